/** One note as a card: the box selects it, and the whole card is the box's label. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { isVisible } from "./board_view.js"
import { setText } from "./patch.js"

const NEW_MS = 4_000

/** The card for a note, made once and kept; only what differs is changed. */
export function cardFor(desk, note) {
  const { cards } = desk.nodes
  if (!cards.has(note.note_id)) cards.set(note.note_id, makeCard(desk, note))
  const card = cards.get(note.note_id)
  const box = card.querySelector("input")
  const selected = desk.selected.has(note.note_id)
  if (box.checked !== selected) box.checked = selected
  card.classList.toggle("is-selected", selected)
  setText(card.querySelector(".card__text"), note.text)
  card.classList.toggle("is-hidden", !isVisible(note))
  drawMeta(card, note)
  return card
}

function makeCard(desk, note) {
  const box = el("input", { type: "checkbox", class: "ds-input card__box", id: `box-${note.note_id}` })
  const card = el("li", { class: "card note", id: `note-${note.note_id}`, "data-color": "accent", dataset: { note: note.note_id } },
    box,
    el("label", { class: "card__text words", for: box.id }),
    el("span", { class: "card__meta" }))
  if (desk.fresh.delete(note.note_id)) {
    card.classList.add("card--new")
    setTimeout(() => card.classList.remove("card--new"), NEW_MS)
  }
  return card
}

/** Only what there is to tell: the hand that placed it, the table it was written for, that it is hidden. */
function drawMeta(card, note) {
  const facts = [note.placed_by === "facilitator" && note.column_id ? "hand" : "", note.entered_for || "", note.status].join("\n")
  const meta = card.querySelector(".card__meta")
  if (meta.dataset.facts === facts) return
  meta.dataset.facts = facts
  meta.replaceChildren()
  if (!isVisible(note)) {
    meta.append(el("span", { class: "meta" }, icon("EyeSlash"), t("Hidden")),
      el("button", { type: "button", class: "card__restore", dataset: { act: "restore-one", note: note.note_id } }, t("Show again")))
  }
  if (note.entered_for) meta.append(el("span", { class: "meta" }, icon("NotePencil"), note.entered_for))
  if (note.placed_by === "facilitator" && note.column_id) {
    const words = t("Placed by hand; the sorting leaves it")
    meta.append(el("span", { class: "meta", title: words }, icon("HandFinger"), el("span", { class: "visually-hidden" }, words)))
  }
}
