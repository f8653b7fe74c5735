/** The console's small dialogs: one line each. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { openColumnsDialog } from "./columns_dialog.js"
import { askLine } from "./dialog.js"
import { moveToNew } from "./moves.js"

/** Asks for a column's name; `send(title)` makes or renames it. */
export function askColumnTitle(desk, send, column = null, extra = []) {
  askLine({
    title: column ? t("Rename column %(letter)s", { letter: column.letter }) : t("New column"),
    label: t("Name"),
    value: column ? column.title : "",
    button: column ? t("Rename") : t("Make the column"),
    hint: column ? t("A column that you have named keeps its name.") : "",
    extra,
    send,
  })
}

/** A new column for the question in view; from here several can be made at once. */
export function askNewColumn(desk) {
  const several = el("button", { type: "button", class: "ds-button sheet__aside", "data-variant": "tertiary", onclick: () => {
    const typed = document.getElementById("dialog-field").value
    several.closest("dialog").close()
    openColumnsDialog(desk, typed && `${typed}\n`)
  } }, icon("BulletList"), t("Several at once …"))
  askColumnTitle(desk, (title) => moveToNew(desk, [], title), null, [several])
}

export function askWorkshopTitle(desk) {
  askLine({
    title: t("Rename the workshop"),
    label: t("Title"),
    value: desk.state.workshop.title,
    button: t("Rename"),
    send: (title) => desk.connection.send({ type: "rename-workshop", title }),
  })
}

export function askNoteText(desk, note) {
  askLine({
    title: t("Edit the note"),
    label: t("Note"),
    value: note.text,
    lines: 3,
    button: t("Save"),
    send: (text) => desk.connection.send({ type: "edit-note", note_id: note.note_id, text }),
  })
}
