/** The phone's pieces, one after the other, in every state that they know. */
import { ballot } from "../phone/ballot.js"
import { ownCard } from "../phone/card.js"
import { composer } from "../phone/composer.js"
import { nextStrip, otherQuestions } from "../phone/elsewhere.js"
import { erasing } from "../phone/erasing.js"
import { joinForm } from "../phone/join.js"
import { drawLine } from "../phone/line.js"
import { pollPaper } from "../phone/poll.js"
import { unsentNotes } from "../phone/unsent.js"
import { waitingScreen } from "../phone/waiting.js"
import { boot as readBoot, el, fill } from "../shared/dom.js"
import { columnsOf, fromSnapshot, inOrder } from "../shared/state.js"
import { useTexts } from "../shared/texts.js"

const boot = readBoot()
useTexts(boot.texts)
const state = fromSnapshot(boot.snapshot)
const [question, later] = [...inOrder(state.questions), { question_id: "q2", text: "Hva mangler vi?" }]
const columns = columnsOf(state, "q1")
/** What it is like at a vote: its status, the own dots, and whether somebody is writing. */
const BALLOTS = {
  begun: ["open", {}, true], open: ["open", { c0: 1 }, false], set: ["open", { c0: 2, c8: 1 }, false],
  closed: ["closed", { c0: 2, c8: 1 }, false], shown: ["shown", { c0: 2, c8: 1 }, false],
}
const nothing = () => {}
const actions = { choose: nothing, sort: nothing, all: nothing, close: nothing, edit: nothing, withdraw: nothing, again: nothing, discard: nothing }

document.documentElement.lang = "en"
fill(document.getElementById("screen"),
  el("h1", {}, "Styleguide: the phone"),
  piece("The line to the meeting", ["connecting", "connected", "offline", "unreachable", "refused"].map(line)),
  piece("Join, with everything that can be asked", joinForm({ ...boot, seen: boot.snapshot }, { again: true, onJoined: nothing })),
  piece("Before the meeting, at the wall, loading", ["before", "look", "loading"].map(waiting)),
  piece("Writing", el("h3", { class: "question", id: "question" }, question.text), composer({ onInput: nothing, onSend: nothing }).element),
  piece("Own notes", el("ul", { class: "plain mine__list" }, Object.entries(cards()).map(card))),
  piece("Voting has begun while somebody writes, dots to set, all set, closed, and the result", Object.keys(BALLOTS).map(voting)),
  piece("The meeting has gone on", drawn(nextStrip(nothing), later), drawn(otherQuestions(nothing), [later])),
  piece("A poll", polls()),
  piece("Not sent", unsent(true), unsent(false)),
  piece("Erase what one has written", drawn(erasing(nothing), { written: true, underWay: false, told: false })))

function piece(name, ...children) {
  const section = el("section", { class: "guide", lang: boot.language }, children)
  // Whole screens have a heading of the first level; here they are parts of one page.
  for (const heading of section.querySelectorAll("h1")) heading.setAttribute("aria-level", "3")
  return [el("h2", {}, name), section]
}

function line(status) {
  const element = el("p", { class: "connection" })
  drawLine(element, status)
  return element
}

function waiting(kind) {
  const screen = waitingScreen()
  screen.draw({ kind, question: kind === "look" ? question : null }, [], state)
  return screen.element
}

function voting(name) {
  const [status, own, folded] = BALLOTS[name]
  const counts = status === "shown" ? { c0: 12, c8: 3 } : {}
  const paper = ballot({ onSet: nothing, onUnfold: nothing })
  const some = new Map(["c0", "c1", "c8"].map((id) => [id, state.columns.get(id)]))
  paper.draw({ ...state, columns: some }, { vote_id: name, question_id: "q1", kind: "columns", dots: 3, status, counts }, own, folded)
  // A phone has one; here they are told apart.
  paper.element.ariaLabel += `: ${name}`
  return paper.element
}

function drawn(part, what) {
  part.draw(what)
  return part.element
}

function unsent(open) {
  const notes = unsentNotes({ onPost: nothing, onWriteOn: nothing, onUseHere: nothing, onDiscard: nothing })
  notes.draw([{ question, text: "En lapp som ikke er sendt", open }], true)
  return notes.element
}

/** Each kind, while it is open, and how it went. */
function polls() {
  const choice = { question_id: "choice", kind: "choice", text: "Hvordan kom du hit?", most: 1,
    alternatives: ["Buss", "Sykkel", "Bil"].map((text) => ({ id: text, text })) }
  const several = { ...choice, question_id: "several", most: 2 }
  const scale = { ...choice, question_id: "scale", kind: "scale",
    alternatives: ["Helt uenig", "", "", "", "Helt enig"].map((text, step) => ({ id: String(step + 1), text })) }
  const open = { vote_id: "poll", kind: "answers", status: "open", dots: 1, counts: {} }
  return [
    [choice, open, { Buss: 1 }], [several, { ...open, dots: 2 }, { Buss: 1, Bil: 1 }], [scale, open, { 4: 1 }],
    [{ ...choice, question_id: "closed" }, { ...open, status: "closed" }, { Buss: 1 }],
    [choice, { ...open, status: "shown", counts: { Buss: 12, Bil: 3 }, voters: 15 }, { Buss: 1 }],
    [scale, { ...open, status: "shown", counts: { 2: 1, 4: 7 }, voters: 8 }, {}],
  ].map(([asked, vote, own], index) => {
    const paper = pollPaper(nothing)
    // A phone has one poll at a time; here they must be told apart.
    paper.element.setAttribute("aria-label", `Poll ${index + 1}`)
    paper.draw(asked, vote, own)
    return paper.element
  })
}

function cards() {
  const base = { text: "Ingen kø, ingen bom", reason: null, mayChange: true, column: null, by: null, waits: false, wrong: null, offer: null }
  const offer = { likely: columns.slice(1, 3), others: columns.slice(3) }
  const placed = { ...base, kind: "placed", column: columns[0], by: "organiser", offer }
  return {
    sending: [{ ...base, kind: "sending" }],
    waiting: [{ ...base, kind: "waiting" }],
    late: [{ ...base, kind: "late" }],
    refused: [{ ...base, kind: "refused", reason: "Denne lappen har 312 tegn; 280 får plass." }],
    withdrawn: [{ ...base, kind: "withdrawn" }],
    posted: [{ ...base, kind: "posted" }],
    unsorted: [{ ...base, kind: "unsorted", offer }],
    asking: [placed, "asking"],
    likely: [placed, "likely"],
    all: [placed, "all"],
    author: [{ ...placed, by: "author" }],
    facilitator: [{ ...placed, by: "facilitator" }],
    waits: [{ ...placed, by: "author", waits: true }],
    wrong: [{ ...placed, wrong: "Møtelederen har slått av at man kan velge kolonne." }],
    held: [{ ...base, kind: "held" }],
    "taken-down": [{ ...base, kind: "taken-down", mayChange: false }],
  }
}

function card([name, [shown, opening]]) {
  return el("li", { class: `card own own--${shown.kind}` }, ownCard(name, shown, opening, actions))
}
