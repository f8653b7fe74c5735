/**
 * The line to the server: one socket, one folded state, and commands that survive the loss of the line.
 *
 * `send` is for commands that make no sense later (a facilitator's move): it fails with `offline` when the line is down.
 * `post` is for what a person wrote: it is kept in the outbox and sent again after every reconnect until acknowledged.
 */
import { io } from "../../vendor/socket.io/socket.io.esm.min.js"
import { applyFrame, emptyState, fromSnapshot } from "./state.js"
import { idOf } from "./outbox.js"

const ANSWER_TIMEOUT_MS = 10_000
// Refusals that time heals: the command stays in the outbox and goes out again.
const TEMPORARY = new Set(["storage-failing", "too-fast", "server-failed"])
const RETRY_MS = 3_000

export function connect({ token, onChange, onStatus = () => {}, outbox = null, transports = ["websocket", "polling"] }) {
  const auth = { token, language: document.documentElement.lang }
  const socket = io({ auth, transports, randomizationFactor: 0.5, reconnectionDelayMax: 8_000 })
  const waiting = new Map()
  const connection = { state: emptyState(), send, post, waiting: () => [...waiting.values()].map((w) => w.command), close }
  let replaying = false

  socket.on("connect", () => {
    onStatus("connected")
    for (const entry of waiting.values()) deliver(entry)
  })
  socket.on("disconnect", (reason) => {
    onStatus("offline")
    // A server that shuts down says goodbye, and after a goodbye the library does not try again by itself.
    if (reason === "io server disconnect") setTimeout(() => socket.connect(), RETRY_MS * Math.random())
  })
  socket.on("connect_error", (error) => {
    const passing = TEMPORARY.has(error.message)
    onStatus(socket.active || passing ? "offline" : "refused", error.message)
    // A refused connection is not tried again by the library; the seat is as good as before once the trouble is over.
    if (!socket.active && passing) setTimeout(() => socket.connect(), RETRY_MS * (0.5 + Math.random()))
  })
  socket.on("snapshot", (snapshot) => reset(snapshot))
  socket.on("frames", (frames) => fold(frames))
  onStatus("connecting")

  const ready = outbox ? outbox.all().then((commands) => commands.forEach((command) => keep(command))) : Promise.resolve()

  function reset(snapshot) {
    connection.state = fromSnapshot(snapshot)
    onChange(connection.state, null)
  }

  function fold(frames) {
    // Frames that overtake the snapshot are in it already.
    if (connection.state.role === null) return
    const applied = []
    for (const frame of frames) {
      const outcome = applyFrame(connection.state, frame)
      if (outcome === "applied") applied.push(frame)
      if (outcome === "gap") {
        askForReplay()
        break
      }
    }
    if (applied.length) onChange(connection.state, applied)
  }

  async function askForReplay() {
    if (replaying) return
    replaying = true
    const answer = await ask("replay", { after: connection.state.seq }).catch(() => null)
    replaying = false
    if (answer?.snapshot) reset(answer.snapshot)
    else if (answer?.frames) fold(answer.frames)
    else if (socket.connected) setTimeout(askForReplay, RETRY_MS * (0.5 + Math.random()))
  }

  function ask(event, payload) {
    return socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck(event, payload)
  }

  async function send(command) {
    if (!socket.connected) return { ok: false, code: "offline", message: "" }
    return ask("command", command).catch(() => ({ ok: false, code: "offline", message: "" }))
  }

  async function post(command) {
    // Without room to keep it the note must still go out.
    if (outbox) await outbox.put(command).catch(() => {})
    return keep(command)
  }

  function keep(command) {
    const entry = { command, sending: false }
    const answered = new Promise((resolve) => (entry.resolve = resolve))
    waiting.set(idOf(command), entry)
    deliver(entry)
    return answered
  }

  async function deliver(entry) {
    if (!socket.connected || entry.sending || waiting.get(idOf(entry.command)) !== entry || overtakes(entry)) return
    entry.sending = true
    const answer = await ask("command", entry.command).catch(() => null)
    entry.sending = false
    if (answer && !(answer.ok === false && TEMPORARY.has(answer.code))) {
      waiting.delete(idOf(entry.command))
      if (outbox) await outbox.remove(idOf(entry.command))
      entry.resolve(answer)
      for (const next of waiting.values()) if (next.command.note_id === entry.command.note_id) deliver(next)
    } else {
      setTimeout(() => deliver(entry), RETRY_MS * (0.5 + Math.random()))
    }
  }

  /** An edit must not arrive before its note: after a temporary refusal each comes back at a time of its own. */
  function overtakes(entry) {
    const first = [...waiting.values()].find((other) => other.command.note_id === entry.command.note_id)
    return Boolean(entry.command.note_id) && first !== entry
  }

  function close() {
    socket.close()
  }

  return Object.assign(connection, { ready })
}
