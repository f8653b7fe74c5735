/** Menus: one at a time, over everything, worked by pointer, arrows and letters; Escape gives the focus back. */
import { el } from "../shared/dom.js"

const GAP = 8
let open = null

/**
 * @param {Object} menu
 * @param {Element} menu.anchor where it opens and what gets the focus back
 * @param {string} menu.title says what the choice is about
 * @param {Array} menu.items {label, sign?, key?, act, disabled?, danger?}, "rule", or several under a name, {label, items}
 */
export function openMenu({ anchor, title, items, quiet = false }) {
  closeMenu()
  const list = el("div", { class: "menu", role: "menu", popover: "manual", "aria-label": title, dataset: { size: "sm" } },
    quiet ? null : el("p", { class: "menu__title", "aria-hidden": "true" }, title),
    items.map(partFor))
  // In the main part: who goes from landmark to landmark must come upon it.
  document.querySelector('#console [role="main"]').append(list)
  list.showPopover()
  const back = document.activeElement
  open = { list, anchor, back: back && back !== document.body ? back : anchor }
  anchor.setAttribute("aria-expanded", "true")
  placeBy(list, anchor)
  list.addEventListener("keydown", (event) => onKey(event, items))
  document.addEventListener("pointerdown", onOutside, true)
  window.addEventListener("resize", closeMenu)
  buttonsOf(list)[0]?.focus()
}

export function closeMenu() {
  if (!open) return
  const { list, anchor, back } = open
  const hadFocus = list.contains(document.activeElement)
  open = null
  document.removeEventListener("pointerdown", onOutside, true)
  window.removeEventListener("resize", closeMenu)
  anchor.setAttribute("aria-expanded", "false")
  list.remove()
  if (hadFocus) (back.isConnected ? back : document.getElementById("stage")).focus({ preventScroll: true })
}

function partFor(item) {
  if (item === "rule") return el("hr", { role: "separator" })
  if (!item.items) return itemFor(item)
  return el("div", { role: "group", "aria-label": item.label },
    el("p", { class: "menu__title", "aria-hidden": "true" }, item.label), item.items.map(itemFor))
}

function itemFor(item) {
  return el("button", { type: "button", class: "menu__item", role: "menuitem", tabindex: "-1",
    "data-danger": item.danger, "aria-disabled": item.disabled ? "true" : null, "aria-keyshortcuts": item.key,
    onclick: () => choose(item) },
  item.sign || null, el("span", { class: "menu__label" }, item.label), item.key ? el("kbd", {}, item.key) : null)
}

function choose(item) {
  if (item.disabled) return
  closeMenu()
  item.act()
}

function onKey(event, items) {
  const buttons = buttonsOf(open.list)
  const at = buttons.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  // Keys in a menu mean the menu, never the wall behind it.
  event.stopPropagation()
  if (to !== undefined) buttons.at(to % buttons.length).focus()
  else if (event.key === "Escape" || event.key === "Tab") closeMenu()
  else if (event.ctrlKey || event.metaKey || event.altKey) return
  else {
    const item = items.find((one) => one.key && one.key.toLowerCase() === event.key.toLowerCase())
    if (!item) return
    choose(item)
  }
  event.preventDefault()
}

function onOutside(event) {
  if (open && !open.list.contains(event.target) && !open.anchor.contains(event.target)) closeMenu()
}

function buttonsOf(list) {
  return [...list.querySelectorAll(".menu__item")]
}

/** Under the anchor where there is room, else above it; on phones the style sheet makes it a sheet at the foot. */
function placeBy(list, anchor) {
  const from = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = list
  const below = window.innerHeight - from.bottom - GAP
  const top = below >= height || below >= from.top ? from.bottom + GAP : Math.max(GAP, from.top - height - GAP)
  list.style.setProperty("--top", `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`)
  list.style.setProperty("--left", `${Math.max(GAP, Math.min(from.left, window.innerWidth - width - GAP))}px`)
}

/** Whether this anchor's own menu is open, so that pressing it again closes it. */
export function isOpenFor(anchor) {
  return open?.anchor === anchor
}
