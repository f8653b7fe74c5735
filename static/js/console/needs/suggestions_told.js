/** A suggestion in words, with the reason and one button that does it. */
import { markFor } from "../../shared/columns.js"
import { icon } from "../../shared/icons.js"
import { t } from "../../shared/texts.js"
import { showNotes } from "../choosing.js"
import { say } from "../toasts.js"
import { commandOf } from "./suggestions.js"

export function tellSuggestion(desk, suggestion) {
  const told = TOLD[suggestion.kind](desk, suggestion)
  return { ...told, offers: [...told.offers, { label: t("No, leave it"), quiet: true, act: () => dismiss(desk, suggestion) }] }
}

const TOLD = {
  "merge-columns": (desk, suggestion) => {
    const [from, into] = suggestion.column_ids.map((columnId) => desk.state.columns.get(columnId))
    const older = firstLettered(from, into)
    const done = t("“%(column)s” is merged into “%(into)s”", { column: from.title, into: into.title })
    return {
      signs: [markFor(from), markFor(into)],
      title: t("Merge %(column)s and %(into)s?", { column: named(from), into: named(into) }),
      texts: [...reasonOf(suggestion), t("Together they are %(column)s.", { column: named({ ...into, letter: older.letter }) })],
      offers: [{ label: t("Merge"), act: () => accept(desk, suggestion, done) }],
    }
  },
  "split-column": (desk, suggestion) => {
    const column = desk.state.columns.get(suggestion.column_ids[0])
    const facts = { column: suggestion.title }
    return {
      signs: [markFor(column)],
      title: t("Split %(column)s?", { column: named(column) }),
      texts: [...reasonOf(suggestion), t("They would be a column of their own, “%(column)s”.", facts)],
      offers: [
        { label: t("Split off"), act: () => accept(desk, suggestion, t("“%(column)s” is a column of its own", facts)) },
        { label: t("Show them"), act: () => showNotes(desk, suggestion.note_ids) },
      ],
    }
  },
  "split-note": (desk, suggestion) => {
    const [first, second] = suggestion.texts
    return {
      signs: [icon("SplitVertical")],
      title: t("Two points in one note?"),
      texts: [t("“%(first)s” · “%(second)s”", { first, second })],
      offers: [
        { label: t("Split it"), act: () => accept(desk, suggestion, t("The note is split in two")) },
        { label: t("Show it"), act: () => showNotes(desk, suggestion.note_ids) },
      ],
    }
  },
}

/** A, B … Z, AA: the older letter stays, wherever the columns stand. */
function firstLettered(...columns) {
  return columns.sort((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))[0]
}

function named({ letter, title }) {
  return t("%(letter)s “%(column)s”", { letter, column: title })
}

function reasonOf({ count, of, about }) {
  return count && about ? [t("%(count)s of these %(of)s notes are about “%(about)s”.", { count, of, about })] : []
}

function accept(desk, suggestion, text) {
  desk.ask(commandOf(suggestion, crypto.randomUUID()), { text, undo: true })
}

async function dismiss(desk, { key }) {
  const answer = await desk.ask({ type: "dismiss-suggestion", question_id: desk.question().question_id, key })
  if (answer.ok) say(t("Left as it is, and not suggested again"))
}
