/** The log in words: one sentence a step, from {type, by, about} alone. */
import { t, tn } from "../shared/texts.js"
import { levelWords } from "./sorting/detail.js"

const EXCERPT_CHARS = 60

/**
 * One sentence about a step. A type that this page does not know yet gets a plain one, never nothing.
 * Facilitators hold the same link, so nobody knows which of them it was: their sentences name none.
 */
export function sentenceOf(step) {
  const organiser = step.by === "organiser"
  const tell = organiser ? ORGANISER[step.type] : FACILITATOR[step.type]
  if (tell) return tell(withCuts(step.about || {}))
  return organiser ? t("The sorting changed something") : t("Something was changed")
}

/** The server sends long texts cut; a sentence shows that there was more, and ends with a whole word. */
function withCuts(about) {
  const cut = (text) => (text?.length >= EXCERPT_CHARS ? `${text.replace(/\s+\S*$/, "")}\u00a0…` : text)
  if (about.erased) about = { ...about, note: t("[erased]"), new_note: t("[erased]") }
  return { ...about, note: cut(about.note), outcome: cut(about.outcome), new_note: cut(about.new_note), question: cut(about.question) }
}

const FACILITATOR = {
  "note-posted": ({ note }) => t("Wrote “%(note)s”", { note }),
  "note-edited": ({ note }) => t("Changed a note to “%(note)s”", { note }),
  "notes-approved": ({ note, count = 1 }) =>
    note ? t("Let the hall see “%(note)s”", { note }) : tn("Let the hall see %(n)s note", "Let the hall see %(n)s notes", count),
  "note-hidden": ({ note }) => t("Hid “%(note)s”", { note }),
  "note-restored": ({ note }) => t("Showed “%(note)s” again", { note }),
  "note-split": ({ note, new_note: second }) => t("Split a note into “%(note)s” and “%(second)s”", { note, second }),
  "notes-moved": moved,
  "column-created": ({ letter, column }) => t("Made column %(letter)s, “%(column)s”", { letter, column }),
  "column-renamed": ({ letter, column }) => t("Named column %(letter)s “%(column)s”", { letter, column }),
  "columns-merged": ({ column, into }) => t("Merged “%(column)s” into “%(into)s”", { column, into }),
  "column-split": ({ letter, column, count = 0 }) =>
    tn("Split off %(n)s note as %(letter)s, “%(column)s”", "Split off %(n)s notes as %(letter)s, “%(column)s”",
      count, { letter, column }),
  "column-pinned": ({ letter, pinned }) =>
    pinned === 0 || pinned === false
      ? t("Unpinned column %(letter)s", { letter })
      : t("Pinned column %(letter)s", { letter }),
  "column-moved": ({ letter, column }) => t("Moved column %(letter)s, “%(column)s”, to another place", { letter, column }),
  "column-removed": ({ letter, column }) => t("Removed column %(letter)s, “%(column)s”", { letter, column }),
  "detail-set": ({ detail = 0 }) => t("Set how fine the columns are: %(level)s", { level: levelWords(detail) }),
  "authors-sort-set": ({ authors_sort: on }) =>
    on ? t("Let authors choose the column") : t("Switched off that authors choose the column"),
  "approve-first-set": ({ approve_first: on }) =>
    on ? t("Notes wait for approval from now on") : t("Notes show at once from now on"),
  "outcome-added": ({ kind, outcome }) =>
    kind === "decision" ? t("Wrote down the decision “%(outcome)s”", { outcome }) : t("Wrote down the action “%(outcome)s”", { outcome }),
  "outcome-edited": ({ kind, outcome }) =>
    kind === "decision" ? t("Changed the decision “%(outcome)s”", { outcome }) : t("Changed the action “%(outcome)s”", { outcome }),
  "outcome-marked": ({ outcome, done }) =>
    done ? t("Marked “%(outcome)s” as done", { outcome }) : t("Marked “%(outcome)s” as not done", { outcome }),
  "outcome-removed": ({ kind, outcome }) =>
    kind === "decision" ? t("Removed the decision “%(outcome)s”", { outcome }) : t("Removed the action “%(outcome)s”", { outcome }),
  "question-added": ({ question, poll }) => poll ? t("Added the poll “%(question)s”", { question }) : t("Added the question “%(question)s”", { question }),
  "question-edited": ({ question }) => t("Changed the question to “%(question)s”", { question }),
  "question-opened": ({ question }) => t("Opened “%(question)s”", { question }),
  "question-closed": ({ question }) => t("Closed “%(question)s”", { question }),
  "vote-started": ({ kind, question }) =>
    kind === "columns" ? t("Started a vote on the columns of “%(question)s”", { question }) : t("Started a vote on the notes of “%(question)s”", { question }),
  "vote-closed": ({ question }) => t("Closed the vote on “%(question)s”", { question }),
  "vote-opened": ({ question }) => t("Opened the vote on “%(question)s” again", { question }),
  "vote-shown": ({ question, shown, kind }) =>
    kind === "answers" ? pollShown(question, shown) : shown ? t("Showed the result of the vote on “%(question)s”", { question }) : t("Put the result of the vote on “%(question)s” away", { question }),
  "workshop-renamed": ({ title }) => t("Named the workshop “%(title)s”", { title }),
}

const ORGANISER = {
  "notes-placed": placed,
}

function pollShown(question, shown) {
  return shown ? t("Showed the result of the poll “%(question)s”", { question }) : t("Put the result of the poll “%(question)s” away", { question })
}

function moved({ note, count = 1, letter }) {
  if (note && letter) return t("Moved “%(note)s” to %(letter)s", { note, letter })
  if (note) return t("Moved “%(note)s” to Unsorted", { note })
  if (letter) return tn("Moved %(n)s note to %(letter)s", "Moved %(n)s notes to %(letter)s", count, { letter })
  return tn("Moved %(n)s note to Unsorted", "Moved %(n)s notes to Unsorted", count)
}

function placed({ note, letter, count = 0, columns = 0 }) {
  if (columns && count) {
    const made = tn("%(n)s new column", "%(n)s new columns", columns)
    return tn("The sorting placed %(n)s note and made %(made)s", "The sorting placed %(n)s notes and made %(made)s",
      count, { made })
  }
  if (note && letter) return t("The sorting placed “%(note)s” in %(letter)s", { note, letter })
  if (note) return t("The sorting placed “%(note)s”", { note })
  if (count) return tn("The sorting placed %(n)s note", "The sorting placed %(n)s notes", count)
  return t("The sorting gave columns better names")
}
