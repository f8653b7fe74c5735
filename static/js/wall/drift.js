/**
 * At most one movement and one fade an element. A browser gives its compositor only movements that stand alone and replace what
 * was: two at once, or one that adds itself, and it styles and draws every frame of both in the page.
 */

const moving = new WeakMap()
const fading = new WeakMap()

/** How far an element is from its place while it moves, px. */
export function adrift(element) {
  const { animation, x, y } = moving.get(element) || {}
  const left = 1 - (progressOf(animation) ?? 1)
  return left ? { x: x * left, y: y * left } : { x: 0, y: 0 }
}

/**
 * Moves an element to its place, from x and y px beside it.
 *
 * @param {{x: number, y: number, scale?: number}} from @param {Object} timing of Element.animate; without fill
 */
export function moveFrom(element, { x, y, scale = 1 }, timing) {
  moving.get(element)?.animation.cancel()
  const beside = `translate(${x}px, ${y}px)${scale === 1 ? "" : ` scale(${scale})`}`
  const animation = element.animate([{ transform: beside }, { transform: "none" }], timing)
  moving.set(element, { animation, x, y })
  return animation
}

/** Shows an element by and by; one that fades in already goes on with that. */
export function fadeFrom(element, opacity, timing) {
  const now = fading.get(element)
  if (progressOf(now) !== null) return now
  const animation = element.animate([{ opacity }, { opacity: 1 }], timing)
  fading.set(element, animation)
  return animation
}

/** An element that nobody can see any longer need not move. */
export function halt(element) {
  moving.get(element)?.animation.cancel()
  fading.get(element)?.cancel()
}

/** From 0 to 1 and eased; null when it is over. */
function progressOf(animation) {
  return animation?.effect.getComputedTiming().progress ?? null
}
