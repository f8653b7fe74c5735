import assert from "node:assert/strict"
import { test } from "node:test"
import { draftOf } from "../../../static/js/workshops/again.js"
import * as plan from "../../../static/js/workshops/draft.js"

const SWOT = {
  title: "SWOT",
  parts: [
    { title: "Nå", steps: [{ question: "Hvor står vi?", columns: ["Styrker", "Svakheter"] }, { question: "Hva mangler?" }] },
    { title: "Siden", steps: [{ question: "Hva gjør vi?" }] },
  ],
}
const draft = () => plan.draftFrom(SWOT, "nb")
const questions = (one) => one.parts.map((part) => part.steps.map((step) => step.question))

test("a template goes to the server as it came", () => {
  const sent = plan.planOf(draft())
  assert.deepEqual(sent.parts[0].steps[0], { kind: "wall", question: "Hvor står vi?", columns: ["Styrker", "Svakheter"] })
  assert.deepEqual([sent.title, sent.language, sent.parts.length], ["SWOT", "nb", 2])
})

test("changing a draft leaves the one before it alone", () => {
  const before = draft()
  plan.withoutQuestion(before, 0, 0)
  plan.movedPart(before, 0, 1)
  assert.deepEqual(questions(before), [["Hvor står vi?", "Hva mangler?"], ["Hva gjør vi?"]])
})

test("a question moves within its part and over the edge into the next", () => {
  assert.deepEqual(questions(plan.movedQuestion(draft(), 0, 1, -1)), [["Hva mangler?", "Hvor står vi?"], ["Hva gjør vi?"]])
  assert.deepEqual(questions(plan.movedQuestion(draft(), 0, 1, 1)), [["Hvor står vi?"], ["Hva mangler?", "Hva gjør vi?"]])
  assert.deepEqual(questions(plan.movedQuestion(draft(), 1, 0, -1)), [["Hvor står vi?", "Hva mangler?", "Hva gjør vi?"], []])
  assert.deepEqual(questions(plan.movedQuestion(draft(), 0, 0, -1)), questions(draft()))
})

test("the focus can follow a moved question", () => {
  for (const [part, step, by] of [[0, 0, 1], [0, 1, 1], [1, 0, -1]]) {
    const moved = plan.movedQuestion(draft(), part, step, by)
    const to = plan.placeAfterMove(draft(), part, step, by)
    assert.equal(moved.parts[to.part].steps[to.step].question, draft().parts[part].steps[step].question)
  }
})

test("empty questions and parts stay at home", () => {
  const sent = plan.planOf(plan.withPart(plan.withQuestion(draft(), 0)))
  assert.deepEqual(sent.parts.map((part) => part.steps.length), [2, 1])
})

test("column names may stand in lines or, on one line, between commas", () => {
  assert.deepEqual(plan.itemsIn(" Styrker \n\nVei, trafikk og buss"), ["Styrker", "Vei, trafikk og buss"])
  assert.deepEqual(plan.itemsIn("Styrker, Svakheter; Trusler,"), ["Styrker", "Svakheter", "Trusler"])
  assert.deepEqual(plan.itemsIn("  "), [])
})

test("affiliations go along only when joiners are asked for one", () => {
  const asking = plan.draftFrom({ ...SWOT, affiliations: ["Bedrift", "Kommune"] }, "nb")
  assert.deepEqual(plan.planOf(asking).affiliations, ["Bedrift", "Kommune"])
  assert.deepEqual(plan.planOf({ ...asking, asks: { ...asking.asks, affiliation: false } }).affiliations, [])
})

test("a refusal finds the field that it is about", () => {
  const long = draft()
  long.parts[1].steps[0].question = "x".repeat(201)
  assert.deepEqual(plan.fieldOf("question-too-long", long), { name: "question", part: 1, step: 0 })
  assert.deepEqual(plan.fieldOf("title-empty", long), { name: "title" })
  const unasked = plan.withQuestion(draft(), 0)
  unasked.parts[0].steps[2].columns = "Styrker"
  assert.deepEqual(plan.fieldOf("question-empty", unasked), { name: "question", part: 0, step: 2 })
  long.parts[0].title = "y".repeat(121)
  assert.deepEqual(plan.fieldOf("title-too-long", long), { name: "part", part: 0 })
  assert.deepEqual(plan.fieldOf("affiliations-missing", long), { name: "affiliations" })
  assert.equal(plan.fieldOf("server-failed", long), null)
})

test("another language exchanges what a template wrote and leaves what a person typed", () => {
  const step = (question, columns = []) => ({ question, columns })
  const templates = {
    nb: [{ title: "SWOT", affiliations: ["Kommune"], parts: [{ title: "", steps: [step("Hvor står vi?", ["Styrker", "Trusler"]), step("Hva nå?")] }] }],
    fi: [{ title: "SWOT", affiliations: ["Kunta"], parts: [{ title: "", steps: [step("Missä olemme?", ["Vahvuudet", "Uhat"]), step("Mitä nyt?")] }] }],
  }
  const begun = plan.draftFrom(templates.nb[0], "nb")
  const typed = { ...begun, title: "Kuntailta", parts: [{ ...begun.parts[0], steps: [begun.parts[0].steps[0], { ...plan.EMPTY_QUESTION, question: "Hva nå, Pia?" }] }] }
  const turned = plan.inLanguage(typed, "fi", templates)
  assert.deepEqual([turned.language, turned.title, turned.affiliations], ["fi", "Kuntailta", "Kunta"])
  assert.deepEqual(turned.parts[0].steps.map(({ question, columns }) => [question, columns]), [["Missä olemme?", "Vahvuudet\nUhat"], ["Hva nå, Pia?", ""]])
  assert.deepEqual(plan.inLanguage(plan.inLanguage(begun, "fi", templates), "nb", templates), begun)
})

test("a workshop used again asks the same in the same parts, without notes and without what the machine called its columns", () => {
  const column = (id, title, named) => ({ question_id: id, title, named })
  const draft = draftOf({
    workshop: { title: "Dialogmøte", language: "sv", asks: { affiliation: true, table: false, name: false }, affiliations: ["Ungdom", "Kommune"] },
    parts: [{ part_id: "p1", title: "Del 1" }, { part_id: "p2", title: "Tom" }],
    questions: [
      { question_id: "q1", part_id: "p1", text: "Hva er bra?", status: "closed" },
      { question_id: "q2", part_id: "p1", text: "Strøket", status: "removed" },
      { question_id: "q3", part_id: null, text: "Hva så?", status: "open" },
    ],
    columns: [column("q1", "Vei", true), column("q1", "Kollektivtransport", false), column("q1", "Lys", true)],
  })
  assert.deepEqual(draft.parts, [
    { title: "Del 1", steps: [{ ...plan.EMPTY_QUESTION, question: "Hva er bra?", columns: "Vei\nLys" }] },
    { title: "", steps: [{ ...plan.EMPTY_QUESTION, question: "Hva så?" }] },
  ])
  assert.deepEqual(plan.planOf(draft).affiliations, ["Ungdom", "Kommune"])
  assert.equal(draft.language, "sv")
})
