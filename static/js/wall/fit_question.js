/**
 * The size of the question: as large as two lines allow beside the join code, without taking height from the notes;
 * a long one takes more lines before it is cut.
 */

import { QUESTION } from "./sizes.js"

const HEAD = [[6.4, 1], [5.8, 1], [5.2, 2], [4.7, 2], [4.2, 2], [3.9, 2], [3.6, 2], [3.6, 3], [3.1, 3], [2.7, 4], [2.5, 5]]
const FIRST = [[8.4, 3], [7.4, 3], [6.4, 3], [6.4, 4], [5.2, 4], [4.2, 5], [3.6, 6], [3, 7], [2.5, 9]]

/** Above a note in the spotlight it only reminds of what was asked. */
const REMINDER = [[4.2, 2], [3.6, 2], [3.1, 3], [2.7, 4], [2.5, 5]]

/** @returns {{size: number, most: number}} size in u; most: lines after which it is cut */
export function fitQuestion(text, { width, u, measure, large = false, small = false }) {
  const ladder = large ? FIRST : small ? REMINDER : HEAD
  for (const [size, most] of ladder) {
    const type = { ...QUESTION, size: size * u }
    const lines = measure.lines(text, width, type)
    // A browser that breaks lines elsewhere may use one more; the notes below then get less height.
    if (lines <= most && measure.longest(text, type) <= width) return { size, most: lines + 1 }
  }
  const [size, most] = ladder[ladder.length - 1]
  return { size, most }
}
