/**
 * The order of cards that come and go by themselves. While a hand is over them nothing moves: what is new comes last, and
 * what is gone keeps its place, so that a press never meets another button than the one that was aimed at.
 *
 * @param {string[]} present ids of the cards as they stand now
 * @param {string[]} wanted ids of those that should stand
 * @param {boolean} held a pointer is over them
 * @returns {{id: string, gone: boolean}[]}
 */
export function steadyOrder(present, wanted, held) {
  const order = held ? [...present, ...wanted.filter((id) => !present.includes(id))] : wanted
  return order.map((id) => ({ id, gone: !wanted.includes(id) }))
}
