"""Break the server, or the network before it, for as long as you like, and count what was lost.

    python -m benchmarks.break_it kill  [--rounds N] [--phones N] [--seed N]
    python -m benchmarks.break_it chaos [--rounds N] [--phones N] [--commands N] [--seed N] [--transport own|stock]

`kill` ends the server with `kill -9` at random moments while phones write; `chaos` lets phones, consoles and a wall
work through a network that delays, cuts, goes silent and refuses. Both end with 1 if anything was lost or differs.
`docs/reliability.md` holds the figures.
"""
