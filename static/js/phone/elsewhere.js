/** Ways to other questions: to the one the meeting has gone on to, and to those that are still open. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"

/** @param {function} onFollow goes where the meeting is */
export function nextStrip(onFollow) {
  const words = el("span", { class: "next__words words" })
  const element = el("button", { class: "notice next", type: "button", onclick: onFollow }, words, icon("ArrowRight"))
  return { element, draw }

  function draw(next) {
    element.hidden = !next
    if (next) fill(words, el("strong", {}, t("The meeting has gone on")), el("span", {}, next.text))
  }
}

/** @param {function(string)} onGo */
export function otherQuestions(onGo) {
  const list = el("ul", { class: "plain others__list" })
  const element = el("section", { class: "others" }, el("h2", { class: "mine__heading" }, t("Other open questions")), list)
  let drawn = ""
  return { element, draw }

  function draw(questions) {
    element.hidden = questions.length === 0
    const sign = JSON.stringify(questions)
    if (sign === drawn) return
    drawn = sign
    fill(list, questions.map((question) => el("li", {},
      el("button", { class: "card others__question", type: "button", onclick: () => onGo(question.question_id) },
        el("span", { class: "words" }, question.text), icon("ChevronRight")))))
  }
}
