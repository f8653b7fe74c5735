/** The wall: from each change of the state to what the hall sees. */

import { boardOf } from "./board.js"
import { createAnimator } from "./animator.js"
import { createBeat } from "./beat.js"
import { createCards } from "./card.js"
import { createColumnsView } from "./columns_view.js"
import { createEarlierView } from "./earlier_view.js"
import { createFirstView } from "./first_view.js"
import { createFocusView } from "./focus_view.js"
import { fitFirst } from "./fit_first.js"
import { fitFocus } from "./fit_focus.js"
import { fitLoose } from "./fit_loose.js"
import { fitSpotlight, smaller } from "./fit_spotlight.js"
import { createHeader } from "./header.js"
import { createLane, laneTitle } from "./lane_view.js"
import { layoutOf, written } from "./layout.js"
import { canvasWidths, createMeasure } from "./measure.js"
import { createPace } from "./pace.js"
import { createPassage } from "./passage.js"
import { STEPS, unitOf } from "./sizes.js"
import { createPollView } from "./poll_view.js"
import { createSpotlight, idOf, spotlitOn } from "./spotlight.js"
import { createSpotlightView } from "./spotlight_view.js"
import { viewOf } from "./view.js"
import { createVoteView } from "./vote_view.js"

/** Height for what stands around the notes of the first minute, in u: the hint below, the prepared columns above. */
const HINT_U = 8.5
const NAMES_U = 14

/** As in small.css: the wall is then a page to scroll, and all that hangs has room. */
const SCROLLED = matchMedia("(max-width: 720px), (max-height: 450px)")
const ENDLESS_PX = 100_000

/** What changes the whole wall when it changes. */
const SHAPE = ["step", "rows", "perRow", "lanes", "dense", "hung"]

/** Frames after which the facilitator wants the hall to look anew: the type may grow. */
const REVEALS = new Set(["question-shown", "question-opened", "question-closed", "vote-shown", "earlier-shown"])

/** Frames by which notes leave the wall; it is laid anew if the type then gains this many steps. */
const CLEARS = new Set(["note-withdrawn", "note-hidden", "note-edited", "notes-erased"])
const WORTH_GROWING = 2

/**
 * @param {Object<string, Element>} places by the ids in wall.html
 * @param {Object} facts what the server wrote into the page
 * @param {{send: Function, onArrivals?: Function, onSpotlight?: Function}} line send: as in shared/connection.js
 */
