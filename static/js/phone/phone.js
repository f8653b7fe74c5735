/** The phone of a participant who has a seat: follows the meeting, and writes. */

import { connect } from "../shared/connection.js"
import { el, fill } from "../shared/dom.js"
import { openOutbox } from "../shared/outbox.js"
import { t } from "../shared/texts.js"
import { voteAt } from "../shared/votes.js"
import { authorOf } from "./author.js"
import { ballot } from "./ballot.js"
import { composer, isWriting } from "./composer.js"
import { nextStrip, otherQuestions } from "./elsewhere.js"
import { erasing } from "./erasing.js"
import { mayGo } from "./late.js"
import { drawLine, lineOf } from "./line.js"
import { mine } from "./mine.js"
import { hasHung, nextLook } from "./own.js"
import { heldWords } from "./place_words.js"
import { pollPaper } from "./poll.js"
import { heldAt, minutesLeft, screenOf } from "./screen.js"
import { keptOf } from "./seen.js"
import { unsentNotes } from "./unsent.js"
import { voterOf } from "./voter.js"
import { headingOf, waitingScreen } from "./waiting.js"

const MINUTE_TICK_MS = 5_000
const REMEMBER_MS = 1_000

/**
 * @param {{main: Element, line: Element, title: Element, languages: Element, say: function(string)}} page
 * @param {Object} memory of this phone, with a token
 * @param {Object} opening what the page itself knew of the meeting: a snapshot without notes
 * @param {function} onRefused the server does not know this seat any more
 */
