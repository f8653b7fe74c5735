/** Where a note with two points can be cut; only a proposal, which a person may change. */

const LEAST_CHARS = 2
// The strongest first: a line or a semicolon divides points, "and" may also stand within one.
const SEAMS = [/\s*\n\s*/g, /\s*;\s*/g, /\s+\/\s+/g, /(?<=[.!?])\s+/g, /\s+[–—-]\s+/g, /\s*,\s+/g, /\s+(?:og|och|and|samt|&|\+)\s+/gi,
  /\s+ja\s+/gi, /\s*\/\s*/g]

/** Two texts: the note cut at its strongest seam, the one nearest to the middle; without a seam the second is empty. */
export function cutInTwo(text) {
  const middle = text.length / 2
  for (const seam of SEAMS) {
    const cuts = [...text.matchAll(seam)]
      .map(({ index, 0: { length } }) => ({
        off: Math.abs(index + length / 2 - middle), halves: [text.slice(0, index).trim(), text.slice(index + length).trim()],
      }))
      .filter(({ halves }) => halves.every((half) => half.length >= LEAST_CHARS))
      .sort((a, b) => a.off - b.off)
    if (cuts.length) return cuts[0].halves
  }
  return [text.trim(), ""]
}
