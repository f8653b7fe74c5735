"""What the pages cost in a real browser: `python -m benchmarks.pages [--only frames,...] [--quick] [--json FILE]`.

- **frames**: a wall of 300 notes while ten more a second arrive: time between frames, long tasks, and what the page's
  own script, style and layout cost for each arrival, at three sizes of screen; beside it the same wall while nothing
  happens.
- **weight**: requests and kB of a first visit to each page, counted on the line; beside it the same files one by one,
  and with the font uncut.
- **paint**: how soon a phone on slow 4G with a slow processor shows something, can join, and can write; beside it the
  same files one by one.

Server, browser and phones are real and run on the same machine, which draws without a graphics card: what a projector's
laptop does is faster. A part is a module with `measure(browser, server, quick) -> dict` and `table(figures) -> str`.
"""
