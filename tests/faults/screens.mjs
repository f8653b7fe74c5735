// Phones, consoles and walls without a page: the very files that a browser loads for line, outbox and fold.
// One request a line comes in, one piece of news a line goes out.
import { createInterface } from "node:readline"

const [address, pingMs, seed, haste] = process.argv.slice(2)
const LOST_FRAMES = 0.15
const tell = (news) => console.log(JSON.stringify(news))

// Retries are made in haste; the time to wait for a ping is what server and screen have agreed on.
const setTimer = globalThis.setTimeout
globalThis.setTimeout = (work, ms, ...more) => setTimer(work, ms === Number(pingMs) ? ms : ms / haste, ...more)
globalThis.location = new URL(address)
// Nobody looks away, and the network tells nothing about itself: the line has to notice by itself.
globalThis.addEventListener = () => {}
globalThis.window = globalThis
globalThis.document = { documentElement: { lang: "nb" }, visibilityState: "visible", addEventListener() {} }

let calm = false
let drawn = Number(seed)
const chance = () => (drawn = (drawn * 48271) % 2147483647) / 2147483647

/** TCP loses no single message, but a server could: some frames are swallowed, so that gaps come up at all. */
globalThis.WebSocket = class extends WebSocket {
  set onmessage(hear) {
    super.onmessage = (event) => {
      const swallowed = !calm && String(event.data).startsWith('42["frames"') && chance() < LOST_FRAMES
      if (swallowed) tell({ swallowed: true })
      else hear(event)
    }
  }
}

const { connect } = await import("../../static/js/shared/connection.js")
const { openOutbox } = await import("../../static/js/shared/outbox.js")
const lines = new Map()

const plain = (state) =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [name, value instanceof Map ? [...value.values()] : value]))

const requests = {
  async open({ name, token, keeps }) {
    const onChange = (state) => tell({ name, seq: state.seq })
    const onStatus = (status, code) => tell({ name, status, code })
    lines.set(name, connect({ token, onChange, onStatus, outbox: keeps ? await openOutbox(name) : null }))
  },
  async post({ name, number, command }) {
    tell({ number, answer: await lines.get(name).post(command) })
  },
  async send({ name, number, command }) {
    tell({ number, answer: await lines.get(name).send(command) })
  },
  show: ({ name }) => tell({ name, state: plain(lines.get(name).state) }),
  calm: () => void (calm = true),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...details } = JSON.parse(line)
  requests[what](details)
}
process.exit(0)
