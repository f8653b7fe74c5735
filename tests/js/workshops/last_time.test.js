import assert from "node:assert/strict"
import { test } from "node:test"
import { inLanguage, planOf, withoutQuestion, withPart } from "../../../static/js/workshops/draft.js"
import { followUpOf, inOtherWords, takenAlong, withApart, withColumn, withOutcome } from "../../../static/js/workshops/last_time.js"

const WORDS = { title: "Follow-up: %(title)s", question: "What is next?", one: "%(column)s: what is next?" }
const PÅ_NORSK = { title: "Oppfølging: %(title)s", question: "Hva nå?", one: "%(column)s: Hva nå?" }

const outcome = (text, order, more = {}) => ({ text, order, kind: "action", who: null, due: null, target: null, column: null, done: false, agreed_on: null, ...more })
const column = (id, of, title, more = {}) => ({ column_id: id, question_id: of, title, letter: "A", hue: 1, named: false, ...more })
const note = (at, status = "visible") => ({ column_id: at, status, text: "secret", seat: "pia" })

function meeting() {
  return {
    workshop: { title: "Forum", language: "en", asks: { affiliation: true, table: false, name: false }, affiliations: ["Youth"], created_at: new Date(2026, 2, 12, 18).getTime() },
    parts: [{ part_id: "p1", title: "Part 1" }],
    questions: [{ question_id: "q2", part_id: "p1", text: "What is missing?", order: 1, status: "closed" }, { question_id: "q1", part_id: "p1", text: "What is good?", order: 0, status: "closed" }],
    columns: [column("a", "q1", "Nature"), column("b", "q1", "Roads"), column("c", "q2", "Buses"), column("d", "q2", "")],
    notes: [note("a"), note("b"), note("b"), note("a", "hidden"), note("a", "hidden"), note("c"), note(null)],
    outcomes: [outcome("A map", 3, { done: true }), outcome("More buses", 2, { who: "Kari", due: "2026-06-30", column: "Buses" }), outcome("Twice a year", 1, { kind: "decision" })],
  }
}
const draft = () => followUpOf(meeting(), WORDS)
const asked = ({ parts }) => parts.flatMap(({ steps }) => steps.map(({ question, columns }) => [question, columns]))
const choose = (one, ...ids) => ids.reduce((changed, id) => withColumn(changed, id, true, WORDS), one)

test("open actions go along, done ones and decisions only when they are ticked", () => {
  assert.deepEqual(takenAlong(draft()).outcomes, [
    { kind: "action", text: "More buses", who: "Kari", due: "2026-06-30", target: null, column: "Buses", done: false, agreed_on: "2026-03-12" },
  ])
  const more = withOutcome(withOutcome(draft(), 0, true), 1, false)
  assert.deepEqual(takenAlong(more).outcomes.map(({ text }) => text), ["Twice a year"])
  assert.equal(takenAlong(withOutcome(draft(), 2, true)).outcomes.at(-1).done, true)
})

test("what has come along before keeps the day on which it was agreed, and the rest has the meeting's", () => {
  const state = meeting()
  state.outcomes[1].agreed_on = "2025-11-20"
  state.outcomes[0].done = false
  const moved = followUpOf(state, WORDS)
  moved.lastTime.day = "2026-03-19"
  assert.deepEqual(takenAlong(moved).outcomes.map((one) => one.agreed_on), ["2025-11-20", "2026-03-19"])
})

test("the title says what it follows up, once", () => {
  assert.equal(draft().title, "Follow-up: Forum")
  const state = meeting()
  state.workshop.title = "Follow-up: Forum"
  assert.equal(followUpOf(state, WORDS).title, "Follow-up: Forum")
})

test("columns are offered by question, the fullest first, also those that the machine has named, and with what the wall counts", () => {
  const offered = draft().lastTime.columns.map(({ title, question, notes, taken }) => [question, title, notes, taken])
  assert.deepEqual(offered, [["What is good?", "Roads", 2, false], ["What is good?", "Nature", 1, false], ["What is missing?", "Buses", 1, false]])
})

test("nothing of the notes nor of who was there is in the draft", () => {
  assert.doesNotMatch(JSON.stringify(draft()), /secret|pia/)
})

test("chosen columns are prepared for the first question, and an empty wall is as good", () => {
  assert.deepEqual(asked(draft()), [["What is next?", ""]])
  assert.deepEqual(asked(choose(draft(), "c", "b")), [["What is next?", "Roads\nBuses"]])
  assert.deepEqual(asked(withColumn(choose(draft(), "c", "b"), "b", false, WORDS)), [["What is next?", "Buses"]])
})

test("or each chosen column gets a question of its own", () => {
  const apart = withApart(choose(draft(), "a", "c"), true, WORDS)
  assert.deepEqual(asked(apart), [["Nature: what is next?", ""], ["Buses: what is next?", ""]])
  assert.deepEqual(asked(withApart(apart, false, WORDS)), [["What is next?", "Nature\nBuses"]])
  assert.deepEqual(asked(withApart(draft(), true, WORDS)), [["What is next?", ""]])
})

test("what somebody has typed outlives every other choice", () => {
  const typed = choose(draft(), "b")
  typed.parts[0].steps[0] = { ...typed.parts[0].steps[0], question: "And now?", columns: "Roads\nMoney" }
  typed.parts[0].steps.push({ question: "Who does it?", columns: "" })
  assert.deepEqual(asked(choose(typed, "c")), [["And now?", "Roads\nBuses\nMoney"], ["Who does it?", ""]])
  const apart = withApart(typed, true, WORDS)
  assert.deepEqual(asked(apart), [["Roads: what is next?", ""], ["Who does it?", ""]])
  assert.deepEqual(asked(withApart(apart, false, WORDS)), [["And now?", "Roads\nMoney"], ["Who does it?", ""]])
})

test("a question that was taken away comes back with the next choice", () => {
  assert.deepEqual(asked(choose(withPart(withoutQuestion(draft(), 0, 0)), "b"))[0], ["What is next?", "Roads"])
})

test("two columns of one name are one prepared column", () => {
  const state = meeting()
  state.columns[2].title = "Roads"
  assert.deepEqual(asked(choose(followUpOf(state, WORDS), "b", "c")), [["What is next?", "Roads"]])
})

test("another language exchanges our words and leaves those of people", () => {
  const templates = { en: [], nb: [] }
  const turned = inOtherWords(inLanguage(withApart(choose(draft(), "b"), true, WORDS), "nb", templates), WORDS, PÅ_NORSK)
  assert.deepEqual([turned.title, turned.language, asked(turned)], ["Oppfølging: Forum", "nb", [["Roads: Hva nå?", ""]]])
  assert.deepEqual(asked(withApart(turned, false, PÅ_NORSK)), [["Hva nå?", "Roads"]])
})

test("the server is sent a plan without our marks in it", () => {
  const plan = planOf(choose(draft(), "b"))
  assert.deepEqual(plan.parts, [{ title: "", steps: [{ kind: "wall", question: "What is next?", columns: ["Roads"] }] }])
  assert.deepEqual([plan.affiliations, plan.asks.affiliation], [["Youth"], true])
})
