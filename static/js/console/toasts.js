/** Short sentences at the foot of the wall. They go by themselves; nothing has to be clicked away. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"

const SHOWN_MS = 6_000
const REFUSAL_SHOWN_MS = 15_000
const MOST = 3

/** @param {{label: string, act: Function}|null} [offer] one thing to do about it */
export function say(text, offer = null) {
  // What was done before is in the log; only refusals may pile up.
  for (const earlier of document.querySelectorAll(".toast--done")) earlier.remove()
  show(text, "CheckmarkCircle", offer, SHOWN_MS).classList.add("toast--done")
}

export function warn(text) {
  show(text, "ExclamationmarkTriangle", null, REFUSAL_SHOWN_MS)
}

function show(text, sign, offer, duration) {
  const place = document.getElementById("toasts")
  const toast = el("div", { class: "toast" }, icon(sign), el("p", {}, text))
  const close = () => toast.remove()
  if (offer) {
    toast.append(el("button", { type: "button", class: "toast__offer", onclick: () => (close(), offer.act()) }, offer.label))
  }
  toast.append(el("button", { type: "button", class: "toast__close", "aria-label": t("Close"), onclick: close }, icon("XMark")))
  // A pointer or the focus on it means that someone is reading.
  const fade = () => (toast.matches(":hover, :focus-within") ? setTimeout(fade, 1_000) : close())
  setTimeout(fade, duration)
  place.append(toast)
  while (place.childElementCount > MOST) place.firstElementChild.remove()
  return toast
}
