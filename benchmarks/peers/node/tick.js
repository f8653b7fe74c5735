// When frames leave: the product's rule, so that only the servers differ.
export const LONGEST_MS = 250
const TIMES_THE_COST = 3

/** Sends what has gathered `ms` after the first frame; `adaptive` rests three times as long as sending took. */
export class Tick {
  #gathered = []
  #timer = null
  #free = 0

  constructor(ms, send) {
    this.ms = ms
    this.send = send
  }

  add(frames) {
    this.#gathered.push(...frames)
    if (this.#timer) return
    const wait = this.ms === "adaptive" ? this.#free - performance.now() : Number(this.ms)
    if (wait <= 0) this.#leave()
    else this.#timer = setTimeout(() => this.#leave(), wait)
  }

  #leave() {
    const frames = this.#gathered, began = performance.now()
    this.#gathered = []
    this.#timer = null
    this.send(frames)
    const ended = performance.now()
    this.#free = ended + Math.min(LONGEST_MS, TIMES_THE_COST * (ended - began))
  }
}
