/** What opens inside a card to rewrite its text. */

import { el, fill } from "../shared/dom.js"
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
