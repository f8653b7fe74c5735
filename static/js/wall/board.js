/** What the wall shows, from the state that all screens share. Pure. */

import { ballotOf, isPoll } from "../shared/polls.js"
import { columnsOf, currentQuestion, inOrder, notesOf } from "../shared/state.js"
import { rankingOf, voteAt } from "../shared/votes.js"
import { foldAlike } from "./alike.js"

/**
 * @param {Object} state from shared/state.js
 * @param {Map<string, string|null>} placed where each note hangs now; a move that still waits hangs at its old place
 * @returns {{workshop: Object, part: {title: string, number: number}|null, question: Object|null,
 *            place: {number: number, of: number}|null, columns: Object[], unsorted: Object[], noteCount: number,
 *            vote: Object|null, poll: Object|null, earlier: Object[]}} vote: the one with dots before the hall, with its `ranking`
 *            while the result is shown; poll: the ballot of a question that is a poll; earlier: the actions of earlier meetings, while they are shown
 */
export function boardOf(state, placed) {
  const question = currentQuestion(state)
  const frame = {
    workshop: state.workshop, question, part: null, place: null, columns: [], unsorted: [], noteCount: 0, vote: null, poll: null,
    earlier: inOrder(state.outcomes),
  }
  if (!question) return frame
  const notes = notesOf(state, question.question_id)
  const columns = columnsOf(state, question.question_id)
  const known = new Set(columns.map((column) => column.column_id))
  const where = (note) => {
    const columnId = placed.has(note.note_id) ? placed.get(note.note_id) : note.column_id
    return known.has(columnId) ? columnId : null
  }
  const hanging = groupBy(notes, where)
  return {
    ...frame,
    part: partOf(state, question),
    place: placeOf(state, question),
    noteCount: notes.length,
    vote: voteOn(state, question),
    poll: ballotOf(state, question),
    columns: columns.map((column) => columnWith(column, hanging.get(column.column_id) || [])),
    unsorted: (hanging.get(null) || []).map(cardOf),
  }
}

function voteOn(state, question) {
  if (isPoll(question)) return null
  const vote = voteAt(state, question.question_id)
  return vote && { ...vote, ranking: vote.status === "shown" ? rankingOf(state, vote) : [] }
}

function columnWith(column, notes) {
  return {
    id: column.column_id,
    title: column.title,
    letter: column.letter,
    hue: column.hue,
    pinned: column.pinned,
    count: notes.length,
    notes: foldAlike(notes.map(cardOf)),
  }
}

function cardOf(note) {
  return { id: note.note_id, text: note.text, enteredFor: note.entered_for || null, alike: 1, ids: [note.note_id] }
}

function partOf(state, question) {
  const index = inOrder(state.parts).findIndex((part) => part.part_id === question.part_id)
  if (index < 0) return null
  const several = state.parts.size > 1
  return { title: inOrder(state.parts)[index].title, number: several ? index + 1 : null }
}

/** The question's place among those of its part that the hall has seen. */
function placeOf(state, question) {
  const mates = inOrder(state.questions).filter((other) => other.part_id === question.part_id)
  const number = mates.findIndex((other) => other.question_id === question.question_id) + 1
  return mates.length > 1 ? { number, of: mates.length } : null
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (groups.has(key)) groups.get(key).push(item)
    else groups.set(key, [item])
  }
  return groups
}
