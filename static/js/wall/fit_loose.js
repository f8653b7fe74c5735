/** Many notes and no columns yet, or none at all: loose cards over the whole wall, in the order they came. */

import { looseGeometry } from "./fit_first.js"
import { pack } from "./lane.js"
import { LADDER, LAST_STEP } from "./sizes.js"

const FIRST_STEP = LADDER.indexOf(3.4)

/** @returns {{step: number, f: number, g: Object, shown: Set<string>, folded: number}} */
export function fitLoose(notes, { width, height, u, measure, step = FIRST_STEP }) {
  for (let next = step; ; next += 1) {
    const g = looseGeometry(u, LADDER[next])
    const packed = pack(notes, { width, height, g, measure, more: 14 * g.text })
    if (!packed.folded || next >= LAST_STEP) return { step: Math.min(next, LAST_STEP), f: LADDER[next], g, ...packed }
  }
}
