/** A line to nowhere: it tells the state of the sample once, and answers every command that this is only a sample. */
import { fromSnapshot } from "../shared/state.js"

/** @param {{snapshot: Object, line: string}} sample  @returns {Function} in the place of `connect` */
export function recorded({ snapshot, line }) {
  return ({ onChange, onStatus }) => {
    const state = fromSnapshot(snapshot)
    const refusal = { ok: false, code: "sample", message: "This is a sample. Nothing is changed here." }
    queueMicrotask(() => {
      onStatus(line)
      if (line !== "connecting") onChange(state, null)
    })
    return { state, send: async () => refusal, post: async () => refusal, waiting: () => [], close() {} }
  }
}
