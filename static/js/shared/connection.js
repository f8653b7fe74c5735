/**
 * The line to the server: one socket, one folded state, and commands that survive the loss of the line.
 *
 * `send` is for commands that make no sense later (a facilitator's move): it fails with `offline` when the line is down.
 * `post` is for what a person wrote: it is kept in the outbox and sent again after every reconnect until acknowledged.
 */
import { io } from "../../vendor/socket.io/socket.io.esm.min.js"
import { idOf } from "./outbox.js"
import { RECONNECTING, waitAfter } from "./patience.js"
import { applyFrame, emptyState, fromSnapshot } from "./state.js"

const ANSWER_TIMEOUT_MS = 10_000
// Somebody has just taken the phone out of the pocket and looks at the line.
const PROBE_TIMEOUT_MS = 4_000
const OPENING_TIMEOUT_MS = 10_000
// Refusals that time heals: the command stays in the outbox and goes out again.
const TEMPORARY = new Set(["storage-failing", "too-fast", "server-failed"])

/**
 * @param {{token, onChange, onStatus, outbox, seen}} options `seen`: a snapshot from earlier, shown until the server sends its own
 * @returns {{state, send, post, giveUp, close}}
 */
export function connect({ token, onChange, onStatus = () => {}, outbox = null, seen = null }) {
  const auth = { token, language: document.documentElement.lang }
  // Where websockets are blocked, long polling carries the same.
  const ways = { transports: ["websocket", "polling"], tryAllTransports: true, timeout: OPENING_TIMEOUT_MS }
  const socket = io({ auth, ...ways, ...RECONNECTING })
  const waiting = new Map()
  const connection = { state: seen ? fromSnapshot(seen) : emptyState(), send, post, giveUp, close }
  let live = false
  let catchingUp = false
  let refusals = 0
  let away = 0

  socket.on("connect", () => {
    refusals = 0
    onStatus("connected")
    for (const entry of waiting.values()) deliver(entry)
  })
  socket.on("disconnect", (reason) => {
    live = false
    onStatus("offline")
    // A server that shuts down says goodbye, and after a goodbye the library does not try again by itself.
    if (reason === "io server disconnect") setTimeout(() => socket.connect(), waitAfter(0))
  })
  socket.on("connect_error", (error) => {
    const passing = TEMPORARY.has(error.message)
    onStatus(socket.active || passing ? "offline" : "refused", error.message)
    // A network that swallows websockets says nothing at all: begin with polling the next time.
    if (error.message === "timeout") socket.io.opts.transports = [...socket.io.opts.transports].reverse()
    // A refused connection is not tried again by the library; the seat is as good as before once the trouble is over.
    if (!socket.active && passing) setTimeout(() => socket.connect(), waitAfter(refusals++))
  })
  socket.on("snapshot", (snapshot) => reset(snapshot))
  socket.on("frames", (frames) => fold(frames))
  document.addEventListener("visibilitychange", wake)
  window.addEventListener("online", backOnline)
  onStatus("connecting")

  function reset(snapshot) {
    live = true
    connection.state = fromSnapshot(snapshot)
    onChange(connection.state, null)
  }

  function fold(frames) {
    // Frames that overtake the snapshot are in it already.
    if (!live) return
    const applied = []
    for (const frame of frames) {
      const outcome = applyFrame(connection.state, frame)
      if (outcome === "applied") applied.push(frame)
      if (outcome === "gap") {
        catchUp(ANSWER_TIMEOUT_MS)
        break
      }
    }
    if (applied.length) onChange(connection.state, applied)
  }

  /** Asks for what is missing; without any answer the line is dead, though nobody has said so. */
  async function catchUp(patience, tries = 0) {
    if (catchingUp || !live) return
    catchingUp = true
    const answer = await ask("replay", { after: connection.state.seq }, patience).catch(() => null)
    catchingUp = false
    if (answer?.snapshot) reset(answer.snapshot)
    else if (answer?.frames) fold(answer.frames)
    else if (answer) setTimeout(() => catchUp(patience, tries + 1), waitAfter(tries))
    else if (socket.connected) again()
    if (answer) onStatus("connected")
  }

  /** A phone that slept has missed the end of its line, and its clocks stood still: they would notice in a minute. */
  function wake() {
    if (document.hidden || !navigator.onLine) return
    if (socket.connected) catchUp(PROBE_TIMEOUT_MS)
    else again()
  }

  function backOnline() {
    clearTimeout(away)
    // The hall's network comes back for all phones at once.
    away = setTimeout(wake, waitAfter(0) / 2)
  }

  /** Tries now what the library would try in a while. */
  function again() {
    if (!socket.active) return
    socket.disconnect()
    socket.connect()
  }

  function ask(event, payload, patience = ANSWER_TIMEOUT_MS) {
    return socket.timeout(patience).emitWithAck(event, payload)
  }

  async function send(command) {
    if (!socket.connected) return { ok: false, code: "offline", message: "" }
    return ask("command", command).catch(() => ({ ok: false, code: "offline", message: "" }))
  }

  /** The answer to the command, whenever it comes; the same command again waits for the same answer. */
  async function post(command) {
    const standing = waiting.get(idOf(command))
    if (standing) return standing.answered
    const entry = { command, sending: true, tries: 0 }
    entry.answered = new Promise((resolve) => (entry.resolve = resolve))
    waiting.set(idOf(command), entry)
    // Without room to keep it the note must still go out.
    if (outbox) await outbox.put(command).catch(() => {})
    entry.sending = false
    deliver(entry)
    return entry.answered
  }

  async function deliver(entry) {
    if (!socket.connected || entry.sending || waiting.get(idOf(entry.command)) !== entry || overtakes(entry)) return
    entry.sending = true
    const answer = await ask("command", entry.command).catch(() => null)
    entry.sending = false
    if (answer && !(answer.ok === false && TEMPORARY.has(answer.code))) {
      waiting.delete(idOf(entry.command))
      if (outbox) await outbox.remove(idOf(entry.command)).catch(() => {})
      entry.resolve(answer)
      for (const next of waiting.values()) if (concerns(entry, next)) deliver(next)
    } else {
      setTimeout(() => deliver(entry), waitAfter(entry.tries++))
      if (!answer && socket.connected) doubt()
    }
  }

  /**
   * An edit must not arrive before its note, nor a dot before the one set earlier: after a temporary refusal each comes
   * back at a time of its own.
   */
  function overtakes(entry) {
    return [...waiting.values()].find((other) => other === entry || concerns(other, entry)) !== entry
  }

  /** What has to arrive in order: all about one note, or all about one vote; and everything after an erasing. */
  function concerns(earlier, later) {
    const thread = threadOf(earlier.command)
    return !thread || thread === threadOf(later.command)
  }

  function threadOf(command) {
    return command.note_id || command.vote_id
  }

  /** What waits to be sent about notes is not sent any more, also after a reload; what is on its way may still arrive. */
  async function giveUp() {
    for (const [id, { command }] of waiting) if (command.note_id) waiting.delete(id)
    const kept = await outbox?.all().catch(() => []) || []
    for (const command of kept.filter((one) => one.note_id)) await outbox.remove(idOf(command)).catch(() => {})
  }

  /** A command without an answer: until something comes, do not call this connected. */
  function doubt() {
    onStatus("offline")
    catchUp(PROBE_TIMEOUT_MS)
  }

  function close() {
    clearTimeout(away)
    document.removeEventListener("visibilitychange", wake)
    window.removeEventListener("online", backOnline)
    socket.close()
  }

  return connection
}
