/** "My notes": the list of own notes under the field, and what is open in it. */

import { columnsOf } from "../shared/state.js"
import { el, fill } from "../shared/dom.js"
import { tn } from "../shared/texts.js"
import { ownCard, spoken } from "./card.js"
import { drawList } from "./keyed.js"
import { cardOf, shownOf } from "./own.js"
import { choosing, rewriting } from "./rewriting.js"

/** @param {Object} author  @param {{redraw: function, say: function(string)}} around */
export function mine(author, { redraw, say }) {
  const heading = el("h2", { class: "mine__heading", tabindex: "-1" })
  const list = el("ul", { class: "plain mine__list" })
  const element = el("section", { class: "mine" }, heading, list)
  const opened = new Map()
  const heard = new Map()
  return { element, draw }

  function draw(state, owns, questionId, line) {
    const shown = shownOf(owns, questionId)
    element.hidden = shown.length === 0
    fill(heading, tn("My note (%(n)s)", "My notes (%(n)s)", shown.length))
    drawList(list, shown.map((own) => item(own, cardOf(own, state, line), state)))
  }

  function item(own, card, state) {
    if (state.seq) announce(own, card)
    const opening = opened.get(own.note_id) || ""
    // What is being rewritten stays as it is while the wall moves on around it.
    const sign = opening || JSON.stringify({ ...card, column: card.column?.column_id, title: card.column?.title })
    const attributes = { class: `card own own--${card.kind}` }
    return { key: own.note_id, sign, attributes, children: () => contents(own, card, state, opening) }
  }

  function contents(own, card, state, opening) {
    const close = () => open(own.note_id, null)
    if (opening === "edit") {
      return [rewriting({ text: card.text, onSave: (text) => after(close, () => author.edit(own.note_id, text)), onCancel: close })]
    }
    if (opening === "move") {
      const columns = columnsOf(state, own.question_id)
      const onChoose = (columnId) => after(close, () => author.choose(own.note_id, columnId))
      return [el("p", { class: "own__text words" }, card.text), choosing({ columns, current: card.column, onChoose, onCancel: close })]
    }
    return ownCard(card, {
      confirm: () => author.choose(own.note_id, card.column.column_id),
      move: () => open(own.note_id, "move"),
      edit: () => open(own.note_id, "edit"),
      withdraw: () => after(() => heading.focus(), () => author.withdraw(own.note_id)),
      discard: () => after(() => heading.focus(), () => author.discard(own.note_id)),
    })
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

  function announce(own, card) {
    const words = spoken(card)
    if (heard.has(own.note_id) && heard.get(own.note_id) !== words && words) say(words)
    heard.set(own.note_id, words)
  }
}
