/** "My notes": the list of own notes under the field, and what is open in it. */

import { el, fill } from "../shared/dom.js"
import { t, tn } from "../shared/texts.js"
import { ownCard } from "./card.js"
import { drawList } from "./keyed.js"
import { askingOf, cardOf, shownOf } from "./own.js"
import { landing } from "./place_words.js"
import { rewriting } from "./rewriting.js"

/**
 * @param {Object} author
 * @param {{redraw: function, say: function(string), onWithdrawn: function}} around
 * @returns {{element, draw, settle: function}} `settle`: its author has gone on, what was withdrawn stays so
 */
export function mine(author, { redraw, say, onWithdrawn }) {
  const heading = el("h2", { class: "mine__heading", tabindex: "-1" })
  const list = el("ul", { class: "plain mine__list" })
  // The second tap of a double tap belongs to the first; what has come under the finger meanwhile is another button.
  list.addEventListener("click", (event) => event.detail > 1 && event.stopPropagation(), { capture: true })
  const element = el("section", { class: "mine" }, heading, list)
  const opened = new Map()
  const heard = new Map()
  // The note that was withdrawn last, with its text as it hung.
  let back = null
  return { element, draw, settle: () => (back = null) }

  function draw(state, owns, questionId, line) {
    const shown = shownOf(owns, questionId, back?.noteId).map((own) => [own, seenHere(own, state, questionId, line)])
    const asking = askingOf(shown.filter(([own]) => own.question_id === questionId).map(([, card]) => card))
    element.hidden = shown.length === 0
    fill(heading, tn("My note (%(n)s)", "My notes (%(n)s)", shown.filter(([own]) => !own.withdrawn).length))
    drawList(list, shown.map(([own, card]) => item(own, card, card === asking)))
    if (state.seq) for (const [own, card] of shown) announce(own, card)
  }

  function seenHere(own, state, questionId, line) {
    const card = { ...cardOf(own, state, line), about: aboutOf(own, questionId, state) }
    return own.withdrawn ? { ...card, text: back.text } : card
  }

  function item(own, card, asks) {
    const opening = openingOf(own, card) || (asks ? "asking" : "")
    const attributes = { class: `card own own--${card.kind}` }
    return { key: own.note_id, sign: signOf(card, opening), attributes, children: () => contents(own, card, opening) }
  }

  /** What is open in the card: "edit", "likely", "all" or nothing; the facilitator may have closed what was offered. */
  function openingOf(own, card) {
    if (opened.has(own.note_id) && opened.get(own.note_id) !== "edit" && !card.offer) opened.delete(own.note_id)
    return opened.get(own.note_id)
  }

  function contents(own, card, opening) {
    const close = () => open(own.note_id, null)
    if (opening === "edit") {
      return [rewriting({ text: card.text, onSave: (text) => after(close, () => author.edit(own.note_id, text)), onCancel: close })]
    }
    return ownCard(own.note_id, card, opening, {
      choose: (columnId) => after(() => opened.delete(own.note_id), () => author.choose(own.note_id, columnId)),
      sort: () => open(own.note_id, card.offer.likely.length ? "likely" : "all"),
      all: () => open(own.note_id, "all"),
      close,
      edit: () => open(own.note_id, "edit"),
      withdraw: () => withdraw(own, card.text),
      again: () => after(() => heading.focus(), () => putBack(own.question_id)),
      discard: () => after(() => heading.focus(), () => author.discard(own.note_id)),
    })
  }

  function withdraw(own, text) {
    back = { noteId: own.note_id, text }
    author.withdraw(own.note_id)
    onWithdrawn()
    say(`${t("Withdrawn")}: ${text}`)
  }

  /** What was withdrawn stays so for the server: the same text goes up as a new note. */
  function putBack(questionId) {
    const { text } = back
    back = null
    author.write(questionId, text)
  }

  function open(noteId, what) {
    if (what) opened.set(noteId, what)
    else opened.delete(noteId)
    redraw()
  }

  function after(first, then) {
    first()
    then()
  }

  /** Says a landing once, and never over a refusal, which is said at the same moment. */
  function announce(own, card) {
    const landed = landing(card)
    const known = heard.has(own.note_id)
    if (known && (!landed || heard.get(own.note_id) === landed.place)) return
    heard.set(own.note_id, landed?.place)
    if (known && !card.wrong) say(landed.words)
  }
}

/** The question of a note that has followed its author to another one. */
function aboutOf(own, questionId, state) {
  return own.question_id === questionId ? null : state.questions.get(own.question_id)?.text
}

/** By which a card is known to look the same: what is being rewritten stays as it is while the wall moves on around it. */
function signOf(card, opening) {
  if (opening === "edit") return opening
  const { column, offer, ...rest } = card
  const others = opening === "all" ? offer.others.map(looks) : offer?.others.length > 0
  return JSON.stringify([opening, rest, column && looks(column), offer?.likely.map(looks), others])
}

function looks({ column_id, title, letter, hue }) {
  return [column_id, title, letter, hue]
}
