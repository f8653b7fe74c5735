/** How many lines a text takes. Words are measured once, at one size, and scaled: a wall of 300 notes is tried in milliseconds. */

/** Kerning across words and rounding in the browser may differ from the sum of the words by this share. */
const SLACK = 0.998

/** A long word that is broken anywhere leaves about this many em unused at the end of a line. */
const BROKEN_EM = 0.7

/** In em: forty letters. What is wider is no word but a slip of the keyboard, for which no type gets smaller. */
const LONGEST_WORD_EM = 26

/** Before an emoji, but not within one that is made of several. */
const BEFORE_EMOJI = /(?<!\u200d)(?=\p{Extended_Pictographic})/u

/**
 * @param {(word: string, weight: number) => number} emWidth the width of a word in em
 * @returns {{lines: Function, longest: Function, width: Function, forget: Function}} type = {size, weight, tracking}, in px
 */
export function createMeasure(emWidth) {
  // By weight, tracking and text in turn: a key joined of them would be hashed anew at every look.
  const known = new Map()

  function read(text, { weight, tracking }) {
    const texts = within(within(known, weight), tracking)
    let words = texts.get(text)
    if (!words) texts.set(text, (words = widened(text, weight, tracking)))
    return words
  }

  function widened(text, weight, tracking) {
    const space = emWidth(" ", weight) + tracking
    const parts = pieces(text).map(({ word, spaced }, index) =>
      ({ em: emWidth(word, weight) + tracking * [...word].length, space: spaced && index ? space : 0 }))
    return {
      parts,
      longest: Math.max(0, ...parts.map((part) => part.em).filter((em) => em <= LONGEST_WORD_EM)),
      whole: parts.reduce((sum, part) => sum + part.em + part.space, 0),
    }
  }

  return {
    /** Lines that the text takes in `width` pixels; at least one. */
    lines(text, width, type) {
      return countLines(read(text, type), (width * SLACK) / type.size)
    },

    /** The widest piece of the text that should not be broken, in pixels. */
    longest(text, type) {
      return (read(text, type).longest * type.size) / SLACK
    },

    /** The text on one line, in pixels. */
    width(text, type) {
      return (read(text, type).whole * type.size) / SLACK
    },

    /** After a font has come: what was measured before is wrong. */
    forget() {
      known.clear()
    },
  }
}

function within(map, key) {
  if (!map.has(key)) map.set(key, new Map())
  return map.get(key)
}

/** The pieces of a text between which a line may break: at spaces, before emoji, and after / and + (card.js puts a <wbr> there). */
export function pieces(text) {
  return text.trim().split(/\s+/).flatMap((word) =>
    word.split(/(?<=[/+])(?=.)/).flatMap((part) => part.split(BEFORE_EMOJI)).map((piece, index) => ({ word: piece, spaced: index === 0 })))
}

function countLines({ parts, whole }, room) {
  if (whole <= room) return 1
  let lines = 1
  let x = 0
  for (const { em, space } of parts) {
    const gap = x > 0 ? space : 0
    if (x > 0 && x + gap + em > room) {
      lines += 1
      x = em
    } else {
      x += gap + em
    }
    if (x > room) {
      const whole = Math.max(room - BROKEN_EM, BROKEN_EM)
      const extra = Math.ceil(x / whole) - 1
      lines += extra
      x -= extra * whole
    }
  }
  return lines
}

/** Word widths from a canvas in the page's own font. */
export function canvasWidths(family) {
  const pen = document.createElement("canvas").getContext("2d")
  const known = new Map()
  const width = (word, weight) => {
    const key = `${weight} ${word}`
    if (!known.has(key)) {
      pen.font = `${weight} 100px ${family}`
      pen.textRendering = "geometricPrecision"
      known.set(key, pen.measureText(word).width / 100)
    }
    return known.get(key)
  }
  width.forget = () => known.clear()
  return width
}
