/** Where a moved column goes: before which other one, null for last, undefined where it stands already. */

/** One place to the left (-1) or to the right (1). */
export function besideNeighbour(columnIds, columnId, by) {
  const at = columnIds.indexOf(columnId)
  const to = at + by
  if (at < 0 || to < 0 || to >= columnIds.length) return undefined
  return columnIds[by < 0 ? to : to + 1] ?? null
}

/** Let go over another column, on its first half or (`after`) on its second. */
export function whereDropped(columnIds, columnId, overId, after) {
  const at = columnIds.indexOf(overId)
  const before = (after ? columnIds[at + 1] : overId) ?? null
  const own = columnIds.indexOf(columnId)
  const next = columnIds[own + 1] ?? null
  return at < 0 || own < 0 || before === columnId || before === next ? undefined : before
}
