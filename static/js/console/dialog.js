/** Dialogs: the browser's own, made when needed and gone when closed; the focus goes back by itself. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { handOf } from "./hand.js"
import { refusalOf } from "./refusal.js"

/** Shows a dialog with a heading, a way out and `children`. Returns it. */
export function openDialog(title, { className = "", onClose = () => {} }, ...children) {
  const dialog = el("dialog", { class: `sheet ${className}`, "aria-labelledby": "dialog-title", dataset: { size: "sm" } },
    el("header", { class: "sheet__head" },
      el("h2", { id: "dialog-title" }, title),
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", "data-icon": true, "aria-label": t("Close"),
        onclick: () => dialog.close() }, icon("XMark"))),
    children)
  const root = document.getElementById("console")
  const giveBack = handOf(root)
  dialog.addEventListener("close", () => {
    onClose()
    dialog.remove()
    giveBack()
  })
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())
  // A key in a dialog means the dialog, never the wall behind it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation())
  root.append(dialog)
  dialog.showModal()
  return dialog
}

/**
 * Asks for one line and sends it. A refusal stands by the field and the text stays; it closes only when it is done.
 *
 * @param {{title, label, value?, hint?, button, extra?: Node[], send: (text: string) => Promise<{ok, message}>}} what
 */
export function askLine({ title, label, value = "", hint = "", button, extra = [], lines = 1, send }) {
  const field = lines > 1
    ? el("textarea", { class: "ds-input", id: "dialog-field", rows: lines, value })
    : el("input", { class: "ds-input", type: "text", id: "dialog-field", value, autocomplete: "off" })
  const refusal = el("p", { class: "refusal", id: "dialog-refusal", role: "alert", hidden: true })
  field.setAttribute("aria-describedby", "dialog-refusal")
  const { dialog } = openForm(title, button, submit,
    el("label", { for: "dialog-field" }, label), field,
    hint ? el("p", { class: "subtle small" }, hint) : null, refusal, extra)
  field.focus()
  field.select()

  async function submit(event) {
    event.preventDefault()
    const answer = await send(field.value)
    if (answer.ok) return dialog.close()
    showRefusal(refusal, field, refusalOf(answer))
  }
}

/** A dialog to fill in, with the button that sends it and the one that closes it. @returns {{dialog, form}} */
export function openForm(title, button, submit, ...fields) {
  const form = el("form", { class: "sheet__form", onsubmit: submit }, ...fields,
    el("footer", { class: "sheet__foot" },
      el("button", { type: "submit", class: "ds-button" }, button),
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Cancel"))))
  const dialog = openDialog(title, {}, form)
  return { dialog, form }
}

/** Puts the server's sentence by the field that it is about. */
export function showRefusal(place, field, sentence) {
  place.replaceChildren(icon("ExclamationmarkTriangle"), el("span", {}, sentence))
  place.hidden = false
  field.setAttribute("aria-invalid", "true")
  field.addEventListener("input", () => {
    place.hidden = true
    field.removeAttribute("aria-invalid")
  }, { once: true })
  field.focus()
}
