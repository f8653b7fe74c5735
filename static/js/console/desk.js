/** The desk: the folded state, and what belongs to this console alone (what it looks at, what is selected). */
import { emptyState } from "../shared/state.js"
import { t } from "../shared/texts.js"
import { showErased } from "./erased.js"
import { holdingHand } from "./hand.js"
import { lookedAt, seenEarlier } from "./needs/late.js"
import { questionInView } from "./programme.js"
import { refusalOf } from "./refusal.js"
import { say, warn } from "./toasts.js"
import { turnings, undo } from "./undoing.js"

export function makeDesk(facts) {
  const desk = {
    facts,
    root: document.getElementById("console"),
    connection: null,
    state: emptyState(),
    loaded: false,
    status: "connecting",
    organiser: facts.organiser,
    clockGap: 0,
    lookingAt: null,
    selected: new Set(),
    anchor: null,
    seen: seenEarlier(facts),
    advised: [],
    attendance: null,
    handOnNeeds: false,
    fresh: new Set(),
    turnings: turnings(),
    dragging: false,
    target: null,
    screens: [],
    nodes: { parts: new Map(), items: new Map(), columns: new Map(), cards: new Map(), steps: new Map(), needs: new Map(),
      outcomes: new Map(), meetings: new Map() },
    now: () => Date.now() + desk.clockGap,
    question: () => questionInView(desk.state, desk.lookingAt),
    draw: () => drawAll(desk),
    changed: (state, frames) => changed(desk, state, frames),
    lineIs: (status, why) => lineIs(desk, status, why),
    ask: (command, done) => ask(desk, command, done),
    look: (questionId) => look(desk, questionId),
  }
  return desk
}

/** Redraws whatever differs. */
function drawAll(desk) {
  holdingHand(desk.root, () => {
    for (const screen of desk.screens) screen(desk)
  })
}

function changed(desk, state, frames) {
  desk.state = state
  desk.loaded = true
  desk.root.removeAttribute("data-opening")
  if (frames) {
    for (const frame of frames) {
      if (frame.type === "note-posted") for (const note of frame.put?.notes || []) desk.fresh.add(note.note_id)
    }
  }
  lookedAt(desk)
  desk.turnings.hear(frames, state.seq)
  desk.draw()
}

/** @param {string} [why] the code of a refusal */
function lineIs(desk, status, why) {
  desk.status = status
  if (why === "workshop-unknown") return showErased(desk)
  desk.draw()
}

/** Looks at a question on the console only; the hall stays where it is. */
function look(desk, questionId) {
  const current = desk.state.workshop.current_question_id
  desk.lookingAt = questionId === current ? null : questionId
  desk.selected = new Set()
  lookedAt(desk)
  desk.draw()
}

/**
 * Sends a command. A refusal becomes a toast with the server's sentence, success the sentence `done`, if given.
 *
 * @param {{text: string, undo?: boolean}} [done] undo: offer to take it back
 */
async function ask(desk, command, done) {
  const answer = await desk.connection.send(command)
  if (!answer.ok) warn(refusalOf(answer))
  else if (done) say(done.text, done.undo ? { label: t("Undo"), act: () => undo(desk, answer.seq) } : null)
  return answer
}
