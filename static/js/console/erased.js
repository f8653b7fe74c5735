/** The workshop has been erased while the console stood open: nothing of it may be left to read or to press. */
import { el } from "../shared/dom.js"
import { t } from "../shared/texts.js"

export function showErased(desk) {
  desk.connection.close()
  desk.root.hidden = true
  desk.root.inert = true
  document.body.append(el("main", { class: "erased" },
    el("h1", { role: "alert" }, t("This workshop has been erased.")),
    el("a", { class: "ds-button", href: "/workshops" }, t("All workshops"))))
}