export function createWall(places, facts, { send, onArrivals = () => {}, onSpotlight = () => {} }) {
  const widths = canvasWidths(getComputedStyle(places.wall).fontFamily)
  const measure = createMeasure(widths)
  const cards = createCards()
  const lane = createLane(places.lane)
  const header = createHeader(places, facts)
  const columnsView = createColumnsView({ stage: places.stage, open: turnToColumn, lane })
  const firstView = createFirstView(places.stage)
  const focusView = createFocusView({ stage: places.stage, open: turnToColumn, close: endSpotlight })
  const spotlightView = createSpotlightView({ stage: places.stage, close: endSpotlight })
  const voteView = createVoteView(places.stage)
  const pollView = createPollView(places.stage)
  const earlierView = createEarlierView(places.stage)
  const spotlight = createSpotlight({ send, changed: () => beat.now() })
  const animator = createAnimator({ cards, sections: columnsView.sections, air: places.air })
  const passage = createPassage({ ...places, cards, sections: columnsView.sections, card: spotlightView.card })
  const pace = createPace()
  const memory = { state: null, question: null, view: null, room: null, previous: null, loose: false, spotlit: null, step: undefined, seen: new Set(), cleared: false }
  let board = null
  let instant = true
  const beat = createBeat(render)
  let later = null
  let byHand = false

  /** The state has changed; frames = null after a snapshot. */
  function change(state, frames) {
    memory.state = state
    if (!frames) instant = true
    const reveals = frames?.some((frame) => REVEALS.has(frame.type))
    if (reveals) forgetSize()
    if (frames?.some((frame) => CLEARS.has(frame.type))) memory.cleared = true
    if (reveals || instant || frames?.some((frame) => frame.type === "spotlight-set")) beat.now()
    else beat.soon()
  }

  function render(now) {
    const { state } = memory
    if (!state?.workshop.code) return
    const questionId = state.workshop.current_question_id
    if (questionId !== memory.question) askAnother(questionId)
    const step = follow(state, questionId, now)
    board = boardOf(state, step.placed)
    const last = memory.spotlit
    memory.spotlit = spotlitOn(board, spotlight.of(state))
    const turned = idOf(memory.spotlit) !== idOf(last)
    const view = viewOf(board, memory)
    const another = view !== memory.view
    const before = instant ? null : animator.before(step.moved, another)
    const pass = turned && !instant ? passage.begin(last, memory.spotlit) : null
    if (another) forgetSize()
    const stepped = show(board, view)
    cards.forget(new Set(step.placed.keys()))
    if (instant) animator.still(drawnLists())
    else animator.after(before, step, { lists: drawnLists(), stepped, view: another })
    pass?.()
    if (turned) tell(last)
    byHand = false
    onArrivals(board, instant ? [] : step.arrived)
    instant = false
    clearTimeout(later)
    if (step.wait !== null) later = setTimeout(beat.soon, step.wait)
  }

  /** The keyboard goes on where the hand turned the spotlight; who has not touched the wall is told instead. */
  function tell(last) {
    const { spotlit, view } = memory
    if (!byHand) onSpotlight(spotlit)
    else if (view === "spotlight") spotlightView.focus()
    else if (view === "focus") focusView.focus()
    else if (view === "columns" && last.column) columnsView.meet(last.column.id)
  }

  function askAnother(questionId) {
    Object.assign(memory, { question: questionId, loose: false, seen: new Set() })
    forgetSize()
    pace.reset()
    instant = true
  }

  function follow(state, questionId, now) {
    const notes = [...state.notes.values()].filter((note) => note.question_id === questionId)
    const columns = new Set([...state.columns.values()].map((column) => column.column_id))
    return pace.follow(notes, { now, columns, hold: spotlight.of(state) !== null, instant })
  }

  /** The lists whose cards may stand elsewhere after this drawing. */
  function drawnLists() {
    if (memory.view === "columns") return [...columnsView.changed(), lane.list]
    if (["spotlight", "vote", "poll", "earlier"].includes(memory.view)) return []
    return [memory.view === "focus" ? focusView.list : firstView.list]
  }

  /** Draws the view. @returns {boolean} whether type size or rows changed */
  function show(board, view) {
    memory.view = view
    const large = view === "first" || view === "lobby"
    places.wall.dataset.view = view
    const counted = large ? places.foot : places.join
    if (places.counts.parentElement !== counted) counted.append(places.counts)
    const u = unitOf(innerWidth, innerHeight)
    header.words(board, view)
    if (header.size({ u, measure, large, small: view === "spotlight" }) || !memory.room) {
      // Asked only when it may have changed: the browser must lay out everything to answer.
      const { clientWidth: width, clientHeight } = places.stage
      const height = SCROLLED.matches ? ENDLESS_PX : clientHeight
      memory.room = { u, measure, width, height, footWidth: places.lane.clientWidth }
    }
    const { room } = memory
    if (view !== "columns") lane.render(null)
    if (view === "lobby") firstView.lobby()
    if (view === "first") return first(board, room)
    if (view === "loose") return loose(board, room)
    if (view === "columns") return columns(board, room)
    if (view === "vote") voteView.render(board, room)
    if (view === "poll") pollView.render(board, room)
    if (view === "earlier") earlierView.render(board, room)
    if (view === "focus") focus(board, room)
    if (view === "spotlight") holdUp(board, room)
    return false
  }

  function first(board, room) {
    const names = board.columns.length ? NAMES_U * room.u : 0
    const height = Math.min(room.height, innerHeight) - HINT_U * room.u - names
    const layout = fitFirst(written(board.unsorted), { ...room, height, step: memory.step })
    if (!layout) {
      memory.loose = true
      memory.step = undefined
      return show(board, "loose")
    }
    firstView.render(board, layout, false, cards.cardFor)
    return stepped(layout)
  }

  function loose(board, room) {
    const layout = fitLoose(written(board.unsorted), { ...room, step: memory.step })
    firstView.render(board, layout, true, cards.cardFor)
    return stepped(layout)
  }

  function stepped(layout) {
    const changed = layout.step !== memory.step
    memory.step = layout.step
    return changed
  }

  function focus(board, room) {
    const { column } = memory.spotlit
    const { u } = room
    const layout = fitFocus(written(column.notes),
      { ...room, width: room.width - 45.6 * u, height: room.height - 13 * u, more: 4 * u })
    focusView.render(board, column, layout, cards.cardFor)
  }

  /** The stage without the panel's edges and its head (spotlight.css says the same). */
  function holdUp(board, { u, measure, ...stage }) {
    const room = { u, measure, width: stage.width - 3.6 * u, height: stage.height - 10.4 * u }
    const { text } = memory.spotlit.note
    let layout = fitSpotlight(text, room)
    spotlightView.render(board, memory.spotlit, layout)
    while (spotlightView.overflows() && smaller(layout.f) < layout.f) {
      layout = fitSpotlight(text, { ...room, most: smaller(layout.f) })
      spotlightView.render(board, memory.spotlit, layout)
    }
  }

  function columns(board, room) {
    const { previous } = memory
    const facts = { measure, laneTitle: laneTitle(board.unsorted.length), seen: memory.seen }
    let layout = layoutOf(board, room, { ...facts, previous })
    if (memory.cleared) {
      const anew = layoutOf(board, room, facts)
      if (layout.step - anew.step >= WORTH_GROWING) layout = anew
      memory.cleared = false
    }
    draw(board, layout)
    // A font that came late, or a browser that breaks lines elsewhere: one step down rather than a cut note.
    while (layout.step < STEPS.length - 1 && columnsView.overflows()) {
      layout = layoutOf(board, room, { ...facts, previous: { ...layout, step: layout.step + 1, from: null } })
      draw(board, layout)
    }
    memory.previous = layout
    memory.seen = new Set(layout.hung)
    return !previous || SHAPE.some((key) => String(previous[key]) !== String(layout[key]))
  }

  function draw(board, layout) {
    columnsView.render(board, layout, cards.cardFor)
    lane.render(layout.lane, board.unsorted, cards.cardFor)
  }

  function forgetSize() {
    memory.previous = null
    memory.step = undefined
  }

  /** Who stands at the wall turns it. @param {{note_id?: string, column_id?: string}} what neither ends it */
  function turn(what) {
    byHand = true
    spotlight.turn(memory.state, what)
  }

  function turnToColumn(columnId) {
    turn({ column_id: columnId })
  }

  function endSpotlight() {
    if (memory.spotlit) turn({})
  }

  /** @param {Object|null} left from timeLeft */
  function time(left) {
    if (header.time(left)) beat.now()
  }

  /** The screen has another size. */
  function resized() {
    header.forget()
    forgetSize()
    instant = true
    beat.now()
  }

  /** A font has come: all widths are wrong. */
  function fontsChanged() {
    widths.forget()
    measure.forget()
    header.forget()
    columnsView.forget()
    if (memory.previous) memory.previous = { ...memory.previous, from: null }
    beat.now()
  }

  return { change, turn, turnToColumn, endSpotlight, resized, fontsChanged, time, board: () => board, spotlit: () => memory.spotlit }
}