export async function runPhone(page, memory, opening, onRefused) {
  let connection = null
  let status = "connecting"
  let chosen = null
  let lastCurrent = null
  let lastShown = ""
  let lastQuestion = null
  let looking = 0
  let remembering = 0
  let lastVote = null
  let folded = null

  const outbox = await openOutbox(memory.workshopId)
  const author = authorOf(memory, (command) => connection.post(command), {
    onChange: draw, onRefused: page.say, onHung: hung, giveUp: () => connection.giveUp(), looksFirst,
  })
  const voter = voterOf(memory, (command) => connection.post(command), { fetchDots, onChange: draw, onRefused: page.say })
  const paper = ballot({ onSet: voter.set, onUnfold: unfold })
  const poll = pollPaper(voter.set)
  const eyebrow = el("p", { class: "eyebrow subtle" })
  const question = el("h1", { class: "question", id: "question", tabindex: "-1" })
  const field = composer({ onInput: keepDraft, onSend: (text) => write(screen().question.question_id, text) })
  const writing = el("section", { class: "writing" }, eyebrow, question, field.element)
  const waiting = waitingScreen()
  const next = nextStrip(() => go(null))
  const unsent = unsentNotes({ onPost: write, onWriteOn: writeOn, onUseHere: useHere, onDiscard: giveUp })
  const notes = mine(author, { redraw: draw, say: page.say, onWithdrawn: field.calm })
  const others = otherQuestions(go)
  const erase = erasing(eraseAll)
  fill(page.main, next.element, waiting.element, paper.element, poll.element, writing, unsent.element, notes.element, others.element, erase.element)

  // Without any own note there is nothing that the page could have missed.
  const seen = memory.seen || (memory.notes.length === 0 ? opening : null)
  connection = connect({ token: memory.token, outbox, seen, onChange: follow, onStatus: heard })
  await takeUp()
  for (const event of ["online", "offline"]) window.addEventListener(event, draw)
  window.addEventListener("storage", () => {
    memory.reload()
    draw()
  })
  window.addEventListener("pagehide", remember)
  setInterval(drawEyebrow, MINUTE_TICK_MS)
  draw()

  function heard(given) {
    status = given
    if (given === "refused") {
      connection?.close()
      onRefused()
      return
    }
    if (given === "connected") takeUp()
    draw()
  }

  /** Sends what waits in the outbox, this tab's or another's, and what came too late where that is no longer so. */
  async function takeUp() {
    const kept = await outbox.all()
    author.resume(kept.filter((command) => command.type !== "cast-dots"), connection.state)
    voter.resume(kept)
  }

  async function fetchDots() {
    const answer = await fetch(`/api/workshops/${memory.workshopId}/ballot`, { headers: { Authorization: `Bearer ${memory.token}` } })
    return answer.ok ? answer.json() : null
  }

  function follow(state, frames) {
    for (const own of memory.notes) if (hasHung(own, state)) memory.change(own.note_id, { held: false })
    if (mayDiffer(state, frames)) takeUp().then(voter.sync)
    meetVote(state)
    const held = heldAt(lastCurrent, state, isWriting(document.activeElement) && !chosen)
    if (held) chosen = held
    lastCurrent = state.workshop.current_question_id
    clearTimeout(remembering)
    remembering = setTimeout(remember, REMEMBER_MS)
    if (memory.notes.some((own) => mayGo(own, state))) takeUp()
    draw()
  }

  /** Whether the own dots may stand elsewhere now: after an absence, or when a column that was voted on came or went. */
  function mayDiffer(state, frames) {
    if (!frames) return state.votes.size > 0
    const voted = [...state.votes.values()].some((vote) => vote.kind === "columns" && memory.dots?.[vote.vote_id])
    return voted && frames.some((frame) => frame.put?.columns || frame.gone?.columns)
  }

  /** A vote that begins while somebody writes must not push the field away: a strip says it, and the note comes first. */
  function meetVote(state) {
    const vote = voteAt(state, state.workshop.current_question_id)
    const begun = vote?.status === "open" && vote.kind !== "answers" ? vote.vote_id : null
    if (begun && begun !== lastVote) {
      folded = isWriting(document.activeElement) ? begun : null
      page.say(t("Voting has begun"))
      if (!folded) window.scrollTo(0, 0)
    }
    if (!begun) folded = null
    lastVote = begun
  }

  function unfold() {
    folded = null
    draw()
    paper.focus()
  }

  function remember() {
    if (connection.state.seq) memory.see(keptOf(connection.state, memory.notes))
  }

  function screen() {
    return screenOf(connection.state, memory.drafts, chosen)
  }

  function draw() {
    if (!connection) return
    const state = connection.state
    const shown = screen()
    const line = lineOf(status, navigator.onLine)
    drawLine(page.line, line)
    // Another language is another page: without network the way there would lead away from the meeting.
    page.languages.hidden = line !== "connected"
    if (state.workshop.title) Object.assign(page.title, { textContent: state.workshop.title, lang: state.workshop.language })
    page.main.dataset.kind = shown.kind
    writing.hidden = shown.kind !== "write"
    const vote = voteHere(shown)
    waiting.element.hidden = shown.kind === "write"
    const own = memory.dots?.[vote?.vote_id] || {}
    paper.draw(state, vote, own, folded === vote?.vote_id)
    poll.draw(shown.question, vote, own)
    next.draw(shown.next)
    if (shown.kind === "write") drawWriting(shown)
    else waiting.draw(shown, memory.notes, state, Boolean(vote))
    unsent.draw(shown.unsent, shown.kind === "write")
    const questionId = shown.question?.question_id
    notes.draw(state, memory.notes, questionId, { connected: line === "connected", now: Date.now() })
    others.draw(shown.others)
    const { asks, erase_on: day } = state.workshop
    erase.draw({ written: hasWritten(), underWay: Boolean(memory.erasing), told: Object.values(asks || {}).some(Boolean), day })
    announceScreen(shown)
    bringUp(questionId)
    lookAgain()
  }

  /** The vote of the question in view; a result that has been put away gives room to writing. */
  function voteHere(shown) {
    const vote = shown.question && voteAt(connection.state, shown.question.question_id)
    return vote?.status === "kept" && shown.kind === "write" ? null : vote
  }

  function drawWriting(shown) {
    if (question.textContent !== shown.question.text) question.textContent = shown.question.text
    question.lang = connection.state.workshop.language
    field.looksFirst(looksFirst(shown.question.question_id))
    field.show(memory.drafts[shown.question.question_id] || "")
    drawEyebrow()
  }

  function drawEyebrow() {
    const { kind, question: shown, next: ahead } = screen()
    if (kind !== "write") return
    const part = connection.state.parts.get(shown.part_id)?.title
    const minutes = ahead || chosen ? null : minutesLeft(connection.state, Date.now())
    eyebrow.textContent = [part, minutes && t("%(n)s min left", { n: minutes })].filter(Boolean).join(" · ")
    eyebrow.hidden = !eyebrow.textContent
  }

  function announceScreen(shown) {
    const now = `${shown.kind} ${shown.question?.question_id}`
    if (lastShown && now !== lastShown && shown.kind !== "loading") {
      page.say(shown.kind === "write" || shown.kind === "poll" ? t("New question: %(question)s", { question: shown.question.text }) : headingOf(shown.kind))
    }
    lastShown = now
  }

  /** A phone that is scrolled down would not see that the meeting has gone on. */
  function bringUp(questionId) {
    const another = lastQuestion && questionId !== lastQuestion
    lastQuestion = questionId
    if (another && !isWriting(document.activeElement)) window.scrollTo(0, 0)
  }

  /** A note that is slow to go out must look like it, also when nothing else happens. */
  function lookAgain() {
    clearTimeout(looking)
    const at = nextLook(memory.notes, connection.state, Date.now())
    if (at) looking = setTimeout(lookAt, at - Date.now() + 50)
  }

  function lookAt() {
    takeUp()
    draw()
  }

  function keepDraft(text) {
    setDraft(screen().question.question_id, text)
    unsent.draw(screen().unsent, true)
  }

  function setDraft(questionId, text) {
    memory.draft(questionId, text)
  }

  function write(questionId, text) {
    setDraft(questionId, "")
    folded = null
    notes.settle()
    author.write(questionId, text)
  }

  function hasWritten() {
    return memory.notes.length > 0 || Object.keys(memory.drafts).length > 0
  }

  async function eraseAll() {
    notes.settle()
    const answer = await author.eraseAll()
    remember()
    if (answer.ok) page.say(t("Everything that you had written is erased."))
    return answer
  }

  function looksFirst(questionId) {
    return Boolean(connection.state.questions.get(questionId)?.approve_first)
  }

  function hung(own) {
    page.say(own.held ? heldWords() : t("Your note is on the wall"))
    // Beside the field it would be read as said of the note that was written there last.
    const here = own.question_id === screen().question?.question_id
    if (here && own.note_id === memory.notes.at(-1).note_id) field.confirm(own.held ? t("Sent to the facilitator") : t("On the wall"))
  }

  function go(questionId) {
    chosen = questionId
    draw()
    window.scrollTo(0, 0)
    question.focus({ preventScroll: true })
  }

  function writeOn(questionId) {
    go(questionId)
    field.focus()
  }

  function useHere(questionId, text) {
    const here = screen().question.question_id
    setDraft(here, [memory.drafts[here], text].filter(Boolean).join(" "))
    forget(questionId)
    field.focus()
  }

  /** The button that was pressed goes with the text; whoever uses a keyboard goes on from the heading. */
  function giveUp(questionId) {
    forget(questionId)
    page.main.querySelector("section:not([hidden]) > h1").focus({ preventScroll: true })
  }

  function forget(questionId) {
    setDraft(questionId, "")
    draw()
  }
}
