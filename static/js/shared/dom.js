/** Making elements without markup in strings: people's words only ever become text. */

/**
 * `el("button", {class: "card", onclick: send, "aria-pressed": "true"}, "Send", icon("ArrowRight"))`
 *
 * @param {string} tag
 * @param {Object} attributes `on…` adds a listener, `dataset` an object of data attributes; false, null and undefined leave out
 * @param {...(Node|string|number|null|false|Array)} children strings become text
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) give(element, name, value)
  element.append(...present(children))
  return element
}

/** Puts the children in the place of what the element holds now. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children))
  return element
}

/** The dictionary that the server wrote into the page. */
export function boot() {
  return JSON.parse(document.getElementById("boot").textContent)
}

function give(element, name, value) {
  if (value === false || value === null || value === undefined) return
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
  else if (name === "dataset") Object.assign(element.dataset, value)
  else if (name === "value") element.value = value
  else element.setAttribute(name, value === true ? "" : String(value))
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
}
