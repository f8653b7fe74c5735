/** Undo and redo, told by what they took back or brought back: with two at work, the last step may be the other's. */
import { t } from "../shared/texts.js"
import { sentenceOf } from "./sentences.js"
import { say } from "./toasts.js"

/** @param {number|null} [seq] of the step in the log; without it the last one that stands */
export async function undo(desk, seq = null) {
  const step = await turn(desk, seq === null ? { type: "undo" } : { type: "undo", step: seq })
  if (step) say(step.type ? t("Undone: %(sentence)s", { sentence: sentenceOf(step) }) : t("Undone"))
}

export async function redo(desk) {
  const step = await turn(desk, { type: "redo" })
  if (step) say(step.type ? t("Done again: %(sentence)s", { sentence: sentenceOf(step) }) : t("Done again"))
}

/**
 * Which step an undo or a redo turned: its frame tells, and that may come before or after the answer to the command.
 *
 * @returns {{hear: Function, turned: Function}} `hear(frames, seq)`: what came, null where everything came anew, and up to
 *   where; `turned(seq)` resolves to the step that this event turned, or to an empty one if its frame never came
 */
export function turnings() {
  const steps = new Map()
  const waiting = new Map()
  let heard = 0

  function hear(frames, seq) {
    heard = seq
    for (const frame of frames || []) {
      if (["step-undone", "step-redone"].includes(frame.type)) steps.set(frame.seq, frame.put?.log?.[0])
    }
    for (const [awaited, tell] of waiting) {
      if (awaited > heard) continue
      waiting.delete(awaited)
      tell(steps.get(awaited) || {})
    }
  }

  async function turned(seq) {
    if (seq <= heard) return steps.get(seq) || {}
    return new Promise((tell) => waiting.set(seq, tell))
  }

  return { hear, turned }
}

async function turn(desk, command) {
  const answer = await desk.ask(command)
  return answer.ok ? desk.turnings.turned(answer.seq) : null
}
