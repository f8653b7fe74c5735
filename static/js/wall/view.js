/** Which view the wall shows. Pure. */

/**
 * @param {Object} board from boardOf
 * @param {{focus: string|null, loose: boolean}} chosen focus: the column in focus; loose: the first minute is over
 * @returns {"lobby"|"first"|"loose"|"columns"|"focus"}
 */
export function viewOf(board, { focus, loose }) {
  if (!board.question) return "lobby"
  if (!board.noteCount) return "first"
  if (board.columns.length) return board.columns.some((column) => column.id === focus) ? "focus" : "columns"
  return loose ? "loose" : "first"
}

const MANY_UNSORTED = 6

/** Many unsorted notes get a cell of their own beside the columns, and keep it until few are left. */
export function wantsCell(board, had) {
  const unsorted = board.unsorted.length
  return had ? unsorted > board.noteCount / 6 : unsorted >= MANY_UNSORTED && unsorted > board.noteCount / 3
}
