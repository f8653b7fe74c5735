/** The map of shortcuts, and the switch for those of a single letter. */
import { el } from "../shared/dom.js"
import { t } from "../shared/texts.js"
import { openDialog } from "./dialog.js"
import { singleKeysOn, switchSingleKeys } from "./single_keys.js"

export function openKeysDialog() {
  const groups = [
    [t("Notes"), [
      [["↑", "↓", "←", "→"], t("Go from note to note")],
      [[t("Space")], t("Select the note, or let it go")],
      [["Shift", t("click")], t("Select everything between")],
      [["Ctrl", "A"], t("On a note: select its whole column")],
      [["M"], t("Move the selected notes; then the letter of the column, N for a new one, U for unsorted")],
      [["L"], t("Show the note large on the wall, or stop")],
      [["H"], t("Hide the selected notes")],
      [["E"], t("Edit the selected note")],
      [["D"], t("Divide the selected note in two")],
      [["Esc"], t("Clear the selection, close a menu, stop showing large")],
    ]],
    [t("Columns"), [
      [["N"], t("New column")],
      [["L"], t("On a column's menu button: show the column large on the wall")],
      [["S"], t("Sort the unsorted notes now")],
      [["-", "+"], t("Coarser columns, finer columns")],
    ]],
    [t("The meeting"), [
      [["A"], t("Write down a decision or an action")],
      [["V"], t("Start a vote with dots")],
      [["O"], t("Close the question, or open it again")],
      [["T"], t("Start the timer, or add a minute")],
      [["Ctrl", "Z"], t("Undo")],
      [["Ctrl", "Shift", "Z"], t("Redo")],
      [["?"], t("Show this map")],
    ]],
  ]
  const lists = groups.map(([heading, rows]) => el("section", { class: "keys__group" },
    el("h3", {}, heading),
    el("dl", { class: "keys" }, rows.map(([keys, meaning]) =>
      [el("dt", {}, keys.map((key) => el("kbd", {}, key))), el("dd", {}, meaning)]))))
  const box = el("input", { type: "checkbox", class: "ds-input", id: "single-keys", role: "switch",
    onchange: () => switchSingleKeys(box.checked) })
  box.checked = singleKeysOn()
  openDialog(t("Keyboard shortcuts"), { className: "sheet--map" },
    el("div", { class: "keys__groups" }, lists),
    el("p", { class: "keys__switch" }, box, el("label", { for: "single-keys" }, t("Shortcuts of a single letter"))))
}
