/** The unsorted notes: cards in a row that wraps like words, in the foot, in a free cell, or over the whole wall. */

import { hasWords } from "./central.js"
import { noteType } from "./sizes.js"

/** A longer note is cut; in a column it stands whole. */
const MOST_LINES = 3

/**
 * The oldest stay where they are, the last place belongs to the newest: the hall sees each note arrive, and what it has
 * read does not wander.
 *
 * @param {{id: string, text: string}[]} notes oldest first
 * @param {{width: number, height: number, g: Object, measure: Object, oneLine?: boolean, more: number}} cell
 *        more: px that "+ n more" takes at the end of the last line
 * @returns {{shown: Set<string>, folded: number}}
 */
export function pack(notes, cell) {
  const sizes = notes.map((note) => sizeOf(note, cell))
  if (flows(sizes, cell, 0)) return { shown: new Set(notes.map((note) => note.id)), folded: 0 }
  // A note without words folds first.
  const spoken = [...notes.keys()].filter((index) => hasWords(notes[index].text))
  const newest = spoken.length ? [spoken[spoken.length - 1]] : []
  const older = spoken.slice(0, -1)
  let kept = 0
  while (kept < older.length && fits([...older.slice(0, kept + 1), ...newest])) kept += 1
  const shown = fits([...older.slice(0, kept), ...newest]) ? [...older.slice(0, kept), ...newest] : []
  return { shown: new Set(shown.map((index) => notes[index].id)), folded: notes.length - shown.length }

  function fits(indices) {
    return flows(indices.map((index) => sizes[index]), cell, cell.more)
  }
}

/** The widest that a loose card may be; a long note then takes more lines instead. */
export function widestCard({ width, g, oneLine = false }) {
  return Math.min(width, oneLine ? width * 0.4 : 22 * g.text + 2 * g.cardX)
}

function sizeOf(note, cell) {
  const { g, measure, oneLine } = cell
  const type = noteType(g)
  const border = 2 * g.cardX + 2
  const widest = widestCard(cell)
  const width = Math.min(widest, measure.width(note.text, type) + border + 1)
  const lines = oneLine ? 1 : Math.min(MOST_LINES, measure.lines(note.text, width - border, type))
  return { width, height: lines * g.leading * g.text + 2 * g.cardY + 2 }
}

function flows(sizes, { width, height, g }, reserve) {
  let x = 0
  let y = 0
  let line = 0
  for (const size of sizes) {
    if (x > 0 && x + size.width > width) {
      y += line + g.cardGap
      x = 0
      line = 0
    }
    x += size.width + g.cardGap
    line = Math.max(line, size.height)
  }
  if (reserve && x + reserve > width) y += line + g.cardGap
  return y + line <= height + 0.5
}
