/** One note over the wall: as large as it fits, whole. Pure. */

import { noteType } from "./sizes.js"

/** In u. Above the most, a note of one word would shout. */
const MOST = 15
const LEAST = 2.5
const STEP = 0.95

/** A browser that breaks lines a little earlier must not need one more. */
const SLACK = 1.02

/** Larger than this no word is broken: smaller type serves the hall better. */
const WHOLE = 3.8

/**
 * @param {string} text
 * @param {{width: number, height: number, u: number, measure: Object, most?: number}} room of the card, px
 * @returns {{f: number, g: Object, width: number}} f in u; width: of the lines, px, so narrow that the last is as full as the others
 */
export function fitSpotlight(text, { width, height, u, measure, most = MOST }) {
  for (let f = most; f > LEAST; f *= STEP) {
    const g = spotlightGeometry(u, f)
    const inner = width - 2 * g.cardX
    const type = noteType(g)
    const broken = measure.longest(text, type) > inner
    if (broken && f > WHOLE) continue
    const fits = measure.lines(text, inner, type) * g.leading * g.text + 2 * g.cardY <= height
    if (fits) return { f, g, width: evenWidth(text, inner, type, measure) }
  }
  const g = spotlightGeometry(u, LEAST)
  return { f: LEAST, g, width: width - 2 * g.cardX }
}

/** The least width in which the text takes no more lines. */
function evenWidth(text, inner, type, measure) {
  const lines = measure.lines(text, inner, type)
  let [least, enough] = [Math.min(inner, measure.longest(text, type)), inner]
  while (enough - least > 1) {
    const tried = (least + enough) / 2
    if (measure.lines(text, tried, type) > lines) least = tried
    else enough = tried
  }
  return Math.min(inner, enough * SLACK)
}

/** The next size below, for a browser that breaks lines elsewhere. */
export function smaller(f) {
  return Math.max(LEAST, f * STEP)
}

function spotlightGeometry(u, f) {
  return { u, text: f * u, leading: 1.14, cardX: 4.5 * u, cardY: 3.2 * u }
}
