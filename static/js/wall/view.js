/** Which view the wall shows. Pure. */

/**
 * @param {Object} board from boardOf
 * @param {{spotlit: Object|null, loose: boolean}} chosen spotlit: from spotlitOn; loose: the first minute is over
 * @returns {"lobby"|"first"|"loose"|"columns"|"focus"|"spotlight"|"vote"|"poll"|"earlier"} vote: a result is shown; focus: a column is
 *   in the spotlight; spotlight: a note; earlier: what has become of earlier meetings' actions
 */
export function viewOf(board, { spotlit, loose }) {
  if (board.earlier.length) return "earlier"
  if (!board.question) return "lobby"
  if (board.poll) return "poll"
  if (spotlit) return spotlit.note ? "spotlight" : "focus"
  if (board.vote?.status === "shown") return "vote"
  if (!board.noteCount) return "first"
  if (board.columns.length) return "columns"
  return loose ? "loose" : "first"
}

const MANY_UNSORTED = 6

/** Many unsorted notes get a cell of their own beside the columns, and keep it until few are left. */
export function wantsCell(board, had) {
  const unsorted = board.unsorted.length
  return had ? unsorted > board.noteCount / 6 : unsorted >= MANY_UNSORTED && unsorted > board.noteCount / 3
}
