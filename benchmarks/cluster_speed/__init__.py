"""What sorting costs: `python -m benchmarks.cluster_speed [--sizes 100,300,1000] [--svg FILE] [--json FILE] [--quick]`.

- **Sorting**, by number of notes on the board: placing one more note, by the library and through the worker process
  (the board travels as JSON), and sorting all notes from nothing. Every note's vector is known beforehand. Placing is
  the median of several notes that arrive one after the other. Beside it what it would cost to sort from scratch after
  each note: average linkage with silhouette (up to 3,000 notes, beyond that it fills the memory) and Parabol's rule.
- **Memory** of a real worker process: when it is up, and with ten walls in it.
- **Embedding**: notes a second on one core; short notes of up to 30 characters, long ones of some 250.
- **The queue** of a really started server, over real sockets, after the first columns stand: one note a second, and a
  burst of 300 notes in ten seconds. Measured is the time from the acknowledgement until a phone sees the note in a
  column or its likeliest columns, or until the note was certainly looked at: the second sorting after it, since the
  first may have begun before. The phones run on the same machine and take their share of it.
- **The loop**: how long a command takes to be acknowledged (stored on disk), and `/healthz` to answer, while nothing
  happens and while the worker sorts 1,000 notes coarser and finer again and again.

The notes are those of the labelled boards in this project, Norwegian and Swedish, first as people wrote them and then
again and again with one word taken from another note; always the same ones. A full run takes some ten minutes, most of
them for embedding 10,000 notes twice; `--quick` takes two or three, with small numbers of everything.
"""
