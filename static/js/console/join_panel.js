/** How people get in: the code and the QR code, large enough to hold up. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { openDialog } from "./dialog.js"
import { spaced } from "./top.js"

export function openJoinPanel(desk) {
  const { code, join_url: url, join_host: host } = desk.facts
  const copied = el("span", { role: "status" })
  openDialog(t("Join the workshop"), { className: "sheet--join" },
    el("img", { class: "join__qr", src: `/j/${code}/qr.svg`, alt: t("QR code that opens %(url)s", { url }), width: 320, height: 320 }),
    el("p", { class: "join__where" }, t("Go to %(host)s and type the code", { host })),
    el("p", { class: "join__code" }, spaced(code)),
    el("p", { class: "join__copy" },
      el("button", { type: "button", class: "ds-button", "data-variant": "secondary", onclick: copy }, icon("Link"), t("Copy the link")), copied))

  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      copied.textContent = t("Copied")
    } catch {
      // Pages without https may not write to the clipboard: show the link to copy by hand.
      copied.textContent = url
    }
  }
}
