/**
 * Own notes: what this phone remembers of what was written here, and what that means together with the wall.
 * Frames never name an author, so only the phone knows which notes are its own. Pure.
 *
 * An own note is `{note_id, question_id, text, sent_at, seq, refused, code, withdrawn, held, edit, choice}`:
 * `sent_at` is when it (or its edit) last set out; `seq` is null until the server has acknowledged it; `refused` and `code` are the sentence
 * and the code of a refusal; `held`: it went to a question where the facilitator looks first, and has not hung since; `edit` is
 * `{text, seq, refused, code}` and `choice` `{column_id, seq, refused, code}` from the moment they set out.
 */

import { isLate, mayGo } from "./late.js"
import { placeOf, seen } from "./place.js"

export const PATIENCE_MS = 5_000
const RESTING = ["placed", "unsorted"]
const BY_PEOPLE = ["author", "facilitator"]
const UNSAID = ["sending", "waiting", "posted", ...RESTING]

export function written(noteId, questionId, text, now) {
  return {
    note_id: noteId, question_id: questionId, text, sent_at: now, seq: null, refused: null, code: null, withdrawn: false, held: false,
    edit: null, choice: null,
  }
}

/**
 * What the card of an own note shows.
 *
 * @param {Object} own
 * @param {Object} state the fold of frames
 * @param {{connected: boolean, now: number}} line
 * @returns {{kind, text, mayChange, reason, column, by, waits, wrong, offer}} kind: sending | waiting | late | refused | withdrawn |
 *   posted | unsorted | placed | held | taken-down; `late`: waits until its question is open again; `posted`: acknowledged, its frame is still
 *   under way; the last five are from `placeOf`
 */
export function cardOf(own, state, line) {
  const hanging = state.notes.get(own.note_id)
  const edit = own.edit && !seen(own.edit, state) ? own.edit : null
  const place = placeOf(own, state, line)
  const kind = kindOf(own, hanging, place, edit, state, line)
  const card = {
    kind, text: (edit || hanging || own.edit || own).text, reason: edit?.refused || own.refused,
    mayChange: kind === "late" || (kind !== "taken-down" && state.questions.get(own.question_id)?.status === "open"), ...place,
  }
  return RESTING.includes(kind) ? card : { ...card, offer: null }
}

/**
 * The one card that asks openly where its note belongs: the newest about which its author has said nothing.
 * A note that is still on its way counts, so that older cards give way when it is written and not when it lands.
 *
 * @param {Object[]} cards the newest first
 */
export function askingOf(cards) {
  const unsaid = cards.find((card) => UNSAID.includes(card.kind) && !BY_PEOPLE.includes(card.by))
  return unsaid?.offer && (unsaid.column || unsaid.offer.likely.length) ? unsaid : null
}

/**
 * The own notes of a question, the newest first, and those of any question that have not reached the wall.
 *
 * @param {string} [backId] the withdrawn note that can be put up again
 */
export function shownOf(owns, questionId, backId) {
  const here = (own) => own.question_id === questionId
  return owns.filter((own) => (own.withdrawn ? own.note_id === backId && here(own) : own.seq === null || here(own))).reverse()
}

/** How many own notes have gone to a question. */
export function countOf(owns, questionId) {
  return owns.filter((own) => own.question_id === questionId && !own.withdrawn && !own.refused).length
}

/** The columns in which own notes hang, each once, by their letter. */
export function columnsWithOwn(owns, state) {
  const columns = owns.map((own) => placeOf(own, state, {}).column).filter(Boolean)
  return [...new Set(columns)].sort((a, b) => a.order - b.order)
}

/** Whether the facilitator has let the hall see what was held; an edit that waits is newer than what still hangs. */
export function hasHung(own, state) {
  return own.held && state.notes.has(own.note_id) && state.seq >= (own.edit?.seq ?? own.seq)
}

/** When the card of a note that is still on its way has to be looked at again; null if never. */
export function nextLook(owns, state, now) {
  const due = owns.filter(underWay).map((own) => own.sent_at + PATIENCE_MS).filter((at) => at > now)
  // The word that the question is open may have overtaken the answer that it was closed.
  if (owns.some((own) => mayGo(own, state))) due.push(now + PATIENCE_MS)
  return due.length ? Math.min(...due) : null
}

function kindOf(own, hanging, place, edit, state, line) {
  if (own.withdrawn) return "withdrawn"
  const refused = [own, edit].find((change) => change?.refused)
  if (refused) return isLate(refused) ? "late" : "refused"
  if (underWay(own)) return line.connected && line.now < own.sent_at + PATIENCE_MS ? "sending" : "waiting"
  if (hanging) return place.column ? "placed" : "unsorted"
  // Where the facilitator looks first, nobody is told whether a note waits or has been put aside.
  if (own.held || state.questions.get(own.question_id)?.approve_first) return "held"
  return state.seq < own.seq ? "posted" : "taken-down"
}

function underWay(own) {
  if (own.refused || own.withdrawn) return false
  return own.seq === null || Boolean(own.edit && own.edit.seq === null && !own.edit.refused)
}
