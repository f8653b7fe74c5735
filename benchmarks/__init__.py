"""What the project measures of itself: `python -m benchmarks.cluster_quality`, `... .cluster_speed`, `... .pages`,
`... .post_storm` and `... .profile`.

Numbers are of one thread, as in the worker. It must be said before numpy is loaded: with more, small products wait
for each other and take ten times as long.
"""

import os

from workshop.clustering.supervisor import SINGLE_THREADED

os.environ.update(SINGLE_THREADED)
