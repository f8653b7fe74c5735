/** The ballot: every column or note with its dots, less and more; afterwards the result with one's own dots. */

import { markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { voteTitle } from "../shared/vote_words.js"
import { rankingOf, REVEALED, targetsOf } from "../shared/votes.js"
import { dotsLeft } from "./voter.js"

/** In so many characters a text beside the steps would be a pillar. */
const LONG = 70

/**
 * @param {{onSet: function(string, string, number), onUnfold: function}} heard vote, column or note, and its dots now
 * @returns {{element, draw: function(Object, Object|null, Object, boolean)}}
 */
export function ballot({ onSet, onUnfold }) {
  const strip = el("button", { class: "notice next", type: "button", onclick: onUnfold },
    el("span", { class: "next__words words" }, el("strong", {}, t("Voting has begun")),
      el("span", {}, t("Finish your note first, or vote now"))), icon("ArrowRight"))
  const heading = el("h2", { class: "ballot__heading", tabindex: "-1" })
  const lead = el("p", { class: "ballot__lead", role: "status" })
  const list = el("ul", { class: "plain ballot__list" })
  const paper = el("div", { class: "ballot__paper" }, heading, lead, list)
  const element = el("section", { class: "ballot", "aria-label": t("Vote") }, strip, paper)
  const rows = new Map()
  let drawnVote = null
  return { element, draw, focus: () => heading.focus({ preventScroll: true }) }

  /** @param {Object} own dots by column or note @param {boolean} folded somebody is writing: only a strip says that a vote has begun */
  function draw(state, vote, own, folded) {
    element.hidden = !vote || vote.kind === "answers"
    if (element.hidden) return
    if (vote.vote_id !== drawnVote) rows.clear()
    drawnVote = vote.vote_id
    element.dataset.status = vote.status
    strip.hidden = !folded
    paper.hidden = folded
    const open = vote.status === "open"
    const targets = REVEALED.includes(vote.status) ? rankingOf(state, vote) : targetsOf(state, vote)
    const left = dotsLeft(vote, targets, own)
    say(heading, headingOf(vote))
    say(lead, leadOf(vote, left))
    const shown = targets.map((target) => rowFor(vote, target, own[target.id] || 0, open, left))
    if (shown.some((row, index) => list.children[index] !== row) || list.children.length !== shown.length) reorder(shown)
  }

  function reorder(shown) {
    const focused = document.activeElement
    fill(list, shown)
    if (list.contains(focused)) focused.focus({ preventScroll: true })
  }

  function rowFor(vote, target, dots, open, left) {
    if (!rows.has(target.id)) rows.set(target.id, makeRow(vote, target.id))
    const row = rows.get(target.id)
    const looks = JSON.stringify([target.text, target.column?.letter, target.column?.hue, vote.kind])
    if (row.looks !== looks) {
      row.looks = looks
      fill(row.words, target.column && markFor(target.column), el("span", { class: "words" }, target.text))
    }
    row.dots = dots
    row.element.dataset.long = target.text.length > LONG
    row.stepper.hidden = !open
    // Still focusable: who takes the last dot away by keyboard stays where they are.
    row.less.setAttribute("aria-disabled", String(dots === 0))
    row.more.setAttribute("aria-disabled", String(left === 0))
    row.less.setAttribute("aria-label", t("One dot less for “%(target)s”", { target: target.text }))
    row.more.setAttribute("aria-label", t("One dot more for “%(target)s”", { target: target.text }))
    say(row.number, String(dots))
    const total = target.dots === undefined ? "" : tn("%(n)s dot", "%(n)s dots", target.dots)
    const mine = dots && !open ? tn("%(n)s from you", "%(n)s from you", dots) : ""
    say(row.told, open ? tn("%(n)s dot", "%(n)s dots", dots) : [total, mine].filter(Boolean).join(" · "))
    say(row.total, total)
    say(row.mine, mine)
    row.dotted.style.setProperty("--dots", dots)
    row.given.hidden = dots === 0
    return row.element
  }

  function makeRow(vote, id) {
    const step = (by) => () => {
      const row = rows.get(id)
      if ((by < 0 ? row.less : row.more).getAttribute("aria-disabled") !== "true") onSet(vote.vote_id, id, row.dots + by)
    }
    const words = el("div", { class: "ballot__words" })
    const less = el("button", { class: "ballot__step", type: "button", onclick: step(-1) }, icon("Minus"))
    const more = el("button", { class: "ballot__step", type: "button", onclick: step(1) }, icon("Plus"))
    const number = el("span", { class: "ballot__number", "aria-hidden": "true" })
    const stepper = el("div", { class: "ballot__stepper" }, less, number, more)
    const [dotted, mine] = [el("span", { class: "ballot__dots" }), el("span")]
    const given = el("div", { class: "ballot__given", "aria-hidden": "true" }, dotted, mine)
    // Read aloud in one piece, and seen where there is room for it.
    const told = el("span", { class: "visually-hidden" })
    const total = el("span", { class: "ballot__total", "aria-hidden": "true" })
    const element = el("li", { class: "card ballot__row" }, el("div", { class: "ballot__what" }, words, given), told, total, stepper)
    return { element, words, less, more, number, stepper, told, total, mine, dotted, given, dots: 0, looks: "" }
  }
}

function headingOf(vote) {
  if (vote.status === "closed") return t("The vote is closed")
  if (REVEALED.includes(vote.status)) return t("The result of the vote")
  return voteTitle(vote)
}

function leadOf(vote, left) {
  if (vote.status === "closed") return t("Your dots are counted. The result comes when it is shown on the wall.")
  if (REVEALED.includes(vote.status)) return ""
  if (!left) return t("All your dots are set. Only you see them, and you can move them until the vote closes.")
  return tn("%(n)s dot left. Only you see your dots.", "%(n)s dots left. Only you see your dots.", left)
}

/** Only where it differs: a screen reader must not read the same thing twice. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text
}
