/** One note as a card: the box selects it, and the whole card is the box's label. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { isVisible, sameAs } from "./board_view.js"
import { setText } from "./patch.js"
import { isConfirmed, placeWords } from "./sorting/placing.js"
import { spotlitIn } from "./spotlit.js"
import { drawDots } from "./voting/dots.js"

const NEW_MS = 4_000
const QUOTED_CHARS = 60

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
  drawPlace(card, note)
  drawMeta(card, note, spotlitIn(desk.state).note === note)
  drawDots(card.querySelector(".meta--dots"), desk.state, note.question_id, "notes", note.note_id)
  drawSame(card, sameAs(desk.state, note))
  return card
}

function makeCard(desk, note) {
  const id = note.note_id
  const box = el("input", { type: "checkbox", class: "ds-input card__box", id: `box-${id}`, "aria-describedby": `place-${id} same-${id}` })
  const card = el("li", { class: "card note", id: `note-${id}`, "data-color": "accent", dataset: { note: id } },
    box,
    el("label", { class: "card__text words", for: box.id }),
    el("span", { class: "card__meta" }),
    el("span", { class: "meta meta--dots", hidden: true }),
    el("span", { class: "card__place visually-hidden", id: `place-${id}` }),
    el("p", { class: "card__same", id: `same-${id}`, hidden: true }))
  if (desk.fresh.delete(id)) {
    card.classList.add("card--new")
    setTimeout(() => card.classList.remove("card--new"), NEW_MS)
  }
  return card
}

/** Who put it there: told on hover and to screen readers. */
function drawPlace(card, note) {
  const words = placeWords(note)
  if (card.title === words) return
  card.title = words
  setText(card.querySelector(".card__place"), words)
}

/** Only what there is to tell: that it is hidden or in the spotlight, the table it was written for, the hand that placed it, that it is confirmed. */
function drawMeta(card, note, spotlit) {
  const byHand = note.placed_by === "facilitator"
  const facts = [note.placed_by, note.entered_for, note.status, spotlit].join("\n")
  const meta = card.querySelector(".card__meta")
  if (meta.dataset.facts === facts) return
  meta.dataset.facts = facts
  meta.replaceChildren()
  if (!isVisible(note)) {
    meta.append(el("span", { class: "meta" }, icon("EyeSlash"), t("Hidden")),
      el("button", { type: "button", class: "card__restore", dataset: { act: "restore-one", note: note.note_id } }, t("Show again")))
  }
  if (spotlit) meta.append(el("span", { class: "meta meta--spotlit" }, icon("ZoomPlus"), t("Shown large")))
  if (note.entered_for) meta.append(el("span", { class: "meta" }, icon("NotePencil"), note.entered_for))
  if (isConfirmed(note)) meta.append(el("span", { class: "meta meta--sign" }, byHand ? icon("HandFinger") : null, icon("Checkmark")))
}

function drawSame(card, other) {
  const place = card.querySelector(".card__same")
  const words = other ? t("Says the same as “%(note)s”", { note: quoted(other.text) }) : ""
  if ((place.dataset.words || "") === words) return
  place.dataset.words = words
  place.hidden = !other
  place.replaceChildren(...(other ? [icon("Files"), el("span", { class: "words" }, words)] : []))
}

function quoted(text) {
  const signs = [...text]
  return signs.length > QUOTED_CHARS ? `${signs.slice(0, QUOTED_CHARS).join("").trimEnd()} …` : text
}
