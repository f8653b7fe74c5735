/** The way of a note into the spotlight and out of it. */

import { fadeOut, grow, shrinking } from "./grow.js"

/** @param {{cards: Object, sections: () => Map<string, Element>, stage: Element, card: Element, air: Element}} wall card: the large one */
export function createPassage({ cards, sections, stage, card, air }) {
  /**
   * Before anything is drawn.
   *
   * @param {Object|null} last as from spotlitOn @param {Object|null} next
   * @returns {() => void} to call when all is drawn
   */
  function begin(last, next) {
    if (next?.note) {
      const from = last?.note ? undefined : seenAt(next)
      if (!last?.note) fadeOut(stage.firstElementChild, air)
      return () => grow(card, from)
    }
    if (!last?.note) return () => {}
    const shrink = shrinking(card, air)
    return () => shrink(seenAt(last))
  }

  /** Where the hall sees the note among the others: on its card, or folded away in its column; undefined when it has gone. */
  function seenAt({ note, column }) {
    const small = cards.get(note.id)
    if (!small) return undefined
    if (small.isConnected && !small.classList.contains("card--folded")) return small.getBoundingClientRect()
    const section = sections().get(column?.id)
    return section?.isConnected ? section.getBoundingClientRect() : undefined
  }

  return { begin }
}
