/** The few things done at the wall itself: light or dark, full screen, counts; and the keys for columns. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t } from "../shared/texts.js"
import { besideOf } from "./spotlight.js"

const REST_MS = 3000

/** Two letters within this time are one mark: AB, not A and then B. */
const TOGETHER_MS = 700
const SCHEME = "tingwall-wall-scheme"
const COUNTS = "tingwall-wall-counts"
const LETTERS = "tingwall-wall-letters"

/** @param {Element} tools @param {Element} wall */
export function createTools(tools, wall) {
  const scheme = el("button", { type: "button", class: "tool", onclick: () => setScheme(isDark() ? "light" : "dark") })
  const counts = el("button", { type: "button", class: "tool", onclick: () => setCounts(wall.dataset.counts === "hidden") })
  const screen = el("button", { type: "button", class: "tool", onclick: fullScreen })
  const letters = el("button", { type: "button", class: "tool", onclick: () => setLetters(!lettersOn()) })
  const keys = el("p", { class: "tools__keys" }, t("Press a column's letter to discuss it, Esc to go back"))
  tools.append(keys, letters, counts, scheme, screen)

  function isDark() {
    return document.documentElement.dataset.colorScheme === "dark"
  }

  function setScheme(name) {
    document.documentElement.dataset.colorScheme = name
    keep(SCHEME, name)
    label()
  }

  function setCounts(visible) {
    wall.dataset.counts = visible ? "shown" : "hidden"
    keep(COUNTS, wall.dataset.counts)
    label()
  }

  /** Letters can be switched off: speech input and trembling hands press them by accident. */
  function lettersOn() {
    return wall.dataset.letters !== "off"
  }

  function setLetters(on) {
    wall.dataset.letters = on ? "on" : "off"
    keep(LETTERS, wall.dataset.letters)
    label()
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen?.().catch(() => {})
  }

  function label() {
    fill(scheme, icon(isDark() ? "Sun" : "Moon"), isDark() ? t("Light") : t("Dark"))
    const hidden = wall.dataset.counts === "hidden"
    fill(counts, icon(hidden ? "Eye" : "EyeSlash"), hidden ? t("Show counts") : t("Hide counts"))
    keys.hidden = !lettersOn()
    fill(letters, lettersOn() ? t("Letter keys off") : t("Letter keys on"))
    fill(screen, icon("Expand"), document.fullscreenElement ? t("Leave full screen") : t("Full screen"))
  }

  let rest = null
  function wake() {
    tools.dataset.awake = "true"
    clearTimeout(rest)
    rest = setTimeout(() => delete tools.dataset.awake, REST_MS)
  }

  document.addEventListener("pointermove", wake)
  document.addEventListener("pointerdown", wake)
  document.addEventListener("fullscreenchange", label)
  const chosen = kept(SCHEME)
  if (chosen) document.documentElement.dataset.colorScheme = chosen
  if (kept(COUNTS)) wall.dataset.counts = kept(COUNTS)
  if (kept(LETTERS)) wall.dataset.letters = kept(LETTERS)
  label()
  return { lettersOn }
}

/** Letters put their column in the spotlight, arrows go on to the next column or note, Esc ends it. @param {Object} wall from createWall, and the tools */
export function listenToKeys(wall, { lettersOn }) {
  const spell = createSpelling()
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const columns = wall.board()?.columns || []
    if (event.key === "Escape") wall.endSpotlight()
    else if (wall.spotlit() && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const next = besideOf(wall.board(), wall.spotlit(), event.key === "ArrowRight" ? 1 : -1)
      if (next) wall.turn(next)
    } else if (lettersOn()) {
      const column = spell(columns, event.key.toUpperCase(), event.timeStamp)
      if (column) wall.turnToColumn(column.id)
    }
  })
}

/** Which column a key means; after Z come marks of two letters. Pure but for the letter it remembers. */
export function createSpelling() {
  let before = { letter: "", at: -Infinity }
  return (columns, letter, at) => {
    const both = at - before.at < TOGETHER_MS ? before.letter + letter : letter
    before = { letter, at }
    return columns.find((column) => column.letter === both) || columns.find((column) => column.letter === letter)
  }
}

// A browser may refuse storage; the choice then lasts until the page is closed.
function keep(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

function kept(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
