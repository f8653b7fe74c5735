/**
 * Own notes: what this phone remembers of what was written here, and what that means together with the wall.
 * Frames never name an author, so only the phone knows which notes are its own. Pure.
 *
 * An own note is `{note_id, question_id, text, sent_at, seq, refused, withdrawn, edit, choice}`:
 * `sent_at` is when it (or its edit) last set out; `seq` is null until the server has acknowledged it; `refused` is the sentence of a refusal;
 * `edit` is `{text, seq, refused}` and `choice` `{column_id, seq}` while they are on their way.
 */

export const PATIENCE_MS = 5_000

export function written(noteId, questionId, text, now) {
  return {
    note_id: noteId, question_id: questionId, text, sent_at: now, seq: null, refused: null, withdrawn: false,
    edit: null, choice: null,
  }
}

/**
 * What the card of an own note shows.
 *
 * @param {Object} own
 * @param {Object} state the fold of frames
 * @param {{connected: boolean, now: number}} line
 * @returns {{kind, text, column, mayChange, mayConfirm, mayMove, reason}} kind: sending | waiting | refused | posted |
 *   unsorted | placed | taken-down; `posted`: acknowledged, its frame is still under way
 */
export function cardOf(own, state, line) {
  const hanging = state.notes.get(own.note_id)
  const open = state.questions.get(own.question_id)?.status === "open"
  const edit = own.edit && !seen(own.edit, state) ? own.edit : null
  const card = {
    kind: kindOf(own, hanging, edit, state, line), text: edit ? edit.text : hanging ? hanging.text : own.text,
    column: null, mayChange: open, mayConfirm: false, mayMove: false, reason: edit?.refused || own.refused,
  }
  if (card.kind === "taken-down") card.mayChange = false
  if (hanging) place(card, own, hanging, state)
  return card
}

/** The own notes of a question, the newest first, and those of any question that have not reached the wall. */
export function shownOf(owns, questionId) {
  return owns.filter((own) => !own.withdrawn && (own.question_id === questionId || own.seq === null)).reverse()
}

/** How many own notes have gone to a question. */
export function countOf(owns, questionId) {
  return owns.filter((own) => own.question_id === questionId && !own.withdrawn && !own.refused).length
}

/** The columns in which own notes hang, each once, by their letter. */
export function columnsWithOwn(owns, state) {
  const columns = owns.map((own) => columnNow(own, state.notes.get(own.note_id), state)).filter(Boolean)
  return [...new Set(columns)].sort((a, b) => a.order - b.order)
}

/** When the card of a note that is still on its way has to be looked at again; null if never. */
export function nextLook(owns, now) {
  const due = owns.filter(underWay).map((own) => own.sent_at + PATIENCE_MS).filter((at) => at > now)
  return due.length ? Math.min(...due) : null
}

function kindOf(own, hanging, edit, state, line) {
  if (own.refused || edit?.refused) return "refused"
  if (underWay(own)) return line.connected && line.now < own.sent_at + PATIENCE_MS ? "sending" : "waiting"
  if (hanging) return columnNow(own, hanging, state) ? "placed" : "unsorted"
  return state.seq < own.seq ? "posted" : "taken-down"
}

function place(card, own, hanging, state) {
  card.column = columnNow(own, hanging, state)
  const by = own.choice && !seen(own.choice, state) ? "author" : hanging.placed_by
  const columns = [...state.columns.values()].some((column) => column.question_id === own.question_id)
  card.mayConfirm = card.kind === "placed" && by === "organiser"
  card.mayMove = ["placed", "unsorted"].includes(card.kind) && columns && by !== "facilitator"
}

function columnNow(own, hanging, state) {
  if (!hanging || own.withdrawn) return null
  const chosen = own.choice && !seen(own.choice, state) ? own.choice.column_id : hanging.column_id
  return state.columns.get(chosen) || null
}

function underWay(own) {
  if (own.refused || own.withdrawn) return false
  return own.seq === null || Boolean(own.edit && own.edit.seq === null && !own.edit.refused)
}

function seen(change, state) {
  return change.seq !== null && state.seq >= change.seq
}
