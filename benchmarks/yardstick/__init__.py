"""How hard labelled boards are: `python -m benchmarks.yardstick --boards DIR [DIR ...]`.

Figures of boards that nobody has seen cannot be compared with figures of others, unless one plain method has been
measured on both. This is that method, simple enough to be written anew by anybody: kernel ridge over e5 vectors and
character n-grams on the 8,660 phrases of `themes.txt` (117 themes, three to six languages), and nothing that was
learnt since. On the fourteen boards for which the project's floors were set, by another hand and never shown to who
builds the organiser, it was measured at the figures of `PUBLISHED`.

Columns: `batch`, ARI of groups of alike notes. `named`, ARI where each note hangs under the person's title that fits
it best; `right`, `top 2`, `top 3`, the share of the notes whose own title is the best, or among the best. `half told`,
ARI of `named` after half of the notes have been put right. Notes that belong nowhere count in ARI alone.
"""
