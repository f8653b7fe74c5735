/** One note into two: both halves can be changed before anything happens. */
import { el } from "../../shared/dom.js"
import { t } from "../../shared/texts.js"
import { openDialog, showRefusal } from "../dialog.js"
import { refusalOf } from "../refusal.js"
import { say } from "../toasts.js"
import { undo } from "../undoing.js"
import { cutInTwo } from "./cutting.js"

export function openSplitDialog(desk, note) {
  // Sent again after a lost answer it is still the same second note.
  const newNoteId = crypto.randomUUID()
  const refusal = el("p", { class: "refusal", id: "split-refusal", role: "alert", hidden: true })
  const [first, second] = cutInTwo(note.text).map((value, index) =>
    el("textarea", { class: "ds-input", id: `split-${index}`, rows: 3, value, "aria-describedby": "split-refusal" }))
  const form = el("form", { class: "sheet__form", onsubmit: submit },
    el("label", { for: first.id }, t("First note")), first,
    el("label", { for: second.id }, t("Second note")), second,
    el("p", { class: "subtle small" }, t("The first stays where it is. The second keeps the author, and the sorting finds it a place.")),
    refusal,
    el("footer", { class: "sheet__foot" },
      el("button", { type: "submit", class: "ds-button" }, t("Split in two")),
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Cancel"))))
  const dialog = openDialog(t("Split the note in two"), {}, form)
  ;(second.value ? first : second).focus()

  async function submit(event) {
    event.preventDefault()
    const texts = [first.value, second.value]
    const answer = await desk.connection.send({ type: "split-note", note_id: note.note_id, texts, new_note_id: newNoteId })
    if (!answer.ok) return showRefusal(refusal, fieldAtFault(), refusalOf(answer))
    dialog.close()
    say(t("The note is split in two"), { label: t("Undo"), act: () => undo(desk, answer.seq) })
  }

  /** The empty half, else the longer one: the server's sentence does not say which it means. */
  function fieldAtFault() {
    return [first, second].find((field) => !field.value.trim()) || (first.value.length > second.value.length ? first : second)
  }
}
