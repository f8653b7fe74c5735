/** Chooses the movement for each change that the wall draws. */

import { halt } from "./drift.js"
import { boxesOf, fadeIn, flyIn, placesOf, restep, slide, travel } from "./motion.js"
import { createStanding } from "./standing.js"

const NEW_MS = 4000

/** More arrivals than this in one go only fade in: a hundred flying cards are a storm. */
const MOST_FLYING = 4

/** More moves than this in one go can be followed by nobody. */
const MOST_TRAVELLING = 4
const MOST_RINGS = 6

/** @param {{cards: Object, sections: () => Map<string, Element>, air: Element}} wall */
export function createAnimator({ cards, sections, air }) {
  const standing = createStanding()
  let boxes = new Map()
  let ringed = []

  /** Before anything is drawn. @param {string[]} moved @param {boolean} all another view comes: every card may move */
  function before(moved, all) {
    const wanted = all ? [...cards.all()] : moved.map((id) => [id, cards.get(id)])
    return placesOf(wanted.filter(([, card]) => card))
  }

  /**
   * @param {Map<string, DOMRect>} was what `before` saw
   * @param {{arrived: string[], moved: string[]}} step from pace
   * @param {{lists: Element[], stepped: boolean, view: boolean}} drawn lists that were drawn anew; whether the type size or
   *        the rows changed, or the view
   */
  function after(was, { arrived, moved }, { lists, stepped, view }) {
    const stood = standing.look(lists)
    const [had, have] = [boxes, boxesOf(sections())]
    boxes = have
    for (const card of stood.gone.map(cards.get)) card && halt(card)
    if (view && !have.size) return between(was, arrived)
    if (stepped || view) restepAll(had, have)
    else {
      move(moved, was)
      for (const [id, to] of have) had.has(id) ? slide(sections().get(id), had.get(id), to) : fadeIn(sections().get(id))
      settle(stood, new Set([...arrived, ...moved]))
    }
    arrive(arrived)
  }

  /** Nothing shall move: only what stands where is remembered. */
  function still(lists) {
    standing.forget()
    standing.look(lists)
    boxes = boxesOf(sections())
  }

  function restepAll(had, have) {
    for (const [id, to] of have) {
      const from = had.get(id)
      if (from) restep(sections().get(id), from, to)
      else fadeIn(sections().get(id))
    }
  }

  /** From one view to another: what is in both goes from place to place. */
  function between(was, arrived) {
    for (const [id, to] of placesOf(cards.all())) {
      if (was.has(id)) slide(cards.get(id), was.get(id), to)
      else fadeIn(cards.get(id))
    }
    arrive(arrived)
  }

  function move(moved, was) {
    for (const id of moved) {
      const card = cards.get(id)
      if (!card?.isConnected) continue
      const seen = !card.classList.contains("card--folded")
      const from = was.get(id)
      const to = seen ? card.getBoundingClientRect() : foldOf(card)
      if (moved.length <= MOST_TRAVELLING && from && to) travel(card, from, to, air)
      else if (seen) fadeIn(card)
    }
  }

  /** Where a folded card disappears to. */
  function foldOf(card) {
    return card.closest(".column")?.querySelector(".column__more")?.getBoundingClientRect()
  }

  function settle({ was, is }, own) {
    for (const [id, to] of is) {
      if (own.has(id)) continue
      const from = was.get(id)
      // A card that changes lanes within its column would zigzag.
      if (from?.list === to.list && Math.abs(from.left - to.left) < 1) slide(cards.get(id), from, to)
      else fadeIn(cards.get(id))
    }
  }

  function arrive(arrived) {
    const seen = arrived.map((id) => cards.get(id)).filter((card) => card?.isConnected && !card.classList.contains("card--folded"))
    for (const card of seen) {
      if (seen.length <= MOST_FLYING) flyIn(card)
      else fadeIn(card)
    }
    for (const card of seen.slice(-MOST_RINGS)) ring(card)
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

  return { before, after, still }
}
