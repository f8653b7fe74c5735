/** Selected notes: sets of ids, never changed in place. */

export function toggled(selected, noteId, on = !selected.has(noteId)) {
  const next = new Set(selected)
  if (on) next.add(noteId)
  else next.delete(noteId)
  return next
}

/** With everything between the last chosen note and this one, within one lane; else just this one. */
export function extended(selected, lanes, fromId, toId) {
  const lane = lanes.find((ids) => ids.includes(fromId) && ids.includes(toId))
  if (!lane) return toggled(selected, toId, true)
  const [first, last] = [lane.indexOf(fromId), lane.indexOf(toId)].sort((a, b) => a - b)
  return new Set([...selected, ...lane.slice(first, last + 1)])
}

/** Without the notes that are no longer on this board. */
export function kept(selected, lanes) {
  const present = new Set(lanes.flat())
  return new Set([...selected].filter((noteId) => present.has(noteId)))
}

/** Notes a drag takes along: the whole selection if the dragged one is in it, else that one. */
export function dragged(selected, noteId) {
  return selected.has(noteId) ? [...selected] : [noteId]
}

/** The note an arrow key leads to from `noteId`, or null at the edge; empty lanes are stepped over. */
export function neighbour(lanes, noteId, key) {
  const at = lanes.findIndex((ids) => ids.includes(noteId))
  if (at < 0) return null
  const row = lanes[at].indexOf(noteId)
  if (key === "ArrowUp") return lanes[at][row - 1] ?? null
  if (key === "ArrowDown") return lanes[at][row + 1] ?? null
  if (key === "Home") return lanes[at][0]
  if (key === "End") return lanes[at].at(-1)
  const aside = key === "ArrowLeft" ? lanes.slice(0, at).reverse() : lanes.slice(at + 1)
  const lane = aside.find((ids) => ids.length)
  return lane ? lane[Math.min(row, lane.length - 1)] : null
}
