/** A list whose cards stay the same elements while what they show stays the same: no flicker, no lost focus. */

import { el } from "../shared/dom.js"

/**
 * @param {Element} list
 * @param {{key: string, sign: string, attributes: Object, children: function(): Array}[]} items in order;
 *   an item is drawn anew only when its `sign` has changed
 */
export function drawList(list, items) {
  const standing = new Map([...list.children].map((child) => [child.dataset.key, child]))
  const wanted = items.map((item) => {
    const old = standing.get(item.key)
    return old && old.dataset.sign === item.sign ? old : drawn(item, old)
  })
  for (const [index, element] of wanted.entries()) {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] || null)
  }
  while (list.children.length > wanted.length) list.lastElementChild.remove()
}

function drawn(item, old) {
  const element = el("li", { ...item.attributes, dataset: { key: item.key, sign: item.sign }, tabindex: "-1" }, ...item.children())
  const focused = old?.contains(document.activeElement) ? document.activeElement : null
  old?.replaceWith(element)
  if (focused) refocus(element, focused)
  return element
}

function refocus(element, focused) {
  const action = focused.dataset.action
  const again = action && element.querySelector(`[data-action="${action}"]`)
  const target = again || element.querySelector("textarea, button") || element
  target.focus({ preventScroll: true })
}
