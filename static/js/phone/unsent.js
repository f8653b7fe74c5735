/** The lichen box: a note that was begun and not sent, when the meeting has gone on. Its text is never lost. */

import { el, fill } from "../shared/dom.js"
import { t } from "../shared/texts.js"

/**
 * @param {{onPost, onWriteOn, onUseHere, onDiscard}} heard each with (questionId, text)
 * @returns {{element, draw: function(Object[], boolean)}}
 */
export function unsentNotes(heard) {
  const element = el("div", { class: "unsent" })
  let drawn = ""
  return { element, draw }

  /** @param {{question, text, open}[]} unsent  @param {boolean} canUseHere another question can take the text */
  function draw(unsent, canUseHere) {
    const sign = JSON.stringify([unsent, canUseHere])
    if (sign === drawn) return
    drawn = sign
    element.hidden = unsent.length === 0
    fill(element, unsent.map((note) => box(note, canUseHere)))
  }

  function box({ question, text, open }, canUseHere) {
    const act = (action) => () => heard[action](question.question_id, text)
    return el("section", { class: "notice unsent__box" },
      el("h2", { class: "unsent__heading" }, t("You have a note that is not sent")),
      el("p", { class: "unsent__text words" }, text),
      el("p", { class: "small subtle words" }, open ? question.text : t("“%(question)s” is closed. Your text is kept here.",
        { question: question.text })),
      el("div", { class: "row" },
        open && el("button", { class: "ds-button", type: "button", onclick: act("onPost") }, t("Put it up")),
        open && el("button", { class: "button--quiet", type: "button", onclick: act("onWriteOn") }, t("Keep writing")),
        !open && canUseHere && el("button", { class: "ds-button", "data-variant": "secondary", type: "button",
          onclick: act("onUseHere") }, t("Use it here")),
        el("button", { class: "button--quiet", type: "button", onclick: act("onDiscard") }, t("Discard"))))
  }
}
