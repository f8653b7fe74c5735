/** What the wall measures in u (one hundredth of the screen's height), so that a hall sees the same wall on every screen. */

/** Sizes of the notes, largest first; the last is 1/55 of the height, the least that is read at 8 m. */
export const LADDER = [4.2, 3.8, 3.4, 3.0, 2.7, 2.4, 2.1, 1.83]
export const LAST_STEP = LADDER.length - 1

/**
 * What a wall of columns tries in turn. Sheets with hairlines take over while the type is still large: sheets at 2.4
 * need less height than cards at 1.83, and are read from twice as many seats.
 */
export const STEPS = [
  ...LADDER.slice(0, 6).map((f) => ({ f, dense: false })),
  ...LADDER.slice(5).map((f) => ({ f, dense: true })),
]

/** A column needs at least this many em for its text, or lines become two words long. */
export const LEAST_EM = 10.4

/** Dense notes are cut after this many lines; a column in focus shows them whole. */
export const DENSE_LINES = 4
/** So large a share of the notes may be cut before all type gets smaller. */
export const MOST_CUT = 0.1

export const NOTE = { weight: 480, tracking: 0 }
export const NAME = { weight: 680, tracking: -0.012, leading: 1.12 }
export const QUESTION = { weight: 650, tracking: -0.022, leading: 1.08 }

/** One u in pixels. A screen narrower than 4:3 counts as 4:3, or its columns would hold no words. */
export function unitOf(width, height) {
  return Math.min(height, width * 0.75) / 100
}

/**
 * The measures of a wall of columns, in pixels; wall.css gets the same numbers as custom properties.
 *
 * @param {{u: number, f: number, dense?: boolean}} step f in u
 */
export function geometry({ u, f, dense = false }) {
  const text = f * u
  const name = Math.min(Math.max(2.5, 1.12 * f), 4) * u
  return {
    u,
    text,
    name,
    dense,
    leading: dense ? 1.13 : 1.2,
    cardX: (dense ? 0.42 : 0.52) * text,
    cardY: (dense ? 0.19 : 0.4) * text,
    cardGap: dense ? Math.max(1, Math.round(u / 10.8)) : 0.36 * text,
    panelX: (dense ? 0.9 : 1.3) * u,
    panelTop: (dense ? 1.1 : 1.5) * u,
    panelBottom: (dense ? 0.9 : 1.3) * u,
    headGap: (dense ? 0.8 : 1.2) * u,
    nameGap: 0.45 * name,
    underGap: 0.35 * name,
    mark: 1.55 * name,
    columnGap: (dense ? 1 : 1.4) * u,
    more: 3 * u,
  }
}

/** The type of notes at these measures, as `measure` wants it. */
export function noteType(g) {
  return { ...NOTE, size: g.text }
}

export function nameType(g) {
  return { ...NAME, size: g.name }
}
