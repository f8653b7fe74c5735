/** The layout of a board on a screen: columns, and where the unsorted notes hang. Pure. */

import { spoken } from "./spoken.js"
import { fit } from "./fit.js"
import { pack } from "./lane.js"
import { LADDER, LAST_STEP, NAME } from "./sizes.js"
import { wantsCell } from "./view.js"

const FOOT_MOST = 2.1

/**
 * @param {Object} board from boardOf
 * @param {{width: number, height: number, footWidth: number, u: number}} room px
 * @param {string} laneTitle the word for unsorted, with its count
 * @returns {Object} as fit, and `lane`: {where: "foot"|"cell", g, shown, folded}, or null without unsorted notes
 */
export function layoutOf(board, room, { measure, laneTitle, previous = null }) {
  const ownCell = wantsCell(board, Boolean(previous?.ownCell))
  const columns = board.columns.map((column) => ({ ...column, notes: written(column.notes) }))
  const layout = fit({ ...room, columns, measure, previous, lane: ownCell })
  return { ...layout, ownCell, lane: laneOf(board, room, layout, { measure, laneTitle }) }
}

/** The notes as the measure shall see them: the text with what else stands on the card. */
export function written(notes) {
  return notes.map((note) => ({ ...note, text: spoken(note) }))
}

function laneOf(board, room, layout, { measure, laneTitle }) {
  if (!board.unsorted.length) return null
  const notes = written(board.unsorted)
  if (layout.free > 0) {
    const { g } = layout
    const width = layout.free * layout.columnWidth + (layout.free - 1) * g.columnGap - 2 * g.panelX - 2
    const row = layout.heights.length - 1
    const height = layout.heights[row] - layout.heads[row] - g.panelBottom - 2
    const cell = { ...laneGeometry(room.u, Math.min(layout.f, 3)), panelX: g.panelX }
    return { where: "cell", g: cell, ...pack(notes, { width, height, g: cell, measure, more: 8 * cell.text }) }
  }
  const g = laneGeometry(room.u, Math.min(layout.f, FOOT_MOST))
  const title = measure.width(laneTitle, { ...NAME, size: 2.2 * room.u }) + 2 * room.u
  const cell = { width: room.footWidth - title, height: 4 * room.u, g, measure, oneLine: true, more: 8 * g.text }
  return { where: "foot", g, ...pack(notes, cell) }
}

/** Cards of the lane, in px; LADDER's last step is the least. */
export function laneGeometry(u, f) {
  const text = Math.max(f, LADDER[LAST_STEP]) * u
  return { u, text, leading: 1.15, cardX: 0.5 * text, cardY: 0.28 * text, cardGap: 0.42 * text }
}
