/** How a stage is cut into rows of columns, and how high each row is. */

const MOST_ROWS = 3

/** Rows worth trying: two or more columns a row, never fewer rows than the hall sees now. */
export function rowChoices(cells, least) {
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(cells / 2)))
  const choices = []
  for (let rows = Math.min(least, most); rows <= most; rows += 1) choices.push(rows)
  return choices
}

/** A single column takes half of the wall: the second then comes beside it without moving it. */
export function cutInto(rows, { width, columns }, cells, g) {
  const perRow = Math.max(2, Math.ceil(cells / rows))
  const columnWidth = (width - (perRow - 1) * g.columnGap) / perRow
  const used = Math.max(1, Math.ceil(cells / perRow))
  return {
    perRow,
    columnWidth,
    textWidth: columnWidth - 2 * g.panelX - 2 * g.cardX,
    rows: used,
    gaps: (used - 1) * g.columnGap,
    free: used * perRow - columns.length,
    rowOf: (index) => Math.floor(index / perRow),
  }
}

/** Rows of equal height, as far as their needs allow: then rows do not move for each note that comes. */
export function share(needs, total) {
  const heights = new Array(needs.length).fill(null)
  const tight = sum(needs) > total
  for (;;) {
    const open = [...needs.keys()].filter((index) => heights[index] === null)
    const equal = (total - sum(heights)) / open.length
    const apart = open.filter((index) => (tight ? needs[index] < equal : needs[index] > equal))
    if (!apart.length) return heights.map((height) => (height === null ? equal : height))
    for (const index of apart) heights[index] = needs[index]
  }
}

export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
