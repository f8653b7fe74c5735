"""How well the organiser sorts labelled boards: `python -m benchmarks.cluster_quality --boards DIR [--json FILE]`.

A board is a JSON file with `id`, `language`, `question` and `notes` of `text` and `theme`: the column that a person
put the note in; theme `—` is unsorted. Its kind is its id up to the first hyphen. Each kind is given twice, the second
time (`fresh (16+)`) without the boards of fewer than 16 notes, which are a lottery.

Every board is **replayed** through the organiser that the server runs: the notes arrive one by one in their order, each
plan is carried out as the server would, and at the end there is a pause (a settled board). Columns are compared with
the person's by adjusted Rand index (ARI) and adjusted mutual information (AMI); an unsorted note counts as a column
of its own, on both sides.

- `ari`, `ami`: after the replay. `batch_ari`: all notes at once, settled.
- `named_ari`: the replay beside the person's titles, prepared as named columns.
- `crowd_ari`, `named_crowd_ari`: both replays with authors who answer, the mean over the seeds.
- `top3`: share of the notes of a theme whose right named column is among the three that the author is offered, after
  the replay; `top3_first`: when columns were first offered for the note.
- `churn`: changes of column per 100 notes, of notes seen in a column, also when their column was merged away.
- `unsorted`: share of the notes. `columns`, `gold_columns`: how many there are, and how many the person made.
- `effort`: operations of a facilitator until ARI >= 0.9, per 100 notes.
- `ms_a_note`: the organiser's own time in the replay; the notes' vectors are known beforehand.

**Authors who answer** (`crowd`). Half of the authors, chosen by a hash of the board's id and the note's number, answer
once about their own note, as soon as they can after the organiser has looked at it, and at the latest after the last
pause, which is followed by another. The answer binds the organiser. 95 % are right:

- A column's theme is the one that most of its notes have at that moment (`—` left out, the earliest at a tie); under a
  prepared title it is the title.
- An author whose note sits in a column of its theme confirms it. Else the author takes the first of the three columns
  offered that is of the theme. On prepared columns the author finds the right one in the list of all columns, if it
  is not among the three.
- Who finds no such column waits for one, and may never answer.
- An author whose note belongs nowhere (`—`) answers "none of these" as soon as there are columns.

The other 5 % take a column that is not of the note's theme, of the three offered; on prepared columns where none is
offered, of all. With no such column they wait for one.

**The facilitator** (`effort`) starts from the replayed board and takes, again and again, what gains most ARI for each
operation: merge two columns with the same theme (one operation), or select notes of one theme in one place, one of them
or all, and move them to the largest column of that theme, into a new column if no column has it, or (theme `—`) out of
the columns; that is one operation for each note. Naming columns is not counted.

**Baselines** see the same vectors, of the whole board at once; see `baselines`.
"""
