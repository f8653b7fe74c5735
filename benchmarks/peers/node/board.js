// The hall's state and what each role gets of it, in the product's words and sizes.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

export const ROLES = ["participant", "wall", "facilitator"]
const WORKSHOP = {
  id: "storm", title: "Storm", code: "STORM1", language: "nb", created_at: Date.now(), current_question_id: "q1",
  timer_ends_at: null, asks: { affiliation: false, table: false, name: false }, affiliations: [], erase_on: null,
}
const QUESTION = { question_id: "q1", part_id: "p1", text: "Hva mangler vi?", status: "open", order: 0 }
const secret = process.env.STORM_SECRET

const signature = body => createHmac("sha256", secret).update(body).digest("hex")

export const tokenFor = (role, seat) => `${role}.${seat}.${signature(`${role}.${seat}`)}`

/** Who holds the token: `{role, seat}`, or null. */
export function holderOf(token) {
  const [role, seat, signed] = String(token).split(".")
  const given = Buffer.from(signed ?? ""), right = Buffer.from(signature(`${role}.${seat}`))
  return given.length === right.length && timingSafeEqual(given, right) ? { role, seat } : null
}

export class Refused extends Error {}

export class Board {
  seq = 0
  people = 0
  notes = new Map()

  /** The event of a note and its frames by role; without frames if the note is there already. */
  post({ type, note_id, question_id, text }, { role, seat }) {
    if (type !== "post-note" || !/^[\w-]{1,64}$/.test(note_id) || !/^q\d+$/.test(question_id)) throw new Refused("command-malformed")
    if (typeof text !== "string" || !text.trim() || text.length > 280) throw new Refused("note-too-long")
    const known = this.notes.get(note_id)
    if (known) return { seq: known.order }
    const seq = ++this.seq, at = Date.now()
    const note = {
      note_id, question_id, text, column_id: null, status: "visible", placed_by: null, order: seq, entered_for: null,
    }
    this.notes.set(note_id, note)
    const frame = put => ({ seq, type: "note-posted", at, put })
    const step = { seq, type: "note-posted", by: role, at, undone: false, about: { note: text, question: QUESTION.text } }
    const log = role === "facilitator" ? { log: [step] } : {}
    return {
      seq, event: { seq, at, role, seat, type: "note-posted", note_id, body: { note_id, question_id, text, seat } },
      frames: {
        wall: frame({ notes: [note] }),
        participant: frame({ notes: [{ ...note, likely: [] }] }),
        facilitator: frame({ notes: [{ ...note, by: role, same_as: null }], ...log }),
      },
    }
  }

  /** The same of somebody who joins; a phone learns only that something has happened. */
  join() {
    const seq = ++this.seq, at = Date.now(), seat = randomBytes(8).toString("hex"), type = "seat-joined"
    this.people += 1
    const frame = put => ({ seq, type, at, put })
    const walls = { ...WORKSHOP, people: this.people, spotlight: null }
    const seats = [{ seat, affiliation: null, table: null, name: null, order: seq }]
    const facilitators = { seats, workshop: { ...walls, can_undo: true, can_redo: false, left: {} } }
    const event = { seq, at, role: "participant", seat, type, note_id: null, body: { seat } }
    const frames = { wall: frame({ workshop: walls }), facilitator: frame(facilitators), participant: { seq, type: "unseen" } }
    return { seq, seat, event, frames }
  }

  snapshot(role) {
    const notes = [...this.notes.values()]
    return { seq: this.seq, state: { role, workshop: WORKSHOP, parts: [], questions: [QUESTION], columns: [], notes, seats: [], log: [] } }
  }
}
