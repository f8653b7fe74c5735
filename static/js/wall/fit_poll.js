/** How large the alternatives of a poll stand: as large while they are chosen as in the result. Pure; lengths in u. */

const HEAD = 7
const PADDING = 4
const MOST_ROW = 13
const MOST_TYPE = 4.8
/** A little over what is read at 8 m. */
const LEAST_TYPE = 1.9
const STEP = 0.97
const LEADING = 1.15
const WEIGHT = 600

/** The grid of vote.css: its sides and gaps, the count, the step of a scale before its words. */
const BESIDE = 9.6
const COUNT_EM = 5.6
const STEP_EM = 2.2
const WORDS_SHARE = 5 / 9

/**
 * @param {{kind: string, alternatives: {text: string}[]}} question
 * @param {{u: number, width: number, height: number, measure: Object}} room px
 * @returns {{row: number, type: number}} the largest type at which every alternative stands whole beside its bar
 */
export function fitPoll({ kind, alternatives }, { u, width, height, measure }) {
  const row = Math.min(MOST_ROW, (height / u - HEAD - PADDING) / alternatives.length)
  let type = Math.min(MOST_TYPE, row / LEADING / 1.4)
  while (type > LEAST_TYPE && !fits(type)) type = Math.max(LEAST_TYPE, type * STEP)
  return { row, type }

  function fits(size) {
    const room = ((width / u - BESIDE - COUNT_EM * size) * WORDS_SHARE - (kind === "scale" ? STEP_EM * size : 0)) * u
    const look = { size: size * u, weight: WEIGHT, tracking: 0 }
    return alternatives.every(({ text }) =>
      measure.lines(text, room, look) * LEADING * size <= row && measure.longest(text, look) <= room)
  }
}
