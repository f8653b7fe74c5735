/** The result of a vote over the wall: most dots first. The columns stand behind it as they stood. */

import { colorOf, markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { t, tn } from "../shared/texts.js"
import { turnout, voteTitle } from "../shared/vote_words.js"
import { fitVote, fitWords } from "./fit_vote.js"
import { breakable } from "./words.js"

/** @param {Element} stage */
export function createVoteView(stage) {
  const title = el("h2", { class: "vote__title" })
  const voters = el("p", { class: "vote__voters" })
  const list = el("ol", { class: "vote__rows plain" })
  const more = el("p", { class: "vote__more", "aria-hidden": "true" })
  const box = el("section", { class: "vote panel" }, el("header", { class: "vote__head" }, title, voters), list, more)
  let drawn = ""

  /** @param {{u: number, width: number, height: number, measure: Object}} room px */
  function render({ vote, workshop }, room) {
    const layout = fitVote(vote.ranking, room.height / room.u)
    const words = vote.ranking.map((target) => fitWords(target, layout, room))
    const key = JSON.stringify([vote, workshop.people, layout, words])
    if (key !== drawn) {
      drawn = key
      box.style.setProperty("--row", layout.row)
      box.style.setProperty("--type", layout.type)
      fill(title, voteTitle(vote))
      fill(voters, turnout(vote, workshop))
      const most = Math.max(1, ...vote.ranking.map((target) => target.dots))
      fill(list, vote.ranking.map((target, index) => row(target, most, index >= layout.shown, words[index])))
      more.hidden = !layout.folded
      fill(more, t("+ %(n)s more", { n: layout.folded }))
    }
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  return { render }
}

/** @param {boolean} folded no room for it on a large wall: it is read aloud, and stands on a small one, which scrolls */
function row({ text, column, dots }, most, folded, { type, lines }) {
  const bar = el("span", { class: "vote__bar", "aria-hidden": "true" })
  bar.style.setProperty("--share", dots / most)
  const words = el("span", { class: "vote__text" }, breakable(text))
  words.style.setProperty("--words", type)
  words.style.setProperty("--lines", lines)
  return el("li", { class: "vote__row", "data-color": column && colorOf(column), "data-folded": String(folded) },
    el("p", { class: "vote__what" }, column && markFor(column), words), bar,
    el("span", { class: "vote__dots" }, el("span", { "aria-hidden": "true" }, String(dots)),
      el("span", { class: "visually-hidden" }, tn("%(n)s dot", "%(n)s dots", dots))))
}
