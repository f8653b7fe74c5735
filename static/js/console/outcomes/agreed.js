/** What the meeting has agreed on, without any DOM. */
import { isAction, meetingsIn } from "../../shared/earlier.js"
import { columnsOf, inOrder } from "../../shared/state.js"
import { spotlitIn } from "../spotlit.js"

/** Decisions first, then actions, each in the order in which they were written down; what earlier meetings have agreed on stands apart. */
export function agreedIn(state) {
  const all = inOrder(state.outcomes)
  const today = all.filter(({ agreed_on: day }) => !day)
  return { earlier: meetingsIn(all), decisions: today.filter((one) => !isAction(one)), actions: today.filter(isAction) }
}

/** Who may be meant by the next action: who has one already, and whom joiners could choose as their affiliation. */
export function namesFor(state) {
  const named = inOrder(state.outcomes).map(({ who }) => who).filter(Boolean).reverse()
  return [...new Set([...named, ...(state.workshop.affiliations || [])])]
}

/** Questions with the columns that an outcome can come out of; questions without any are left out. */
export function originsIn(state) {
  return inOrder(state.questions)
    .map((question) => ({ question, columns: columnsOf(state, question.question_id) }))
    .filter(({ columns }) => columns.length)
}

/** The column being talked about: the one in hand, else that of the notes in hand, else the one that the wall shows large. */
export function columnTalkedAbout(state, { columnId = null, noteIds = [] } = {}) {
  if (columnId) return columnId
  const columns = new Set(noteIds.map((noteId) => state.notes.get(noteId)?.column_id ?? null))
  if (columns.size) return columns.size === 1 ? [...columns][0] : null
  return spotlitIn(state).column?.column_id ?? null
}
