/** What opens inside a card: its text to rewrite, or the columns to choose from. */

import { colorOf, markFor } from "../shared/columns.js"
import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { charactersLeft, fitOf } from "./lengths.js"

/** @param {{text: string, onSave: function(string), onCancel: function}} options */
export function rewriting({ text, onSave, onCancel }) {
  const field = el("textarea", {
    class: "ds-input rewriting__field", "aria-label": t("Your note"), value: text, oninput: count, onkeydown: key,
  })
  const left = el("p", { class: "rewriting__left small subtle ticking", "aria-live": "off" })
  count()
  return el("form", { class: "rewriting", novalidate: true, onsubmit: save }, field, left,
    el("div", { class: "row" },
      el("button", { class: "ds-button", type: "submit" }, t("Save")),
      el("button", { class: "button--quiet", type: "button", onclick: onCancel }, t("Cancel"))))

  function count() {
    const rest = charactersLeft(field.value)
    fill(left, rest < 0
      ? tn("%(n)s character too many", "%(n)s characters too many", -rest)
      : tn("%(n)s character left", "%(n)s characters left", rest))
    left.toggleAttribute("data-over", rest < 0)
  }

  function key(event) {
    if (event.key === "Escape") onCancel()
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event)
  }

  function save(event) {
    event.preventDefault()
    if (fitOf(field.value) === "fits") onSave(field.value)
    else field.focus()
  }
}

/** @param {{columns: Object[], current: Object|null, onChoose: function(string|null), onCancel: function}} options */
export function choosing({ columns, current, onChoose, onCancel }) {
  const choices = columns.filter((column) => column !== current).map((column) =>
    el("button", {
      class: "choice", type: "button", "data-color": colorOf(column), onclick: () => onChoose(column.column_id),
    }, markFor(column), el("span", {}, column.title)))
  return el("div", { class: "choosing", role: "group", "aria-label": t("Where does your note belong?"), onkeydown: key },
    el("p", { class: "choosing__question" }, t("Where does your note belong?")),
    ...choices,
    el("div", { class: "row" },
      current && el("button", { class: "button--quiet", type: "button", onclick: () => onChoose(null) },
        icon("Inbox"), t("None of these")),
      el("button", { class: "button--quiet", type: "button", onclick: onCancel }, t("Cancel"))))

  function key(event) {
    if (event.key === "Escape") onCancel()
  }
}
