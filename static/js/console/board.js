/** The wall, editable: columns and cards are patched by id, so that focus, menus and selection survive every frame. */
import { boardOf, lanesOf } from "./board_view.js"
import { cardFor } from "./card.js"
import { panelFor } from "./column_panel.js"
import { arrange, keepingFocus, setHidden, setText } from "./patch.js"
import { kept } from "./selection.js"

export function drawBoard(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const board = question ? boardOf(desk.state, question.question_id) : boardOf(desk.state, null)
  desk.board = board
  desk.lanes = lanesOf(board)
  desk.selected = kept(desk.selected, desk.lanes)
  const left = placeOfFocus()
  keepingFocus(() => {
    const place = document.getElementById("board")
    const panels = board.columns.map(({ column, notes, count }) => {
      const panel = panelFor(desk, column, count)
      arrange(panel.querySelector(".cards"), notes.map((note) => cardFor(desk, note)))
      return panel
    })
    arrange(place, panels)
    drawLane(desk, board)
    place.dataset.empty = String(!panels.length)
  })
  if (left && !left.card.isConnected) refocus(left)
  forget(desk)
}

function drawLane(desk, { unsorted, columns }) {
  const lane = document.getElementById("lane")
  arrange(document.getElementById("unsorted"), unsorted.notes.map((note) => cardFor(desk, note)))
  setText(lane.querySelector("[data-show]"), String(unsorted.count))
  setHidden(lane.querySelector('[data-act="select-unsorted"]'), !unsorted.notes.length)
  setHidden(lane.querySelector('[data-act="sort-now"]'), !unsorted.count)
  lane.dataset.empty = String(!unsorted.notes.length)
  setHidden(lane, !columns.length && !unsorted.notes.length)
}

function placeOfFocus() {
  const card = document.activeElement?.closest?.(".note")
  return card && { card, lane: card.parentElement, row: [...card.parentElement.children].indexOf(card) }
}

/** A note that was taken away under the focus leaves it to the one after it. */
function refocus({ lane, row }) {
  const near = lane.children[Math.min(row, lane.children.length - 1)]
  const target = near?.querySelector("input") || document.getElementById("stage")
  target.focus({ preventScroll: true })
}

function forget(desk) {
  const { cards, columns } = desk.nodes
  for (const id of cards.keys()) if (!desk.state.notes.has(id)) cards.delete(id)
  for (const id of columns.keys()) if (!desk.state.columns.has(id)) columns.delete(id)
}
