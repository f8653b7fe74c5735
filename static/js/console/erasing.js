/** Erasing notes for good: asked once more, because no undo brings them back. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { openDialog } from "./dialog.js"
import { eraseNotes } from "./moves.js"

export function askErasing(desk, noteIds) {
  if (!noteIds.length) return
  const n = noteIds.length
  const texts = noteIds.map((noteId) => desk.state.notes.get(noteId).text)
  const dialog = openDialog(tn("Erase %(n)s note for good?", "Erase %(n)s notes for good?", n), {},
    el("div", { class: "sheet__form" },
      n === 1 ? el("blockquote", { class: "erased-note words" }, texts[0]) : null,
      el("p", {}, t("What it says goes from the wall, the minutes, the log and the database, and no undo brings it back. If only the hall should not see it, hide it.")),
      el("p", { class: "subtle small" }, t("The author keeps the text on the own phone. The names of columns stay.")),
      el("footer", { class: "sheet__foot" },
        el("button", { type: "button", class: "ds-button", "data-color": "danger", onclick: erase }, icon("Trash"), t("Erase for good")),
        el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", autofocus: true, onclick: () => dialog.close() }, t("Cancel")))))

  function erase() {
    dialog.close()
    eraseNotes(desk, noteIds)
  }
}
