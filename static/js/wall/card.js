/** A card for one note. It is the same element for as long as the note lives, wherever it hangs. */

import { el, fill } from "../shared/dom.js"
import { metaOf, spoken } from "./spoken.js"
import { breakable } from "./words.js"

/** @returns {{cardFor: Function, forget: Function, all: Function}} the cards of one question */
export function createCards() {
  const cards = new Map()
  const written = new Map()

  /** The card of a note from boardOf, up to date; the caller places it. */
  function cardFor(note) {
    let card = cards.get(note.id)
    if (!card) {
      card = el("li", { class: "card", dataset: { note: note.id } })
      cards.set(note.id, card)
    }
    const words = spoken(note)
    if (written.get(note.id) !== words) {
      written.set(note.id, words)
      fill(card, el("span", { class: "card__text" }, breakable(note.text), meta(note)))
    }
    return card
  }

  /** Drops the cards of notes that hang no longer. */
  function forget(ids) {
    for (const [id, card] of cards) {
      if (ids.has(id)) continue
      card.remove()
      cards.delete(id)
      written.delete(id)
    }
  }

  return { cardFor, forget, all: () => cards, get: (id) => cards.get(id) }
}

function meta(note) {
  return metaOf(note).map((text) => [" ", el("span", { class: "card__meta" }, text)])
}

/** Puts the items in this order into the list, touching only what is elsewhere: a moved element loses its animation. */
export function arrange(list, items) {
  let next = list.firstElementChild
  for (const item of items) {
    if (item === next) next = next.nextElementSibling
    else list.insertBefore(item, next)
  }
  while (next) {
    const following = next.nextElementSibling
    next.remove()
    next = following
  }
}

/** A folded card stays in the list for screen readers. */
export function showOnly(items, shown) {
  for (const item of items) item.classList.toggle("card--folded", !shown.has(item.dataset.note))
}
