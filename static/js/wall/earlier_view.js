/** What has become of the actions of earlier meetings: a list over the wall, each done or not. */

import { el, fill } from "../shared/dom.js"
import { countDone } from "../shared/earlier.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { fitEarlier } from "./fit_earlier.js"
import { breakable } from "./words.js"

/** @param {Element} stage */
export function createEarlierView(stage) {
  const title = el("h2", { class: "earlier__title" })
  const list = el("ul", { class: "earlier__list plain" })
  const more = el("p", { class: "column__more" })
  const box = el("section", { class: "earlier panel" }, title, list, more)
  let drawn = ""

  /** @param {{u: number, height: number}} room px */
  function render({ earlier }, { u, height }) {
    const layout = fitEarlier(earlier.length, height / u)
    const key = JSON.stringify([earlier, layout])
    if (key !== drawn) {
      drawn = key
      box.style.setProperty("--row", layout.row)
      box.style.setProperty("--type", layout.type)
      box.style.setProperty("--per-row", layout.perRow)
      box.style.setProperty("--rows", Math.ceil(layout.shown / layout.perRow))
      fill(title, t("Since last time: %(done)s of %(all)s done", { done: countDone(earlier), all: earlier.length }))
      fill(list, earlier.slice(0, layout.shown).map(row))
      more.hidden = !layout.folded
      fill(more, t("+ %(n)s more", { n: layout.folded }))
    }
    if (stage.firstElementChild !== box) stage.replaceChildren(box)
  }

  return { render }
}

function row({ text, done }) {
  const sign = done ? icon("CheckmarkCircleFill") : el("span", { class: "earlier__open" })
  return el("li", { class: "earlier__row" },
    el("span", { class: "earlier__sign", "aria-hidden": "true" }, sign),
    el("span", { class: "visually-hidden" }, done ? t("Done:") : t("To do:"), " "), el("span", { class: "earlier__text" }, breakable(text)))
}
