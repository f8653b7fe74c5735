import assert from "node:assert/strict"
import { test } from "node:test"
import { draftOf } from "../../../static/js/workshops/again.js"
import * as plan from "../../../static/js/workshops/draft.js"

const STEPS = [
  { kind: "choice", question: "Hvordan kom du?", alternatives: ["Buss", "Sykkel"], most: 2 },
  { kind: "scale", question: "Det var verdt det", alternatives: ["Nei", "Ja"] },
  { kind: "wall", question: "Hva mangler?", columns: ["Vei"] },
]
const draft = () => plan.draftFrom({ title: "Møte", parts: [{ title: "", steps: STEPS }] }, "nb")
const withPoll = (poll) => ({ ...draft(), parts: [{ title: "", steps: [{ ...plan.EMPTY_QUESTION, question: "?", poll: { ...plan.EMPTY_QUESTION.poll, ...poll } }] }] })

test("polls go to the server as the template has them", () => {
  assert.deepEqual(plan.planOf(draft()).parts[0].steps, [
    { question: "Hvordan kom du?", kind: "choice", alternatives: ["Buss", "Sykkel"], most: 2 },
    { question: "Det var verdt det", kind: "scale", alternatives: ["Nei", "Ja"] },
    { question: "Hva mangler?", kind: "wall", columns: ["Vei"] },
  ])
})

test("a question that becomes a poll and a wall again keeps its columns and its alternatives", () => {
  const turned = plan.withKind(plan.withKind(draft(), 0, 2, "choice"), 0, 2, "wall")
  assert.deepEqual(plan.planOf(turned), plan.planOf(draft()))
})

test("a workshop used again has its polls, without the answers", () => {
  const question = { question_id: "q1", part_id: null, text: "Hvordan kom du?", status: "closed", kind: "choice", most: 2,
    alternatives: [{ id: "a", text: "Buss" }, { id: "b", text: "Sykkel" }] }
  const scale = { question_id: "q2", part_id: null, text: "Verdt det", status: "open", kind: "scale", most: 1,
    alternatives: ["", "", "", "", ""].map((text, step) => ({ id: String(step + 1), text })) }
  const again = draftOf({ workshop: { title: "Møte", language: "nb", asks: {}, affiliations: [] }, parts: [], questions: [question, scale], columns: [] })
  assert.deepEqual(plan.planOf(again).parts[0].steps, [
    { question: "Hvordan kom du?", kind: "choice", alternatives: ["Buss", "Sykkel"], most: 2 },
    { question: "Verdt det", kind: "scale", alternatives: [] },
  ])
})

test("a refusal about a poll finds its field", () => {
  const at = (code, poll) => plan.fieldOf(code, withPoll(poll))
  const here = { part: 0, step: 0 }
  assert.deepEqual(at("alternatives-too-few", { kind: "choice", alternatives: "Buss" }), { name: "alternatives", ...here })
  assert.deepEqual(at("alternatives-alike", { kind: "choice", alternatives: "Buss\nBuss" }), { name: "alternatives", ...here })
  assert.deepEqual(at("alternatives-too-many", { kind: "choice", alternatives: "1\n2\n3\n4\n5\n6\n7\n8\n9" }), { name: "alternatives", ...here })
  assert.deepEqual(at("alternative-too-long", { kind: "choice", alternatives: `Buss\n${"x".repeat(81)}` }), { name: "alternatives", ...here })
  assert.deepEqual(at("answers-unknown", { kind: "choice", alternatives: "Buss\nBil", most: 3 }), { name: "most", ...here })
  assert.deepEqual(at("ends-unknown", { kind: "scale", low: "Nei" }), { name: "low", ...here })
})

test("a draft that was kept before there were polls is still good", () => {
  const old = [{ title: "", steps: [{ question: "Hva?", columns: "" }] }]
  assert.deepEqual(plan.planOf({ ...draft(), parts: plan.withPolls(old) }).parts[0].steps, [{ question: "Hva?", kind: "wall", columns: [] }])
})

test("a workshop used again looks first where all its walls did, whatever its polls say", () => {
  const asked = (...questions) => draftOf({ workshop: { title: "Møte", language: "nb", asks: {}, affiliations: [] }, parts: [], columns: [],
    questions: questions.map(([kind, first], order) => ({ question_id: `q${order}`, part_id: null, text: "Hva?", status: "open", order, kind,
      alternatives: [], most: 1, approve_first: first })) }).approveFirst
  assert.deepEqual([asked(["wall", true], ["scale", false]), asked(["wall", true], ["wall", false]), asked(["scale", true])], [true, false, true])
})
