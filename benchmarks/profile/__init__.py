"""Where the server's time goes under a storm, as a flame graph.

    python -m benchmarks.profile [--scenario join|steady|burst|fanout|sat] [--phones N] [--svg FILE]

The drawing goes to `docs/pictures/flame-<scenario>.svg` unless told otherwise. Wide is what takes time; what stands on
something was called by it; time spent waiting is not drawn.
"""
