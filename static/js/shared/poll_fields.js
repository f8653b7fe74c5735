/** What a poll is made of, in a form: the kind of a question, its alternatives, how many may be chosen, the ends of a scale. */

import { el } from "./dom.js"
import { t, tn } from "./texts.js"

export const MOST_ALTERNATIVES = 8
export const ALTERNATIVE_CHARS = 80
const LINES = 4

/** The kinds a question may have, in words. */
export function kinds() {
  return { wall: t("Notes on the wall"), choice: t("Poll: choose"), scale: t("Poll: a scale from 1 to 5") }
}

/**
 * The fields of a poll; those of other kinds are hidden and keep what was typed.
 *
 * @param {function(string): string} idOf the id of a field by its name: alternatives, most, low, high
 * @param {{kind: string, alternatives: string, most: number, low: string, high: string}} poll alternatives: one a line
 * @param {function(Object)} typed with what has changed
 */
export function pollFields(idOf, poll, typed) {
  const named = (name, label, field) => [el("label", { for: idOf(name) }, label), Object.assign(field, { id: idOf(name) })]
  const end = (name, label) => el("div", {}, named(name, label,
    el("input", { class: "ds-input", type: "text", value: poll[name], autocomplete: "off", oninput: (event) => typed({ [name]: event.target.value }) })))
  const most = el("select", { class: "ds-input", onchange: (event) => typed({ most: Number(event.target.value) }) },
    Array.from({ length: MOST_ALTERNATIVES }, (_, index) => el("option", { value: index + 1 },
      index ? tn("Up to %(n)s alternatives", "Up to %(n)s alternatives", index + 1) : t("One alternative"))))
  most.value = String(poll.most)
  const choice = el("div", { class: "poll-fields", hidden: poll.kind !== "choice" },
    named("alternatives", t("Alternatives, one on each line"),
      el("textarea", { class: "ds-input", rows: LINES, value: poll.alternatives, oninput: (event) => typed({ alternatives: event.target.value }) })),
    named("most", t("Each person chooses"), most))
  const scale = el("div", { class: "poll-fields poll-fields--ends", hidden: poll.kind !== "scale" },
    end("low", t("Words at 1 (optional)")), end("high", t("Words at 5 (optional)")))
  return { element: el("div", {}, choice, scale), turn }

  /** Shows the fields of another kind. */
  function turn(kind) {
    choice.hidden = kind !== "choice"
    scale.hidden = kind !== "scale"
  }
}

export function blankPoll() {
  return { kind: "wall", alternatives: "", most: 1, low: "", high: "" }
}

/** The fields filled with a question as the server tells it, or as a plan has it: there a scale may have no words. */
export function pollOf({ kind = "wall", alternatives = [], most = 1 }) {
  const texts = alternatives.map((one) => one.text ?? one)
  if (kind !== "scale") return { ...blankPoll(), kind, alternatives: texts.join("\n"), most }
  return { ...blankPoll(), kind, low: texts[0] || "", high: texts.at(-1) || "" }
}

/** What a command or a plan says of it: nothing beside the kind for a wall. */
export function plannedPoll({ kind, alternatives, most, low, high }) {
  if (kind === "choice") return { kind, alternatives: alternatives.split(/\r?\n/).map((line) => line.trim()).filter(Boolean), most }
  return kind === "scale" ? { kind, alternatives: [low, high].map((end) => end.trim()).filter(Boolean) } : { kind }
}
