/** Chooses the movement for each change that the wall draws. */

import { fadeIn, flyIn, placesOf, restep, slide, travel } from "./motion.js"

const NEW_MS = 4000

/** More arrivals than this in one go only fade in: a hundred flying cards are a storm. */
const MOST_FLYING = 4
const MOST_RINGS = 6

/** @param {{cards: Object, sections: () => Map<string, Element>, air: Element}} wall */
export function createAnimator({ cards, sections, air }) {
  let ringed = []

  function before() {
    return { cards: placesOf(cards.all()), sections: placesOf(sections()) }
  }

  /**
   * @param {Object} was what `before` saw
   * @param {{arrived: string[], moved: string[]}} step from pace
   * @param {boolean} changed the type size, the rows or the view changed
   */
  function after(was, { arrived, moved }, changed) {
    const is = { cards: placesOf(cards.all()), sections: placesOf(sections()) }
    if (changed) restepAll(was, is)
    else {
      move(moved, was, is)
      settle(was, is, new Set([...arrived, ...moved]))
      for (const [id] of is.sections) if (!was.sections.has(id)) fadeIn(sections().get(id))
    }
    arrive(arrived, is)
  }

  function restepAll(was, is) {
    for (const [id, to] of is.sections) {
      const from = was.sections.get(id)
      if (from) restep(sections().get(id), from, to)
      else fadeIn(sections().get(id))
    }
    if (is.sections.size) return
    for (const [id, to] of is.cards) {
      const from = was.cards.get(id)
      if (from) slide(cards.get(id), from, to)
      else fadeIn(cards.get(id))
    }
  }

  function move(moved, was, is) {
    for (const id of moved) {
      const card = cards.get(id)
      const from = was.cards.get(id)
      if (!card?.isConnected) continue
      const to = is.cards.get(id) || foldOf(card)
      if (moved.length === 1 && from && to) travel(card, from, to, air)
      else if (is.cards.has(id)) fadeIn(card)
    }
  }

  /** Where a folded card disappears to. */
  function foldOf(card) {
    return card.closest(".column")?.querySelector(".column__more")?.getBoundingClientRect()
  }

  function settle(was, is, own) {
    for (const [id, to] of is.cards) {
      if (own.has(id)) continue
      const from = was.cards.get(id)
      // A card that changes lanes within its column would zigzag.
      if (from && Math.abs(from.left - to.left) < 1) slide(cards.get(id), from, to)
      else fadeIn(cards.get(id))
    }
  }

  function arrive(arrived, is) {
    const seen = arrived.filter((id) => is.cards.has(id))
    for (const id of seen) {
      if (seen.length <= MOST_FLYING) flyIn(cards.get(id))
      else fadeIn(cards.get(id))
    }
    for (const id of seen.slice(-MOST_RINGS)) ring(cards.get(id))
  }

  /** Where everything is new, nothing stands out: only the latest wear a ring. */
  function ring(card) {
    ringed.push(card)
    card.classList.add("card--new")
    setTimeout(() => unring(card), NEW_MS)
    if (ringed.length > MOST_RINGS) unring(ringed[0])
  }

  function unring(card) {
    ringed = ringed.filter((other) => other !== card)
    card.classList.remove("card--new")
  }

  return { before, after }
}
