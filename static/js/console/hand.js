/** Where the focus goes when what had it goes: a live change must not throw the keyboard back to the top of the page. */

const FOCUSABLE = "a[href], button, input, summary"

/** Draws; what stood nearest then gets the focus of what is gone or hidden. */
export function holdingHand(root, draw) {
  const giveBack = handOf(root)
  draw()
  giveBack()
}

/**
 * Remembers where the focus is. The answer gives it to what stood nearest, if its place has gone and nobody has taken it.
 * In a dialog nothing stands near: what opened it gets the focus back, and that comes a moment after it has gone.
 */
export function handOf(root) {
  const focused = document.activeElement
  const outside = focused === document.body || !root.contains(focused) || focused.closest("dialog")
  const near = outside ? [] : around(root, focused)
  return () => {
    const now = document.activeElement
    const taken = now !== focused && now !== document.body
    if (!near.length || taken || (now === focused && isThere(focused))) return
    const next = [focused, ...near].find(isThere) || document.getElementById("stage")
    next.focus({ preventScroll: true })
  }
}

/** What else can have the focus, nearest first: from the bar of selected notes back to a note, else onwards, then back. */
function around(root, focused) {
  const all = [...root.querySelectorAll(FOCUSABLE)]
  const at = all.indexOf(focused)
  const notes = focused.closest("#chosen") ? [...root.querySelectorAll(".note.is-selected input")] : []
  return [...notes, ...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()]
}

function isThere(element) {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true })
}
