"""Every limit that a person can meet, once."""

MAX_NOTE_CHARS = 280
MAX_QUESTION_CHARS = 200
MAX_TITLE_CHARS = 120
MAX_COLUMN_TITLE_CHARS = 60
MAX_LABEL_CHARS = 60  # affiliation, table, name
MAX_OUTCOME_CHARS = 500  # a decision, or what will be done
MAX_OUTCOME_LABEL_CHARS = 120  # who answers for an action, and its target

MAX_NOTES_A_QUESTION = 10_000
MAX_COLUMNS_A_QUESTION = 60
MAX_QUESTIONS = 60
MAX_PARTS = 20
MAX_OUTCOMES = 200
MIN_ALTERNATIVES = 2  # of a poll
MAX_ALTERNATIVES = 8  # what a wall shows in a size that is read at 8 m
MAX_ALTERNATIVE_CHARS = 80
SCALE_STEPS = 5
MAX_DOTS = 10  # a person, in one vote
MAX_DETAIL = 2  # steps coarser or finer than the organiser would make columns by itself
MAX_TIMER_S = 6 * 3600

# The console shows the last steps and can undo them; older ones stay in the log of events.
KEPT_STEPS = 100
