/**
 * Remembers where each card stands within its panel, as the browser laid it out. Only lists that were drawn anew are measured
 * again: the panels are laid out on their own, so that a note that comes costs one of them and not the wall.
 */

/** @returns {{look: Function, forget: Function}} */
export function createStanding() {
  let at = new Map()

  /**
   * @param {Element[]} lists those whose cards may stand elsewhere than before
   * @returns {{was: Map<string, Object>, is: Map<string, Object>, gone: string[]}} places {list, left, top} by note id, px within
   *          the panel; is: only of the cards in these lists that can be seen; gone: those that could be seen in them
   */
  function look(lists) {
    const was = at
    const is = new Map()
    for (const list of lists) {
      const [x, y] = [list.offsetLeft, list.offsetTop]
      for (const card of list.children) {
        if (!card.dataset.note || card.classList.contains("card--folded")) continue
        is.set(card.dataset.note, { list, left: x + card.offsetLeft, top: y + card.offsetTop })
      }
    }
    const drawn = new Set(lists)
    const others = [...was].filter(([, place]) => !drawn.has(place.list))
    at = new Map([...others, ...is])
    return { was, is, gone: [...was.keys()].filter((id) => !at.has(id)) }
  }

  return { look, forget: () => (at = new Map()) }
}
