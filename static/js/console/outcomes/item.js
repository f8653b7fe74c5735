/** One decision or action in the list. It is made once; only what differs is changed. */
import { markFor } from "../../shared/columns.js"
import { el } from "../../shared/dom.js"
import { icon } from "../../shared/icons.js"
import { dayOf, t } from "../../shared/texts.js"
import { setText } from "../patch.js"

export function outcomeFor(desk, outcome) {
  const { outcomes } = desk.nodes
  const kept = outcomes.get(outcome.outcome_id)
  const item = kept?.dataset.kind === outcome.kind ? kept : makeItem(desk, outcome)
  outcomes.set(outcome.outcome_id, item)
  setText(item.querySelector(".outcome__text"), outcome.text)
  drawFacts(item.querySelector(".outcome__facts"), outcome, desk.state.columns.get(outcome.column_id))
  const [edit, remove] = item.querySelectorAll("button")
  edit.setAttribute("aria-label", t("Edit: %(text)s", { text: outcome.text }))
  remove.setAttribute("aria-label", t("Remove: %(text)s", { text: outcome.text }))
  const box = item.querySelector("input")
  if (box && box.checked !== outcome.done) box.checked = outcome.done
  item.classList.toggle("is-done", outcome.done)
  return item
}

function makeItem(desk, { outcome_id: id, kind }) {
  const box = kind === "action" && el("input", { type: "checkbox", class: "ds-input", id: `done-${id}`, title: t("Done"),
    "aria-describedby": `facts-${id}`, onchange: () => mark(desk, box, id) })
  const words = box ? el("label", { class: "outcome__text words", for: box.id }) : el("p", { class: "outcome__text words" })
  return el("li", { class: "outcome", dataset: { kind } }, box || null, words,
    el("div", { class: "outcome__facts subtle", id: `facts-${id}` }),
    el("div", { class: "outcome__tools" },
      tool(id, "edit-outcome", t("Edit"), "Pencil", { "aria-haspopup": "dialog" }),
      tool(id, "remove-outcome", t("Remove"), "Trash")))
}

function tool(id, act, title, sign, more = {}) {
  return el("button", { type: "button", class: "small-button", title, dataset: { act, outcome: id }, ...more }, icon(sign))
}

async function mark(desk, box, id) {
  const done = box.checked
  const text = done ? t("The action is done") : t("The action is open again")
  const answer = await desk.ask({ type: "mark-outcome", outcome_id: id, done }, { text, undo: true })
  if (!answer.ok) box.checked = !done
}

function drawFacts(place, { who, due, target, column }, standing) {
  const key = JSON.stringify([who, due, target, column, standing?.letter, standing?.hue])
  if (place.dataset.key === key) return
  place.dataset.key = key
  const whoAndWhen = [who, due && t("by %(date)s", { date: dayOf(due) })].filter(Boolean).join(" · ")
  place.replaceChildren(...[
    whoAndWhen && el("p", { class: "words" }, whoAndWhen),
    target && el("p", { class: "words" }, t("Target: %(target)s", { target })),
    column && el("p", { class: "outcome__from" }, standing ? markFor(standing) : null,
      el("span", { class: "words" }, standing ? column : t("From: %(column)s", { column }))),
  ].filter(Boolean))
}
