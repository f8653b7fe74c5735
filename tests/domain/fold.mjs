// Folds snapshots and frames with the very file that the screens load; one JSON case a line, one answer a line.
import { createInterface } from "node:readline"
import { applyFrame, fromSnapshot } from "../../static/js/shared/state.js"

const plain = (state) =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [name, value instanceof Map ? [...value.values()] : value]))

for await (const line of createInterface({ input: process.stdin })) {
  const { snapshot, frames } = JSON.parse(line)
  const state = fromSnapshot(snapshot)
  const outcomes = frames.map((frame) => applyFrame(state, frame))
  console.log(JSON.stringify({ state: plain(state), outcomes }))
}
