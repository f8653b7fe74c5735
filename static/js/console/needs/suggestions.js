/** What the sorting advises about one question: what of it still holds, in which turn it is shown, and how it is done. */
import { notesOf } from "../../shared/state.js"
import { isVisible } from "../board_view.js"

const MOST_SHOWN = 3

/** The advice whose columns and notes still stand as it found them; an older one would split or merge something else. */
export function standing(state, questionId) {
  const advice = state.questions.get(questionId)?.suggestions || []
  return advice.filter((suggestion) => STANDS[suggestion.kind]?.(state, questionId, suggestion))
}

/**
 * A few at a time: those on the screen keep their place, new ones come after them.
 *
 * @param {string[]} shown keys of those on the screen, in their order
 * @returns {{now: Object[], later: number}}
 */
export function inTurn(suggestions, shown) {
  const place = ({ key }) => (shown.includes(key) ? shown.indexOf(key) : shown.length)
  const turn = [...suggestions].sort((a, b) => place(a) - place(b))
  return { now: turn.slice(0, MOST_SHOWN), later: Math.max(0, turn.length - MOST_SHOWN) }
}

/** The ordinary command that does what is suggested; `newId` names the column or the note that it makes. */
export function commandOf({ kind, column_ids: columnIds, note_ids: noteIds, texts, title }, newId) {
  if (kind === "merge-columns") return { type: kind, column_id: columnIds[0], into_column_id: columnIds[1] }
  if (kind === "split-column") return { type: kind, column_id: columnIds[0], note_ids: noteIds, title, new_column_id: newId }
  return { type: kind, note_id: noteIds[0], texts, new_note_id: newId }
}

const STANDS = {
  "merge-columns": (state, questionId, { column_ids: [first, second] }) =>
    first !== second && [first, second].every((columnId) => state.columns.get(columnId)?.question_id === questionId),
  "split-column": (state, questionId, { column_ids: [from], note_ids: noteIds }) => {
    const here = notesOf(state, questionId).filter((note) => note.column_id === from).map((note) => note.note_id)
    return state.columns.has(from) && noteIds.length > 0 && noteIds.length < here.length && noteIds.every((id) => here.includes(id))
  },
  "split-note": (state, _questionId, { note_ids: [noteId], texts }) => {
    const note = state.notes.get(noteId)
    return Boolean(note) && isVisible(note) && texts.length === 2 && texts.every((text) => isSaidIn(text, note.text))
  },
}

/** Every word of the half stands in the note: one that was changed since must not lose what it says now. */
function isSaidIn(half, whole) {
  const said = new Set(wordsOf(whole))
  return wordsOf(half).every((word) => said.has(word))
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []
}
