/** Several columns at once, one name a line; what is not made stays in the field. */
import { el } from "../shared/dom.js"
import { t, tn } from "../shared/texts.js"
import { openDialog, showRefusal } from "./dialog.js"
import { notesIn as namesIn } from "./lines.js"
import { oneByOne } from "./one_by_one.js"
import { refusalOf } from "./refusal.js"
import { say } from "./toasts.js"

export function openColumnsDialog(desk, typed = "") {
  const { question_id: questionId, text: question } = desk.question()
  const make = oneByOne((title, columnId) =>
    desk.connection.send({ type: "create-column", question_id: questionId, title, column_id: columnId }))
  const field = el("textarea", { class: "ds-input", id: "column-names", rows: 6, value: typed, "aria-describedby": "column-names-hint column-names-refusal" })
  const refusal = el("p", { class: "refusal", id: "column-names-refusal", role: "alert", hidden: true })
  const send = el("button", { type: "submit", class: "ds-button" }, t("Make the columns"))
  const form = el("form", { class: "sheet__form", onsubmit: submit },
    el("p", { class: "subtle words" }, question),
    el("label", { for: "column-names" }, t("Names, one on each line")), field,
    el("p", { class: "subtle small", id: "column-names-hint" },
      t("Columns that you name stay. Notes that fit in none of them can still make columns of their own.")),
    refusal,
    el("footer", { class: "sheet__foot" }, send,
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Cancel"))))
  const dialog = openDialog(t("Prepare columns"), {}, form)
  field.focus()

  async function submit(event) {
    event.preventDefault()
    const names = namesIn(field.value)
    if (!names.length || send.ariaBusy === "true") return field.focus()
    send.ariaBusy = "true"
    const { left, refusal: answer } = await make(names)
    send.ariaBusy = "false"
    if (answer) {
      field.value = left.join("\n")
      return showRefusal(refusal, field, refusalOf(answer))
    }
    say(tn("%(n)s column is made", "%(n)s columns are made", names.length))
    dialog.close()
  }
}
