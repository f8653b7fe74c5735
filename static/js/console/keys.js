/** What a key press means on the console. */

const SINGLE = {
  m: "move", f: "move", h: "hide", e: "edit", d: "split-note", n: "new-column", s: "sort-now", "-": "coarser", "+": "finer",
  l: "spotlight", a: "write-outcome", v: "vote", o: "toggle", t: "minute", "?": "keys",
}
const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]

/**
 * The intent behind a key, or null.
 *
 * Args:
 *   event: key, ctrlKey, metaKey, altKey, shiftKey
 *   place: {typing: in a text field, onCard: a card has focus, singles: single letters are switched on}
 */
export function intentOf(event, { typing, onCard, singles = true }) {
  const { key, altKey, shiftKey } = event
  const command = event.ctrlKey || event.metaKey
  if (command && !altKey && key.toLowerCase() === "z" && !typing) return shiftKey ? "redo" : "undo"
  if (event.ctrlKey && !altKey && key.toLowerCase() === "y" && !typing) return "redo"
  if (command && !altKey && key.toLowerCase() === "a" && onCard) return "select-lane"
  if (command || altKey || typing) return null
  if (key === "Escape") return "clear"
  if (onCard && ARROWS.includes(key)) return key
  return (singles && SINGLE[key.toLowerCase()]) || null
}
