/** The field for a new note. It keeps the focus after sending, so that the next thought comes at once. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { charactersLeft, fitOf, MAX_NOTE_CHARS, tidied } from "./lengths.js"
import { heldWords } from "./place_words.js"

const CONFIRMED_MS = 4_000

/** Whether somebody has begun a text there, a new note or an own one put right. */
export function isWriting(element) {
  return Boolean(element?.matches("textarea") && tidied(element.value))
}

/**
 * @param {{onInput: function(string), onSend: function(string)}} heard
 * @returns {{element, show: function(string), looksFirst: function(boolean), confirm: function(string), calm: function, focus: function}}
 */
export function composer({ onInput, onSend }) {
  const field = el("textarea", {
    class: "ds-input composer__field", id: "note", "aria-labelledby": "question", "aria-describedby": "note-left note-wrong",
    enterkeyhint: "enter", oninput: input, onkeydown: key, onfocus: reveal,
  })
  const hint = el("span", { class: "composer__hint" })
  const left = el("span", { class: "composer__left ticking", id: "note-left" })
  const wrong = el("p", { class: "composer__wrong", id: "note-wrong", role: "alert" })
  const send = el("button", { class: "ds-button button--main", type: "submit" }, t("Put it on the wall"))
  const form = el("form", { class: "composer", novalidate: true, onsubmit: submit },
    field, el("div", { class: "composer__line" }, hint, left), wrong, send)
  let calming = 0
  let advice = t("One thought a note")
  calm()
  count()
  // The keyboard takes half of the screen a moment after the focus has come.
  window.visualViewport?.addEventListener("resize", () => document.activeElement === field && reveal())
  return { element: form, show, looksFirst, confirm, calm, focus: () => field.focus() }

  /** Another question's draft, or the same again. */
  function show(text) {
    if (field.value === text) return
    field.value = text
    count()
    fill(wrong)
  }

  /** Whether the facilitator looks at notes before they hang: whoever writes shall know it beforehand. */
  function looksFirst(first) {
    const words = first ? heldWords() : t("One thought a note")
    if (words === advice) return
    advice = words
    if (!("confirmed" in hint.dataset)) calm()
  }

  function confirm(text) {
    fill(hint, icon("CheckmarkCircleFill"), text)
    hint.dataset.confirmed = ""
    clearTimeout(calming)
    calming = setTimeout(calm, CONFIRMED_MS)
  }

  function calm() {
    clearTimeout(calming)
    fill(hint, advice)
    delete hint.dataset.confirmed
  }

  function input() {
    count()
    fill(wrong)
    onInput(field.value)
  }

  function count() {
    const rest = charactersLeft(field.value)
    const over = rest < 0
    fill(left, over
      ? tn("%(n)s character too many", "%(n)s characters too many", -rest)
      : tn("%(n)s character left", "%(n)s characters left", rest))
    left.toggleAttribute("data-over", over)
    field.setAttribute("aria-invalid", String(over))
  }

  function key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event)
  }

  function submit(event) {
    event.preventDefault()
    const fit = fitOf(field.value)
    field.focus()
    if (fit === "fits") {
      const text = field.value
      // What was said of the note before must not be read as said of this one.
      calm()
      show("")
      onSend(text)
    } else fill(wrong, icon("ExclamationmarkTriangle"), fit === "empty" ? t("Write something first.") : tooLong())
  }

  function tooLong() {
    const n = MAX_NOTE_CHARS - charactersLeft(field.value)
    return t("%(n)s characters, %(limit)s fit. Shorten it, or make it two notes.", { n, limit: MAX_NOTE_CHARS })
  }

  function reveal() {
    send.scrollIntoView({ block: "nearest" })
  }
}
