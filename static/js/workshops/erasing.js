/** Erasing a workshop for good: asked once more by its name, and told when it is done. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { answerTo } from "./asking.js"

/** @param {{csrf: string}} facts */
export function openErasing(facts) {
  const list = document.getElementById("own")
  const told = document.getElementById("own-told")
  for (const button of document.querySelectorAll("[data-erase]")) {
    button.addEventListener("click", () => ask(button.dataset))
  }

  function ask({ erase: id, title, report }) {
    const refusal = el("p", { class: "refusal", role: "alert", hidden: true })
    const dialog = el("dialog", { class: "making erasing", "aria-labelledby": "erasing-heading", "aria-describedby": "erasing-words", dataset: { size: "sm" } },
      el("h2", { id: "erasing-heading", class: "words" }, t("Erase “%(title)s”?", { title })),
      el("p", { id: "erasing-words" }, t("Its notes, columns and minutes are gone for everybody and for good. It cannot be undone.")),
      el("p", {}, el("a", { href: report, target: "_blank" }, t("See the minutes first, and download them there"))),
      refusal,
      el("footer", { class: "erasing__foot" },
        el("button", { type: "button", class: "ds-button", "data-color": "danger", onclick: erase }, icon("Trash"), t("Erase for good")),
        el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", autofocus: true, onclick: () => dialog.close() }, t("Keep it"))))
    dialog.addEventListener("close", () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()

    async function erase({ currentTarget: button }) {
      if (button.ariaBusy === "true") return
      button.ariaBusy = "true"
      const { ok, message = "" } = await send(id)
      button.ariaBusy = "false"
      refusal.hidden = ok
      refusal.textContent = message
      if (!ok) return
      dialog.close()
      list.querySelector(`[data-workshop="${CSS.escape(id)}"]`).remove()
      told.textContent = t("“%(title)s” has been erased.", { title })
      told.focus()
    }
  }

  function send(id) {
    return answerTo(`/api/workshops/${id}`, { method: "DELETE", headers: { "X-CSRF-Token": facts.csrf } },
      t("No network. Nothing has been erased; try again in a moment."))
  }
}
