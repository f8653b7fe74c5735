/** A poll on the wall: what can be chosen, and the result where it stood, in the same order. */

import { el, fill } from "../shared/dom.js"
import { answeredWords, countWords, meanWords, severalWords, spokenCount } from "../shared/poll_words.js"
import { nameOf, resultOf } from "../shared/polls.js"
import { t } from "../shared/texts.js"
import { fitPoll } from "./fit_poll.js"
import { breakable } from "./words.js"

/** @param {Element} stage */
export function createPollView(stage) {
  const title = el("h2", { class: "vote__title" })
  const answered = el("p", { class: "vote__voters" })
  const list = el("ol", { class: "vote__rows plain" })
  const box = el("section", { class: "vote vote--poll panel" }, el("header", { class: "vote__head" }, title, answered), list)
  let drawn = ""

  /** @param {{u: number, width: number, height: number, measure: Object}} room px */
  function render({ question, poll, workshop }, room) {
    const layout = fitPoll(question, room)
    const key = JSON.stringify([question, poll, workshop.people, layout])
    if (key !== drawn) {
      drawn = key
      const shown = poll.status === "shown"
      const { rows, most, mean } = resultOf(question, poll)
      box.style.setProperty("--row", layout.row)
      box.style.setProperty("--type", layout.type)
      box.dataset.shown = shown
      fill(title, shown ? headOf(question, mean) : callTo(question, poll))
      fill(answered, answeredWords(poll, workshop))
      fill(list, rows.map((one) => row(question, one, shown, most)))
    }
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  return { render }
}

function callTo(question, { status }) {
  if (status !== "open") return status === "closed" ? t("The poll is closed") : ""
  if (question.kind === "scale") return t("Choose a number on your phone")
  return severalWords(question) || t("Choose one on your phone")
}

function headOf(question, mean) {
  if (mean !== null) return meanWords(mean)
  return question.most > 1 ? t("Several answers were possible") : t("The result")
}

function row(question, one, shown, most) {
  const scale = question.kind === "scale"
  const text = scale ? one.text : nameOf(question, one)
  const what = el("p", { class: "vote__what" }, scale ? el("span", { class: "vote__step" }, one.id) : null,
    el("span", { class: "vote__text" }, breakable(text)))
  if (!shown) return el("li", { class: "vote__row" }, what)
  const bar = el("span", { class: "vote__bar", "aria-hidden": "true" })
  bar.style.setProperty("--share", most ? one.count / most : 0)
  return el("li", { class: "vote__row" }, what, bar,
    el("span", { class: "vote__dots" }, el("span", { "aria-hidden": "true" }, countWords(one)), el("span", { class: "visually-hidden" }, spokenCount(one))))
}
