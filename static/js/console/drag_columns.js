/** Dragging a column by its heading to another place; "Move left" and "Move right" in its menu do the same. */
import Sortable from "../../vendor/sortablejs/sortable.esm.js"
import { whereDropped } from "./column_order.js"
import { CARRYING } from "./drag.js"
import { moveColumn } from "./moves.js"

export function bindColumnDrags(desk) {
  const board = document.getElementById("board")
  let target = null
  let after = false

  Sortable.create(board, {
    ...CARRYING,
    draggable: ".column",
    handle: ".column__head",
    onStart: () => {
      desk.root.classList.add("is-dragging")
      for (const type of MOVES) document.addEventListener(type, aim, { passive: true })
    },
    onEnd: ({ item }) => {
      for (const type of MOVES) document.removeEventListener(type, aim)
      desk.root.classList.remove("is-dragging")
      const over = target
      mark(null)
      if (over) moveColumn(desk, idOf(item), whereDropped(desk.board.columns.map(({ column }) => column.column_id), idOf(item), idOf(over), after))
    },
  })

  /** Shows on which side of which column the carried one would stand. */
  function aim(event) {
    const { clientX, clientY } = event.touches?.[0] || event
    const under = document.elementsFromPoint(clientX, clientY).find((element) => !element.closest(".is-carried"))
    const column = under?.closest("#board > .column") || null
    if (column) {
      const { left, top, width, height } = column.getBoundingClientRect()
      // Where one column has the whole width, they stand under one another.
      const stacked = width * 2 > board.clientWidth
      after = stacked ? clientY > top + height / 2 : clientX > left + width / 2
    }
    mark(column)
  }

  function mark(column) {
    target?.classList.remove("is-before", "is-after")
    target = column
    target?.classList.add(after ? "is-after" : "is-before")
  }
}

const MOVES = ["pointermove", "touchmove"]

function idOf(panel) {
  return panel.id.replace(/^column-/, "")
}
