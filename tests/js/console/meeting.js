/** A meeting for the tests: two parts, three questions, Pia and friends at the tables. */
import { fromSnapshot } from "../../../static/js/shared/state.js"

export const QUESTIONS = [
  { question_id: "q1", part_id: "p1", text: "Hva gjør oss attraktive?", status: "open", order: 0, detail: 0, authors_sort: true, suggestions: [] },
  { question_id: "q2", part_id: "p1", text: "Hva mangler?", status: "planned", order: 1, detail: 0, authors_sort: true, suggestions: [] },
  { question_id: "q3", part_id: "p2", text: "Hvem gjør hva?", status: "closed", order: 2, detail: 0, authors_sort: true, suggestions: [] },
]

export const column = (letter, more = {}) => ({
  column_id: `col-${letter}`, question_id: "q1", title: letter, letter, hue: 1, order: letter.charCodeAt(0), ...more,
})

export const note = (id, more = {}) => ({
  note_id: id, question_id: "q1", text: id, status: "visible", column_id: null, order: Number(id.replace(/\D/g, "")) || 0, by: "participant", ...more,
})

/** The first question with this advice. */
export const advised = (...suggestions) => [{ ...QUESTIONS[0], suggestions }, ...QUESTIONS.slice(1)]

/** Advice as the server gives it; what is not told is empty. */
export const advice = (kind, more) => ({
  key: kind, kind, column_ids: [], note_ids: [], texts: [], title: "", about: "", count: 0, of: 0, ...more,
})

export function meeting({ current = "q1", left = {}, questions = QUESTIONS, ...rest } = {}) {
  return fromSnapshot({ seq: 9, state: {
    role: "facilitator",
    workshop: { id: "w1", title: "Dialogmøte", current_question_id: current, left },
    parts: [{ part_id: "p2", title: "Del 2", order: 1 }, { part_id: "p1", title: "Del 1", order: 0 }],
    questions, columns: [], notes: [], seats: [], log: [], ...rest,
  } })
}
