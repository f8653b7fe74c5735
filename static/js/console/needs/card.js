/** One matter as a card. It is made once; only what differs is changed, so that its buttons can be pressed meanwhile. */
import { el } from "../../shared/dom.js"
import { icon } from "../../shared/icons.js"
import { t } from "../../shared/texts.js"
import { setText } from "../patch.js"

let made = 0

export function needFor(desk, id, told) {
  const { needs } = desk.nodes
  if (!needs.has(id)) needs.set(id, { card: el("li", { class: "card need", tabindex: "-1", dataset: { id } }), told: null, settled: true })
  const need = needs.get(id)
  if (need.settled) fillCard(need)
  need.told = told
  const [title, texts, offers] = need.card.children
  const signs = told.signs.map((sign) => sign.outerHTML).join()
  if (title.dataset.signs !== signs) {
    title.dataset.signs = signs
    title.firstElementChild.replaceChildren(...told.signs)
  }
  setText(title.lastElementChild, told.title)
  const words = told.texts.join("\n")
  if (texts.dataset.words !== words) {
    texts.dataset.words = words
    texts.replaceChildren(...told.texts.map((text) => el("p", { class: "words" }, text)))
  }
  drawOffers(need, offers, title.id)
  return need.card
}

/** The card of a matter that is over, kept in its place until the hand has left. */
export function settledCard(desk, id) {
  const need = desk.nodes.needs.get(id)
  if (need.settled) return need.card
  need.settled = true
  need.card.style.minHeight = `${need.card.getBoundingClientRect().height}px`
  need.card.classList.add("need--settled")
  need.card.replaceChildren(icon("CheckmarkCircle"), t("Dealt with"))
  return need.card
}

function fillCard(need) {
  need.settled = false
  need.card.style.minHeight = ""
  need.card.classList.remove("need--settled")
  need.card.replaceChildren(
    el("h3", { class: "need__title", id: `need-${made += 1}` }, el("span", { class: "need__signs", "aria-hidden": "true" }), el("span")),
    el("div", { class: "need__texts", id: `need-${made}-texts` }),
    el("div", { class: "need__offers" }))
}

function drawOffers(need, place, titleId) {
  const labels = need.told.offers.map(({ label }) => label).join("\n")
  if (place.dataset.labels === labels) return
  place.dataset.labels = labels
  place.replaceChildren(...need.told.offers.map(({ label, quiet }, index) =>
    el("button", { type: "button", class: "ds-button", "data-variant": quiet ? "tertiary" : "secondary", "aria-describedby": `${titleId} ${titleId}-texts`,
      onclick: () => need.told.offers[index].act() }, label)))
}
