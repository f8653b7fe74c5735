/** A workshop that follows up an earlier one: what it takes along, and what it asks. Pure, as `draft.js` is. */
import { draftOf } from "./again.js"
import { dayIn, EMPTY_QUESTION, itemsIn } from "./draft.js"

const ALL = "all"

/**
 * The draft that goes on where the workshop ended: open actions go along, columns wait to be chosen.
 * Of notes only how many there are is used.
 *
 * @param {Object} state as the facilitator sees it
 * @param {{title: string, question: string, one: string}} words in the workshop's language
 */
export function followUpOf(state, words) {
  const { workshop } = state
  const lastTime = {
    title: workshop.title, day: dayIn(0, new Date(workshop.created_at)), apart: false, kept: {},
    outcomes: inOrder(state.outcomes).map(toTake), columns: columnsIn(state),
  }
  return withColumns({ ...draftOf(state), title: titleIn(words, workshop.title), parts: [{ title: "", steps: [] }], lastTime }, words)
}

function toTake({ kind, text, who, due, target, column, done, agreed_on: agreedOn }) {
  return { kind, text, who, due, target, column, done, agreedOn, taken: kind === "action" && !done }
}

/** Every column with a name, whoever gave it, by question and the fullest first. */
function columnsIn({ questions, columns, notes }) {
  const count = (id) => notes.filter(({ column_id: at, status }) => at === id && status === "visible").length
  return inOrder(questions).flatMap(({ question_id: id, text }) => columns
    .filter(({ question_id: of, title }) => of === id && title)
    .map(({ column_id: column, title, letter, hue }) => ({ id: column, title, letter, hue, question: text, notes: count(column), taken: false }))
    .sort((a, b) => b.notes - a.notes))
}

export function withOutcome(draft, index, taken) {
  const outcomes = draft.lastTime.outcomes.map((one, at) => (at === index ? { ...one, taken } : one))
  return { ...draft, lastTime: { ...draft.lastTime, outcomes } }
}

export function withColumn(draft, id, taken, words) {
  const columns = draft.lastTime.columns.map((one) => (one.id === id ? { ...one, taken } : one))
  return withColumns({ ...draft, lastTime: { ...draft.lastTime, columns } }, words)
}

/** One question for each of the chosen columns, or one with all of them. */
export function withApart(draft, apart, words) {
  return withColumns({ ...draft, lastTime: { ...draft.lastTime, apart } }, words)
}

/** The draft with its questions about the columns that are chosen now; what a person has made of them stays. */
function withColumns(draft, words) {
  const { columns, apart } = draft.lastTime
  const written = draft.parts.flatMap(({ steps }) => steps.filter(({ about }) => about).map((step) => [step.about, step]))
  const kept = { ...draft.lastTime.kept, ...Object.fromEntries(written) }
  const chosen = columns.filter(({ taken }) => taken)
  const asked = apart && chosen.length
    ? chosen.map(({ id, title }) => kept[id] || { ...EMPTY_QUESTION, about: id, question: oneIn(words, title), columns: "" })
    : [{ ...EMPTY_QUESTION, about: ALL, question: kept[ALL]?.question ?? words.question, columns: preparedIn(columns, kept[ALL]) }]
  return { ...draft, parts: inPlace(draft.parts, asked), lastTime: { ...draft.lastTime, kept } }
}

/** A title a line; those that somebody has added come last. */
function preparedIn(columns, step) {
  const known = columns.map(({ title }) => title)
  const chosen = columns.filter(({ taken }) => taken).map(({ title }) => title)
  const added = itemsIn(step?.columns || "").filter((title) => !known.includes(title))
  return [...new Set([...chosen, ...added])].join("\n")
}

/** The questions where those before them stood, or first of all. */
function inPlace(parts, asked) {
  let placed = false
  const place = (step) => {
    if (!step.about) return [step]
    const here = placed ? [] : asked
    placed = true
    return here
  }
  const changed = parts.map((part) => ({ ...part, steps: part.steps.flatMap(place) }))
  if (placed || !changed.length) return changed.length ? changed : [{ title: "", steps: asked }]
  return [{ ...changed[0], steps: [...asked, ...changed[0].steps] }, ...changed.slice(1)]
}

/** What the server takes of it: what has no day of its own was agreed on the day of the meeting. */
export function takenAlong({ lastTime }) {
  if (!lastTime) return {}
  const taken = lastTime.outcomes.filter((one) => one.taken)
  return { outcomes: taken.map(({ kind, text, who, due, target, column, done, agreedOn }) => (
    { kind, text, who, due, target, column, done, agreed_on: agreedOn || lastTime.day })) }
}

/** The draft in other words: our own sentences are exchanged, what a person has typed stays. */
export function inOtherWords(draft, before, after) {
  const { lastTime } = draft
  const pairs = [[before.question, after.question], [titleIn(before, lastTime.title), titleIn(after, lastTime.title)],
    ...lastTime.columns.map(({ title }) => [oneIn(before, title), oneIn(after, title)])]
  const words = new Map(pairs)
  const swap = (text) => words.get(text) ?? text
  const turn = (step) => ({ ...step, question: swap(step.question) })
  const kept = Object.fromEntries(Object.entries(lastTime.kept).map(([about, step]) => [about, turn(step)]))
  const parts = draft.parts.map((part) => ({ ...part, steps: part.steps.map(turn) }))
  return { ...draft, title: swap(draft.title), parts, lastTime: { ...lastTime, kept } }
}

/** A follow-up of a follow-up is called no more than that. */
function titleIn({ title: pattern }, title) {
  return title.startsWith(pattern.replace("%(title)s", "")) ? title : pattern.replace("%(title)s", () => title)
}

function oneIn({ one: pattern }, title) {
  return pattern.replace("%(column)s", () => title)
}

function inOrder(items) {
  return [...items].sort((a, b) => a.order - b.order)
}
