// node server.js PORT DATA TICK: the product's way in and out on Node, socket.io and better-sqlite3.
// TICK: milliseconds, or `adaptive`: the first frame at once, the next ones as sending allows.
import { createServer } from "node:http"
import Database from "better-sqlite3"
import { Server } from "socket.io"
import { Board, ROLES, Refused, holderOf, tokenFor } from "./board.js"
import { Tick } from "./tick.js"

const [port, data, tick] = process.argv.slice(2)
const database = new Database(`${data}/storm.db`)
database.pragma("journal_mode = WAL")
database.pragma("synchronous = FULL")
database.exec(`create table events (workshop_id text, seq integer, at integer, role text, seat text, type text, body text,
  note_id text unique, primary key (workshop_id, seq)) without rowid`)
const insert = database.prepare("insert into events values ('storm', ?, ?, ?, ?, ?, ?, ?)")
const append = database.transaction(events => {
  for (const { seq, at, role, seat, type, body, note_id } of events) {
    insert.run(seq, at, role, seat, type, JSON.stringify(body), note_id)
  }
})

const board = new Board()
const waiting = []

/** Whatever comes in one turn of the loop is decided and stored together; the answers leave after the commit. */
function handle(decide, answer) {
  waiting.push({ decide, answer })
  if (waiting.length === 1) setImmediate(commit)
}

function commit() {
  const batch = waiting.splice(0)
  const outcomes = batch.map(({ decide }) => {
    try {
      return decide()
    } catch (error) {
      if (error instanceof Refused) return { code: error.message }
      throw error
    }
  })
  const made = outcomes.filter(outcome => outcome.event)
  if (made.length) append(made.map(outcome => outcome.event))
  batch.forEach(({ answer }, at) => answer(outcomes[at]))
  if (made.length) for (const role of ROLES) ticks[role].add(made.map(outcome => outcome.frames[role]))
}

const http = createServer((request, response) => {
  const answer = body => {
    response.writeHead(200, { "Content-Type": "application/json" })
    response.end(JSON.stringify(body))
  }
  if (request.url === "/healthz") return answer({ status: "ok" })
  let body = ""
  request.on("data", part => { body += part })
  request.on("end", () => {
    if (request.method !== "POST" || request.url !== "/api/join" || JSON.parse(body).code !== "STORM1") {
      response.writeHead(404).end()
      return
    }
    handle(() => board.join(), ({ seat }) => answer({ workshop_id: "storm", seat, token: tokenFor("participant", seat) }))
  })
})

const io = new Server(http, { transports: ["websocket"], serveClient: false })
const ticks = Object.fromEntries(ROLES.map(role => [role, new Tick(tick, frames => io.to(role).emit("frames", frames))]))

io.use((socket, next) => {
  socket.data.holder = holderOf(socket.handshake.auth.token)
  next(socket.data.holder ? undefined : new Error("token-foreign"))
})
io.on("connection", socket => {
  const { holder } = socket.data
  socket.join(holder.role)
  socket.emit("snapshot", board.snapshot(holder.role))
  socket.on("command", (command, acknowledge) => {
    handle(() => board.post(command, holder), ({ code, seq }) => acknowledge(code ? { ok: false, code } : { ok: true, seq }))
  })
})

http.listen({ port: Number(port), host: "127.0.0.1", backlog: 2048 })
