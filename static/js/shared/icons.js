/** Icons and the symbol, from the sprite that the page names; they stand beside words, so screen readers pass over them. */

const SVG = "http://www.w3.org/2000/svg"

/** @param {string} name one of the names in scripts/icons.txt */
export function icon(name) {
  return drawing("icon", document.body.dataset.icons || "icons.svg", name)
}

/** Tingwall's own symbol, in the colour of the scheme. */
export function symbol() {
  return drawing("symbol", "identity.svg", "symbol")
}

function drawing(className, file, id) {
  const svg = document.createElementNS(SVG, "svg")
  svg.setAttribute("class", className)
  svg.setAttribute("aria-hidden", "true")
  const use = document.createElementNS(SVG, "use")
  // Relative to this module, so that the picture comes from the same build as the script.
  use.setAttribute("href", `${new URL(`../../img/${file}`, import.meta.url).pathname}#${id}`)
  svg.append(use)
  return svg
}
