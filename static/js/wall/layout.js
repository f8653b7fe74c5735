/** The layout of a board on a screen: columns, and where the unsorted notes hang. Pure. */

import { spoken } from "./spoken.js"
import { fit } from "./fit.js"
import { pack } from "./lane.js"
import { LADDER, LAST_STEP, NAME } from "./sizes.js"
import { wantsCell } from "./view.js"

/** In u: the largest type in foot and cell, and the cell's padding and head (wall.css says the same). */
const FOOT_MOST = 2.1
const CELL_MOST = 3
const CELL_X = 1.3
const CELL_HEAD = 7.6

/**
 * @param {Object} board from boardOf
 * @param {{width: number, height: number, footWidth: number, u: number}} room px
 * @param {string} laneTitle the word for unsorted, with its count
 * @returns {Object} as fit, and `kept` (the columns hang as in `previous`) and `lane`: {where: "foot"|"cell", g, shown, folded}, or null without unsorted notes
 */
export function layoutOf(board, room, { measure, laneTitle, previous = null, seen = new Set() }) {
  // When a column comes or goes everything is laid anew in any case: only then may the type grow by itself, and the
  // unsorted notes take a cell or leave it. Else a wall of two crowded columns would keep its small type with eight.
  const settled = previous?.columnCount === board.columns.length
  const ownCell = settled ? previous.ownCell : wantsCell(board, Boolean(previous?.ownCell))
  const columns = board.columns.map((column) => ({ ...column, notes: written(column.notes) }))
  const wall = { ...room, columns, measure, seen, previous: settled ? previous : null }
  const hung = (lane) => {
    const from = JSON.stringify([lane, room, columns.map(looksOf)])
    // Most notes come in unsorted: the columns then hang as they hung.
    const layout = settled && previous.from === from ? { ...previous, kept: true } : { ...fit({ ...wall, lane }), from, kept: false }
    const unsorted = laneOf(board, room, layout, { measure, laneTitle, hung: settled ? previous.lane : null })
    return { ...layout, ownCell, columnCount: board.columns.length, lane: unsorted }
  }
  const layout = hung(ownCell ? "own" : board.unsorted.length ? "free" : null)
  // A cell that shows fewer than the foot would only take height from the column above it.
  return layout.band && !layout.rest && layout.lane?.where === "foot" ? hung(null) : layout
}

function looksOf({ id, title, count, pinned, notes }) {
  return [id, title, count, pinned, ...notes.flatMap((note) => [note.id, note.text])]
}

/** The notes as the measure shall see them: the text with what else stands on the card. */
export function written(notes) {
  return notes.map((note) => ({ ...note, text: spoken(note) }))
}

/** In the cell if it shows as many as the foot would. */
function laneOf(board, room, layout, words) {
  if (!board.unsorted.length) return null
  const notes = written(board.unsorted)
  const foot = inFoot(notes, room, layout, words)
  const cell = layout.band && !layout.rest ? inCell(notes, room, layout, words) : null
  return cell && cell.shown.size >= foot.shown.size ? cell : foot
}

/** In the largest type in which all stand; but not larger than they hang while more come. */
function inCell(notes, room, layout, { measure, hung }) {
  const width = layout.band.width - 2 * CELL_X * room.u - 4
  const height = layout.band.height - CELL_HEAD * room.u - 4
  const most = Math.min(layout.f, hung?.where === "cell" && hung.count <= notes.length ? hung.f : CELL_MOST)
  const smaller = LADDER.filter((f) => f < most)
  let lane = null
  for (const f of [most, ...smaller]) {
    const g = laneGeometry(room.u, f)
    lane = { where: "cell", f, g, count: notes.length, ...pack(notes, { width, height, g, measure, more: 8 * g.text }) }
    if (!lane.folded) break
  }
  return lane
}

function inFoot(notes, room, layout, { measure, laneTitle }) {
  const g = laneGeometry(room.u, Math.min(layout.f, FOOT_MOST))
  const title = measure.width(laneTitle, { ...NAME, size: 2.2 * room.u }) + 2 * room.u
  const line = { width: room.footWidth - title, height: 4 * room.u, g, measure, oneLine: true, more: 8 * g.text }
  return { where: "foot", g, ...pack(notes, line) }
}

/** Cards of the lane, in px; LADDER's last step is the least. */
export function laneGeometry(u, f) {
  const text = Math.max(f, LADDER[LAST_STEP]) * u
  return { u, text, leading: 1.15, cardX: 0.5 * text, cardY: 0.28 * text, cardGap: 0.42 * text }
}
