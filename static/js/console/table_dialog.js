/** Writing for a table or from paper: one note a line, typed or pasted; what is not sent stays in the field. */
import { el } from "../shared/dom.js"
import { inOrder } from "../shared/state.js"
import { localesOf, t, tn } from "../shared/texts.js"
import { openDialog, showRefusal } from "./dialog.js"
import { MAX_NOTE_CHARS, notesIn, tooLong } from "./lines.js"
import { oneByOne } from "./one_by_one.js"
import { refusalOf } from "./refusal.js"
import { say } from "./toasts.js"

export function openTableDialog(desk) {
  const question = desk.question()
  const draft = `tingwall-table-${desk.facts.workshop_id}-${question.question_id}`
  const hangUp = oneByOne((text, noteId) => desk.connection.send({ type: "post-note", note_id: noteId, question_id: question.question_id,
    text, ...(table.value.trim() ? { entered_for: table.value.trim() } : {}) }))
  const field = el("textarea", { class: "ds-input", id: "table-notes", rows: 8, value: sessionStorage.getItem(draft) || "",
    "aria-describedby": "table-count table-refusal", oninput: onInput })
  const table = el("input", { class: "ds-input", type: "text", id: "table-name", list: "table-names", autocomplete: "off" })
  const count = el("p", { class: "subtle small", id: "table-count", role: "status" })
  const refusal = el("p", { class: "refusal", id: "table-refusal", role: "alert", hidden: true })
  const send = el("button", { type: "submit", class: "ds-button" }, t("Hang on the wall"))
  const form = el("form", { class: "sheet__form", onsubmit: submit },
    el("p", { class: "subtle" }, question.text),
    el("label", { for: "table-notes" }, t("Notes, one on each line")), field, count, refusal,
    el("label", { for: "table-name" }, t("Written for (table or group, optional)")), table,
    el("datalist", { id: "table-names" }, tablesOf(desk).map((name) => el("option", { value: name }))),
    el("footer", { class: "sheet__foot" }, send,
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Close"))))
  const dialog = openDialog(t("Write for a table"), { className: "sheet--wide" }, form)
  onInput()
  field.focus()

  function onInput() {
    keepDraft(draft, field.value)
    const notes = notesIn(field.value)
    count.textContent = tn("%(n)s note", "%(n)s notes", notes.length)
    send.setAttribute("aria-disabled", String(!notes.length))
  }

  async function submit(event) {
    event.preventDefault()
    const notes = notesIn(field.value)
    if (!notes.length || send.ariaBusy === "true") return
    const long = tooLong(notes)
    if (long.length) return showRefusal(refusal, field, tn("%(n)s line is longer than %(limit)s characters: “%(start)s …”. Shorten it, or make it two.",
      "%(n)s lines are longer than %(limit)s characters, the first: “%(start)s …”. Shorten them, or make each two.",
      long.length, { limit: MAX_NOTE_CHARS, start: long[0].slice(0, 40) }))
    send.ariaBusy = "true"
    const { left, refusal: answer } = await hangUp(notes, (n) => {
      count.textContent = t("%(n)s of %(m)s hang on the wall", { n, m: notes.length })
    })
    send.ariaBusy = "false"
    if (answer) {
      field.value = left.join("\n")
      onInput()
      return showRefusal(refusal, field, refusalOf(answer))
    }
    keepDraft(draft, "")
    say(tn("%(n)s note hangs on the wall", "%(n)s notes hang on the wall", notes.length))
    dialog.close()
  }
}

function keepDraft(name, text) {
  if (text) sessionStorage.setItem(name, text)
  else sessionStorage.removeItem(name)
}

function tablesOf(desk) {
  const names = inOrder(desk.state.seats).map((seat) => seat.table).filter(Boolean)
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, localesOf(desk.facts.language), { numeric: true }))
}
