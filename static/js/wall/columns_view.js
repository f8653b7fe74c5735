/** The wall of columns: each where the layout says, then the chips, the unsorted notes in a free cell or in the foot. */

import { el } from "../shared/dom.js"
import { arrange } from "./card.js"
import { createColumn, updateColumn } from "./column.js"
import { give } from "./properties.js"
import { createRest } from "./rest_view.js"
import { spoken } from "./spoken.js"

export function createColumnsView({ stage, open, lane }) {
  const columns = new Map()
  const grid = el("div", { class: "columns" })
  const rest = createRest()
  let changed = new Set()

  /** Draws the columns that look otherwise than before, and remembers which. */
  function render(board, layout, cardFor) {
    changed = new Set()
    // The cards may have hung in another view meanwhile.
    const anew = stage.firstElementChild !== grid
    const inCell = layout.lane?.where === "cell"
    if (layout.kept && !anew && inCell === grid.contains(lane.section)) return
    for (const id of columns.keys()) if (!board.columns.some((column) => column.id === id)) columns.delete(id)
    const place = new Map(layout.hung.map((id, index) => [id, index]))
    for (const column of board.columns) {
      if (!columns.has(column.id)) columns.set(column.id, createColumn(column, open))
      const view = columns.get(column.id)
      const hangs = place.has(column.id)
      const shown = layout.shown.get(column.id)
      const folded = hangs ? layout.folded.get(column.id) : 0
      const box = layout.boxes[place.get(column.id)]
      const head = layout.heads[place.get(column.id)]
      const as = hangs ? "column" : layout.rest.chips.includes(column.id) ? "chip" : "away"
      const uncut = Boolean(layout.uncut?.has(column.id))
      const drawn = looksOf(column, layout, { shown, box, head, as, uncut })
      if (view.drawn === drawn && !anew) continue
      view.drawn = drawn
      changed.add(column.id)
      updateColumn(view, column, { shown, folded, head, uncut, cards: column.notes.map(cardFor) })
      put(view.section, box)
      view.section.dataset.as = as
    }
    const sections = layout.hung.map((id) => columns.get(id).section)
    if (layout.rest) {
      rest.render(layout.rest, board.columns.filter(({ id }) => !place.has(id)).map(({ id }) => columns.get(id).section))
      put(rest.section, layout.band)
      sections.push(rest.section)
    }
    arrange(grid, inCell ? [...sections, lane.section] : sections)
    put(lane.section, inCell ? layout.band : null)
    give(grid, layout.g)
    grid.dataset.dense = layout.dense
    grid.style.setProperty("--lanes", layout.lanes)
    if (anew) stage.replaceChildren(grid)
  }

  /** Whether the browser drew any changed column higher than it was measured. A card in flight counts where it will land. */
  function overflows() {
    return [...changed].map((id) => columns.get(id)).some(({ list }) => {
      const room = list.clientHeight + 1
      return [...list.children].some((card) =>
        !card.classList.contains("card--folded") && card.offsetTop + card.offsetHeight > room)
    })
  }

  /** A font has come: every column must be looked at again. */
  function forget() {
    for (const view of columns.values()) view.drawn = null
  }

  /** Back from focus: the keyboard goes on where it was. */
  function meet(columnId) {
    columns.get(columnId)?.section.querySelector(".column__open").focus({ preventScroll: true })
  }

  return { render, overflows, meet, forget, changed: () => [...changed].map((id) => columns.get(id).list), sections: () => new Map([...columns].map(([id, view]) => [id, view.section])) }
}

/** Everything that decides how a column looks, as one text. */
function looksOf({ title, count, pinned, notes }, { f, dense, lanes }, { shown, ...place }) {
  const lines = notes.map((note) => `${note.id} ${shown.has(note.id)} ${spoken(note)}`)
  return JSON.stringify([title, count, pinned, f, dense, lanes, place, lines])
}

/** A chip and the lane in the foot have no box of their own. */
function put({ style }, box) {
  for (const side of ["left", "top", "width", "height"]) style[side] = box ? `${box[side]}px` : ""
}
