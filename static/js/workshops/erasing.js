/** Erasing a workshop for good, now or on a day: asked once more by its name, and told when it is done. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { longDayOf, t } from "../shared/texts.js"
import { answerTo } from "./asking.js"
import { dayIn } from "./draft.js"

/** @param {{csrf: string, soon_days: number}} facts */
export function openErasing(facts) {
  const list = document.getElementById("own")
  const told = document.getElementById("own-told")
  for (const button of document.querySelectorAll("[data-erase]")) {
    button.addEventListener("click", () => ask(button.dataset))
  }

  function ask(workshop) {
    const { erase: id, title, report } = workshop
    const refusal = el("p", { class: "refusal", role: "alert", hidden: true })
    const day = el("input", { class: "ds-input", type: "date", id: "erasing-day", value: workshop.on, min: dayIn(1), max: "9999-12-31" })
    const dialog = el("dialog", { class: "making erasing", "aria-labelledby": "erasing-heading", "aria-describedby": "erasing-words", dataset: { size: "sm" } },
      el("h2", { id: "erasing-heading", class: "words" }, t("Erase “%(title)s”?", { title })),
      el("p", { id: "erasing-words" }, t("Its notes, columns and minutes are gone for everybody and for good. It cannot be undone.")),
      el("p", {}, el("a", { href: report, target: "_blank" }, t("See the minutes first, and download them there"))),
      el("form", { class: "erasing__later", novalidate: true, onsubmit: setDay },
        el("label", { for: day.id }, t("Or let it be erased by itself on")),
        el("div", { class: "erasing__day" }, day, el("button", { type: "submit", class: "ds-button", "data-variant": "secondary" }, t("Set the day")))),
      refusal,
      el("footer", { class: "erasing__foot" },
        el("button", { type: "button", class: "ds-button", "data-color": "danger", onclick: erase }, icon("Trash"), t("Erase for good")),
        el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", autofocus: true, onclick: () => dialog.close() }, t("Keep it"))))
    dialog.addEventListener("close", () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()

    async function erase({ currentTarget: button }) {
      if (!await asked(button, `/api/workshops/${id}`, { method: "DELETE" }, t("No network. Nothing has been erased; try again in a moment."))) return
      list.querySelector(`[data-workshop="${CSS.escape(id)}"]`).remove()
      tell(t("“%(title)s” has been erased.", { title }))
    }

    async function setDay(event) {
      event.preventDefault()
      const on = day.value || null
      const request = { method: "PUT", body: JSON.stringify({ erase_on: on }) }
      if (!await asked(event.submitter, `/api/workshops/${id}/erasure`, request, t("No network. The day has not been changed; try again in a moment."))) return
      workshop.on = on || ""
      showDay(id, on)
      tell(on ? t("“%(title)s” is erased by itself on %(date)s.", { title, date: longDayOf(on) })
        : t("“%(title)s” is kept until you erase it.", { title }))
    }

    /** Closes the dialog if the server has done it, and else says in it what to do. */
    async function asked(button, address, request, offline) {
      if (button.ariaBusy === "true") return false
      button.ariaBusy = "true"
      const headers = { "Content-Type": "application/json", "X-CSRF-Token": facts.csrf }
      const { ok, message = "" } = await answerTo(address, { headers, ...request }, offline)
      button.ariaBusy = "false"
      refusal.hidden = ok
      refusal.textContent = message
      if (ok) dialog.close()
      return ok
    }
  }

  function showDay(id, on) {
    const line = list.querySelector(`[data-workshop="${CSS.escape(id)}"] .own__erased`)
    const soon = Boolean(on) && on <= dayIn(facts.soon_days)
    line.hidden = !on
    line.classList.toggle("own__erased--soon", soon)
    line.lastElementChild.textContent = [
      on && t("Erased by itself on %(date)s.", { date: longDayOf(on) }), soon && t("Download the minutes before."),
    ].filter(Boolean).join(" ")
  }

  function tell(words) {
    told.textContent = words
    told.focus()
  }
}
