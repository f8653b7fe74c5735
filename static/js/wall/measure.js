/** How many lines a text takes. Words are measured once, at one size, and scaled: a wall of 300 notes is tried in milliseconds. */

/** Kerning across words and rounding in the browser may differ from the sum of the words by this share. */
const SLACK = 0.996

/** A long word that is broken anywhere leaves about this many em unused at the end of a line. */
const BROKEN_EM = 0.7

/**
 * @param {(word: string, weight: number) => number} emWidth the width of a word in em
 * @returns {{lines: Function, longest: Function, width: Function, forget: Function}} type = {size, weight, tracking}, in px
 */
export function createMeasure(emWidth) {
  const known = new Map()

  function piecesOf(text, { weight, tracking }) {
    const key = `${weight} ${text}`
    if (!known.has(key)) known.set(key, pieces(text).map((piece) => widened(piece, weight, tracking)))
    return known.get(key)
  }

  function widened({ word, spaced }, weight, tracking) {
    return { em: emWidth(word, weight) + tracking * [...word].length, spaced }
  }

  return {
    /** Lines that the text takes in `width` pixels; at least one. */
    lines(text, width, type) {
      const room = (width * SLACK) / type.size
      const space = emWidth(" ", type.weight) + type.tracking
      return countLines(piecesOf(text, type), room, space)
    },

    /** The widest piece of the text that cannot be broken, in pixels. */
    longest(text, type) {
      return (Math.max(0, ...piecesOf(text, type).map((piece) => piece.em)) * type.size) / SLACK
    },

    /** The text on one line, in pixels. */
    width(text, type) {
      const space = emWidth(" ", type.weight) + type.tracking
      const em = piecesOf(text, type).reduce((sum, piece) => sum + piece.em + (piece.spaced ? space : 0), 0)
      return (em * type.size) / SLACK
    },

    /** After a font has come: what was measured before is wrong. */
    forget() {
      known.clear()
    },
  }
}

/** The pieces of a text between which a line may break: at spaces, and after / and + (card.js puts a <wbr> there). */
export function pieces(text) {
  return text.trim().split(/\s+/).flatMap((word) =>
    word.split(/(?<=[/+])(?=.)/).map((piece, index) => ({ word: piece, spaced: index === 0 })))
}

function countLines(parts, room, space) {
  let lines = 1
  let x = 0
  for (const { em, spaced } of parts) {
    const gap = x > 0 && spaced ? space : 0
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
