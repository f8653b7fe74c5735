/** "Erase everything I have written", at the foot of the phone: asked once more, and told until it is done. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { longDayOf, t } from "../shared/texts.js"

/**
 * @param {function(): Promise<{ok, message}>} onErase it is meant; the server's answer, whenever it comes
 * @returns {{element, draw: function({written: boolean, underWay: boolean, told: boolean, day: string|null})}} `written`: there
 *   is something to erase; `told`: the facilitator asked joiners about themselves; `day`: on which all is erased, which may
 *   have been set after this phone joined
 */
export function erasing(onErase) {
  const element = el("section", { class: "erase", onkeydown: (event) => event.key === "Escape" && stage === "asking" && press("idle") })
  let stage = "idle"
  let refusal = ""
  let now = {}
  let drawn = ""
  return { element, draw }

  function draw(given, pressed = false) {
    now = given
    // Pressed before the page was opened anew, or in another tab: nobody here gets the answer.
    if (now.underWay && stage !== "sent") stage = "resumed"
    if (stage === "resumed" && !now.underWay) stage = "done"
    if (["done", "refused"].includes(stage) && now.written) stage = "idle"
    const sign = JSON.stringify([stage, now])
    if (sign === drawn) return
    drawn = sign
    // Not every browser gives the focus to a button that is pressed.
    const moves = pressed || element.contains(document.activeElement)
    fill(element, contents(), now.day && promise())
    if (moves) element.querySelector("[tabindex], button")?.focus()
  }

  function press(to) {
    stage = to
    draw(now, true)
  }

  function contents() {
    switch (stage) {
      case "asking": return question()
      case "sent":
      case "resumed": return said("CloudSlash", t("Your notes are being erased. It happens by itself as soon as there is network."))
      case "refused": return said("ExclamationmarkTriangle", refusal)
      case "done": return said("CheckmarkCircleFill", t("Everything that you had written is erased."))
      default: return now.written && el("button", {
        class: "button--quiet", type: "button", "data-action": "erase", onclick: () => press("asking"),
      }, t("Erase everything I have written …"))
    }
  }

  function promise() {
    return el("p", { class: "erase__day subtle" }, t("Everything is erased on %(date)s at the latest.", { date: longDayOf(now.day) }))
  }

  function question() {
    return el("div", { class: "card erase__question", role: "group", "aria-labelledby": "erase-heading" },
      el("h2", { class: "erase__heading", id: "erase-heading", tabindex: "-1" }, t("Erase everything that you have written here?")),
      el("p", {}, t("Your notes go for good from the wall, the minutes and the server, also those that are withdrawn, hidden or not sent yet. Nobody can bring them back.")),
      el("p", { class: "subtle" }, t("The names of columns stay, and so does what the facilitator has written down and what somebody has downloaded."), " ",
        now.told && t("What you told about yourself when you joined stays until the whole workshop is erased.")),
      el("div", { class: "row" },
        el("button", { class: "ds-button", "data-color": "danger", type: "button", onclick: erase }, t("Erase for good")),
        el("button", { class: "button--quiet", type: "button", onclick: () => press("idle") }, t("Keep them"))))
  }

  /** The second tap of a double tap, which opened the question, erases nothing. */
  async function erase(event) {
    if (event.detail > 1) return
    press("sent")
    const answer = await onErase()
    refusal = answer.message
    stage = answer.ok ? "done" : "refused"
    draw(now)
  }

  function said(sign, words) {
    return el("p", { class: "erase__said", tabindex: "-1", "data-stage": stage }, icon(sign), el("span", {}, words))
  }
}
