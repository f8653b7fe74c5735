/**
 * Sends a command for each line, and tells what is left when one is refused.
 *
 * @param {(line: string, id: string) => Promise<{ok: boolean}>} send
 */
export function oneByOne(send) {
  // The same line keeps its id until it is through: sent again after a lost answer, it still counts once.
  const ids = new Map()

  /** @returns {Promise<{left: string[], refusal: Object|null}>} the lines not taken, and what the first of them was answered */
  return async (lines, onTaken = () => {}) => {
    for (const [index, line] of lines.entries()) {
      const key = `${index}:${line}`
      if (!ids.has(key)) ids.set(key, crypto.randomUUID())
      const answer = await send(line, ids.get(key))
      if (!answer.ok) {
        const id = ids.get(key)
        ids.clear()
        ids.set(`0:${line}`, id)
        return { left: lines.slice(index), refusal: answer }
      }
      onTaken(index + 1)
    }
    ids.clear()
    return { left: [], refusal: null }
  }
}
