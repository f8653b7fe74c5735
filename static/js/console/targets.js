/** Where selected notes can go, each with the key that chooses it. */

/**
 * Columns as they stand, then a new column and the unsorted lane. N and U are theirs until a column carries
 * that letter; then the sign takes over, because a column is called by its letter everywhere else.
 */
export function targetsOf(columns, { without = null, extras = true } = {}) {
  const free = (letter, sign) => (columns.some((column) => column.letter === letter) ? sign : letter)
  const targets = columns
    .filter((column) => column.column_id !== without)
    .map((column) => ({ kind: "column", column, key: column.letter }))
  if (!extras) return targets
  return [...targets, { kind: "new", key: free("N", "+") }, { kind: "unsorted", key: free("U", "-") }]
}

/** The target a pressed key chooses, or null. */
export function chosenBy(targets, key) {
  return targets.find((target) => target.key.toLowerCase() === key.toLowerCase()) || null
}
