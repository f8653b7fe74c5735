/** The log in words: one sentence a step, from {type, by, about} alone. */
import { t, tn } from "../shared/texts.js"
import { levelWords } from "./sorting/detail.js"

const EXCERPT_CHARS = 60

/** Who acted, as the sentence names them, so that the page can set it in bold. */
export function actorOf(step) {
  return step.by === "organiser" ? t("The sorting") : t("You")
}

/** One sentence about a step. A type that this page does not know yet gets a plain one, never nothing. */
export function sentenceOf(step) {
  const tell = step.by === "organiser" ? ORGANISER[step.type] : FACILITATOR[step.type]
  return tell ? tell(withCuts(step.about || {})) : t("%(who)s changed something", { who: actorOf(step) })
}

/** The server sends long texts cut; a sentence shows that there was more. */
function withCuts(about) {
  const cut = (text) => (text?.length >= EXCERPT_CHARS ? `${text.trimEnd()} …` : text)
  return { ...about, note: cut(about.note), new_note: cut(about.new_note), question: cut(about.question) }
}

const FACILITATOR = {
  "note-posted": ({ note }) => t("You wrote “%(note)s”", { note }),
  "note-edited": ({ note }) => t("You changed a note to “%(note)s”", { note }),
  "note-hidden": ({ note }) => t("You hid “%(note)s”", { note }),
  "note-restored": ({ note }) => t("You showed “%(note)s” again", { note }),
  "note-split": ({ note, new_note: second }) => t("You split a note into “%(note)s” and “%(second)s”", { note, second }),
  "notes-moved": moved,
  "column-created": ({ letter, column }) => t("You made column %(letter)s, “%(column)s”", { letter, column }),
  "column-renamed": ({ letter, column }) => t("You named column %(letter)s “%(column)s”", { letter, column }),
  "columns-merged": ({ column, into }) => t("You merged “%(column)s” into “%(into)s”", { column, into }),
  "column-split": ({ letter, column, count = 0 }) =>
    tn("You split off %(n)s note as %(letter)s, “%(column)s”", "You split off %(n)s notes as %(letter)s, “%(column)s”",
      count, { letter, column }),
  "column-pinned": ({ letter, pinned }) =>
    pinned === 0 || pinned === false
      ? t("You unpinned column %(letter)s", { letter })
      : t("You pinned column %(letter)s", { letter }),
  "column-removed": ({ letter, column }) => t("You removed column %(letter)s, “%(column)s”", { letter, column }),
  "detail-set": ({ detail = 0 }) => t("You set how fine the columns are: %(level)s", { level: levelWords(detail) }),
  "authors-sort-set": ({ authors_sort: on }) =>
    on ? t("You let authors choose the column") : t("You switched off that authors choose the column"),
  "question-added": ({ question }) => t("You added the question “%(question)s”", { question }),
  "question-edited": ({ question }) => t("You changed the question to “%(question)s”", { question }),
  "question-opened": ({ question }) => t("You opened “%(question)s”", { question }),
  "question-closed": ({ question }) => t("You closed “%(question)s”", { question }),
  "workshop-renamed": ({ title }) => t("You named the workshop “%(title)s”", { title }),
}

const ORGANISER = {
  "notes-placed": placed,
}

function moved({ note, count = 1, letter }) {
  if (note && letter) return t("You moved “%(note)s” to %(letter)s", { note, letter })
  if (note) return t("You moved “%(note)s” to Unsorted", { note })
  if (letter) return tn("You moved %(n)s note to %(letter)s", "You moved %(n)s notes to %(letter)s", count, { letter })
  return tn("You moved %(n)s note to Unsorted", "You moved %(n)s notes to Unsorted", count)
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
