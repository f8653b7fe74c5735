/** Hands the measures that the layout was computed with to the style sheet, so that both mean the same pixels. */

const NAMES = {
  text: "text", name: "name", mark: "mark", cardX: "card-x", cardY: "card-y", cardGap: "card-gap", panelX: "panel-x",
  panelTop: "panel-top", panelBottom: "panel-bottom", headGap: "head-gap", nameGap: "name-gap", underGap: "under-gap",
  columnGap: "column-gap", more: "more",
}

const given = new WeakMap()

/** @param {Object} g from geometry, looseGeometry or focusGeometry; px */
export function give(element, g) {
  // The browser styles all that lies within anew, though every measure is as it was.
  const all = JSON.stringify(g)
  if (given.get(element) === all) return
  given.set(element, all)
  for (const [key, name] of Object.entries(NAMES)) {
    if (g[key] !== undefined) element.style.setProperty(`--${name}`, `${g[key]}px`)
  }
  element.style.setProperty("--leading", g.leading)
}
