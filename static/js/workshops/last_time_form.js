/** "From last time": what a follow-up takes along of the meeting before, chosen by ticking. */
import { markFor } from "../shared/columns.js"
import { el } from "../shared/dom.js"
import { dayOf, t, tn } from "../shared/texts.js"
import { box } from "./fields.js"
import { withApart, withColumn, withOutcome } from "./last_time.js"

/**
 * @param {Object} desk of the form
 * @param {() => void} drawParts draws the questions anew; the ticks stay as they are, and the focus with them
 */
export function lastTimeFor(desk, drawParts) {
  const { lastTime } = desk.draft
  if (!lastTime) return null
  const some = lastTime.outcomes.length || lastTime.columns.length
  return el("fieldset", { class: "last" },
    el("legend", {}, t("From last time")),
    some ? null : el("p", { class: "subtle" }, t("Nothing was written down there, and nothing sorted. There is nothing to take along.")),
    lastTime.outcomes.length ? outcomesFor(desk) : null,
    lastTime.columns.length ? columnsFor(desk, drawParts) : null)
}

function outcomesFor(desk) {
  const all = desk.draft.lastTime.outcomes.map((outcome, index) => ({ ...outcome, index }))
  const groups = [
    [t("Actions to do"), all.filter(({ kind, done }) => kind === "action" && !done)],
    [t("Done"), all.filter(({ kind, done }) => kind === "action" && done)],
    [t("Decisions"), all.filter(({ kind }) => kind === "decision")],
  ]
  return el("div", { class: "last__group", role: "group", "aria-labelledby": "last-agreed" },
    el("h3", { id: "last-agreed" }, t("Take along")),
    el("p", { class: "subtle small" }, t("What you take along comes first in the minutes, with what is done by now.")),
    groups.filter(([, outcomes]) => outcomes.length).map(([name, outcomes]) => [
      el("h4", {}, name), el("ul", { class: "plain last__list" }, outcomes.map((outcome) => outcomeFor(desk, outcome)))]),
    all.some(({ agreedOn }) => !agreedOn) ? dayFor(desk) : null)
}

function outcomeFor(desk, { index, text, who, due, column, agreedOn, taken }) {
  const facts = [who, due && t("by %(date)s", { date: dayOf(due) }), column && t("From: %(column)s", { column }),
    agreedOn && t("From the meeting on %(date)s", { date: dayOf(agreedOn) })].filter(Boolean).join(" · ")
  const about = facts ? `last-facts-${index}` : null
  const tick = box({ name: "taken", place: { index }, label: text, on: taken, changed: (on) => desk.typed(withOutcome(desk.draft, index, on)) })
  if (about) tick.firstElementChild.setAttribute("aria-describedby", about)
  return el("li", {}, tick, facts ? el("p", { class: "subtle small words last__facts", id: about }, facts) : null)
}

/** The minutes say on which day it was agreed; a workshop may have been made long before it was held. */
function dayFor(desk) {
  const set = (event) => desk.typed({ ...desk.draft, lastTime: { ...desk.draft.lastTime, day: event.target.value } })
  return el("div", { class: "field last__day" },
    el("label", { for: "field-day" }, t("The meeting was on")),
    el("input", { class: "ds-input", type: "date", id: "field-day", value: desk.draft.lastTime.day, max: "9999-12-31", oninput: set }))
}

function columnsFor(desk, drawParts) {
  const { columns, apart } = desk.draft.lastTime
  const questions = [...new Set(columns.map(({ question }) => question))]
  const words = () => desk.facts.follow_up[desk.draft.language]
  const result = el("p", { class: "last__result", role: "status" }, resultOf(desk.draft))
  const change = (draft) => {
    desk.typed(draft)
    result.textContent = resultOf(draft)
    drawParts()
  }
  const tickFor = (column) => {
    const tick = box({ name: "column", place: { id: column.id }, label: column.title, on: column.taken,
      changed: (on) => change(withColumn(desk.draft, column.id, on, words())) })
    const count = el("span", { class: "last__count subtle small" }, tn("%(n)s note", "%(n)s notes", column.notes))
    tick.lastElementChild.before(markFor(column))
    tick.lastElementChild.append(" ", count)
    return el("li", {}, tick)
  }
  return el("div", { class: "last__group", role: "group", "aria-labelledby": "last-columns" },
    el("h3", { id: "last-columns" }, t("Columns to work on")),
    questions.map((question) => [
      questions.length > 1 ? el("h4", { class: "words" }, question) : null,
      el("ul", { class: "plain last__columns" }, columns.filter((column) => column.question === question).map(tickFor))]),
    box({ name: "apart", label: t("One question for each column"), on: apart, changed: (on) => change(withApart(desk.draft, on, words())) }),
    result)
}

/** What the choice makes of the questions below. */
function resultOf({ lastTime: { columns, apart } }) {
  const n = columns.filter(({ taken }) => taken).length
  if (!n) return t("No column is chosen: the first question begins with an empty wall.")
  return apart ? tn("%(n)s question, about its own column.", "%(n)s questions, each about its own column.", n)
    : tn("The first question gets %(n)s prepared column.", "The first question gets %(n)s prepared columns.", n)
}
