/** The wall of columns: as many rows as the layout says, then the chips, the unsorted notes in a free cell or in the foot. */

import { el } from "../shared/dom.js"
import { arrange } from "./card.js"
import { createColumn, updateColumn } from "./column.js"
import { give } from "./properties.js"
import { createRest } from "./rest_view.js"

export function createColumnsView({ stage, open, lane }) {
  const columns = new Map()
  const grid = el("div", { class: "columns" })
  const rest = createRest()

  function render(board, layout, cardFor) {
    for (const id of columns.keys()) if (!board.columns.some((column) => column.id === id)) columns.delete(id)
    const row = new Map(layout.hung.map((id, index) => [id, layout.rowOf(index)]))
    for (const column of board.columns) {
      if (!columns.has(column.id)) columns.set(column.id, createColumn(column, open))
      const view = columns.get(column.id)
      const hangs = row.has(column.id)
      const shown = layout.shown.get(column.id)
      const folded = hangs ? layout.folded.get(column.id) : 0
      updateColumn(view, column, { shown, folded, head: layout.heads[row.get(column.id)] || 0, cards: column.notes.map(cardFor) })
      view.section.dataset.as = hangs ? "column" : layout.rest.chips.includes(column.id) ? "chip" : "away"
    }
    const sections = layout.hung.map((id) => columns.get(id).section)
    if (layout.rest) {
      rest.render(layout.rest, board.columns.filter(({ id }) => !row.has(id)).map(({ id }) => columns.get(id).section))
      sections.push(rest.section)
    }
    const inCell = layout.lane?.where === "cell"
    arrange(grid, inCell ? [...sections, lane.section] : sections)
    if (inCell) lane.section.style.gridColumn = `span ${Math.max(1, layout.free)}`
    give(grid, layout.g)
    grid.dataset.dense = layout.dense
    grid.style.setProperty("--lanes", layout.lanes)
    grid.dataset.under = layout.g.under
    grid.style.gridTemplateColumns = `repeat(${layout.perRow}, minmax(0, 1fr))`
    grid.style.gridTemplateRows = layout.heights.map((height) => `${height}px`).join(" ")
    if (stage.firstElementChild !== grid) stage.replaceChildren(grid)
  }

  /** Whether the browser drew any column higher than it was measured. A card in flight counts where it will land. */
  function overflows() {
    return [...columns.values()].some(({ list }) => {
      const room = list.clientHeight + 1
      return [...list.children].some((card) =>
        !card.classList.contains("card--folded") && card.offsetTop + card.offsetHeight > room)
    })
  }

  /** Back from focus: the keyboard goes on where it was. */
  function meet(columnId) {
    columns.get(columnId)?.section.querySelector(".column__open").focus({ preventScroll: true })
  }

  return { render, overflows, meet, sections: () => new Map([...columns].map(([id, view]) => [id, view.section])) }
}
