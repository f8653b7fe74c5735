/** People's words and our own sentences as nodes; never markup in strings. */

import { el } from "../shared/dom.js"

/** A sentence in which every occurrence of a value stands out: "**19** notes". */
export function withStrong(sentence, value) {
  const [before, ...after] = sentence.split(String(value))
  return [before, ...after.flatMap((rest) => [el("strong", {}, String(value)), rest])].filter(Boolean)
}

/** Lines may break after / and +; a <wbr> does it without a character that a copy would carry along. */
export function breakable(text) {
  return text.split(/(?<=[/+])(?=.)/s).flatMap((piece, index) => (index ? [el("wbr"), piece] : [piece]))
}
