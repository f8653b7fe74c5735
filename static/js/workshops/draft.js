/** A workshop being planned: plain values, never changed in place, so that nothing typed is lost. */

import { ALTERNATIVE_CHARS, blankPoll, MOST_ALTERNATIVES, plannedPoll, pollOf } from "../shared/poll_fields.js"

export const EMPTY_QUESTION = { question: "", columns: "", poll: blankPoll() }

/** The draft that a template begins with. Columns are text, one or more a line, because that is how people type them. */
export function draftFrom(template, language) {
  return {
    title: template.title,
    language,
    asks: { affiliation: Boolean(template.affiliations?.length), table: false, name: false },
    affiliations: (template.affiliations || []).join("\n"),
    parts: template.parts.map(({ title, steps }) => ({
      title: title || "",
      steps: steps.map(({ question, columns = [], ...poll }) => ({ question, columns: columns.join("\n"), poll: pollOf(poll) })),
    })),
  }
}

export function blankDraft(language) {
  return draftFrom({ title: "", parts: [{ title: "", steps: [{ question: "" }] }] }, language)
}

/**
 * The draft in another language: what stands as a template wrote it is exchanged, what a person has typed stays.
 * @param {Object<string, Object[]>} templates by language, in the same order in each
 */
export function inLanguage(draft, language, templates) {
  const words = new Map(templates[draft.language].flatMap((template, index) => {
    const other = textsOf(draftFrom(templates[language][index]))
    return textsOf(draftFrom(template)).map((text, at) => [text, other[at]])
  }))
  const swap = (text) => words.get(text) ?? text
  const parts = draft.parts.map(({ title, steps }) => ({
    title: swap(title), steps: steps.map((step) => ({
      ...step, question: swap(step.question), columns: swap(step.columns), poll: swapAll(step.poll, swap),
    })),
  }))
  return { ...draft, language, title: swap(draft.title), affiliations: swap(draft.affiliations), parts }
}

/** A draft that an earlier page has kept knows of no polls. */
export function withPolls(parts) {
  return parts.map((part) => ({ ...part, steps: part.steps.map((step) => ({ ...EMPTY_QUESTION, ...step })) }))
}

export function withPart(draft) {
  return { ...draft, parts: [...draft.parts, { title: "", steps: [{ ...EMPTY_QUESTION }] }] }
}

export function withoutPart(draft, part) {
  return { ...draft, parts: draft.parts.filter((_, index) => index !== part) }
}

export function withQuestion(draft, part) {
  return changePart(draft, part, (steps) => [...steps, { ...EMPTY_QUESTION }])
}

export function withKind(draft, part, step, kind) {
  return changePart(draft, part, (steps) => steps.map((one, at) => (at === step ? { ...one, poll: { ...one.poll, kind } } : one)))
}

export function withoutQuestion(draft, part, step) {
  return changePart(draft, part, (steps) => steps.filter((_, index) => index !== step))
}

export function movedPart(draft, part, by) {
  return { ...draft, parts: swapped(draft.parts, part, part + by) }
}

/** Moves a question one place; over the edge of its part it goes into the next one. */
export function movedQuestion(draft, part, step, by) {
  const { steps } = draft.parts[part]
  if (steps[step + by]) return changePart(draft, part, () => swapped(steps, step, step + by))
  const other = part + by
  if (!draft.parts[other]) return draft
  const taken = withoutQuestion(draft, part, step)
  return changePart(taken, other, (there) => (by > 0 ? [steps[step], ...there] : [...there, steps[step]]))
}

/** Where a moved question stands now: {part, step}, so that the focus can follow it. */
export function placeAfterMove(draft, part, step, by) {
  if (draft.parts[part].steps[step + by]) return { part, step: step + by }
  const other = draft.parts[part + by]
  if (!other) return { part, step }
  return { part: part + by, step: by > 0 ? 0 : other.steps.length }
}

/** What the server takes. Lines that are quite empty are left out; the rest is the server's to judge. */
export function planOf(draft) {
  const parts = draft.parts
    .map(({ title, steps }) => ({
      title: title.trim(),
      steps: steps.filter(isFilled).map(({ question, columns, poll }) =>
        ({ question, ...plannedPoll(poll), ...(poll.kind === "wall" ? { columns: itemsIn(columns) } : {}) })),
    }))
    .filter(({ title, steps }) => title || steps.length)
  const affiliations = draft.asks.affiliation ? itemsIn(draft.affiliations) : []
  const approval = draft.approveFirst ? { approve_first: true } : {}
  const erasure = draft.keptDays ? { erase_on: dayIn(draft.keptDays) } : {}
  return { title: draft.title, language: draft.language, asks: draft.asks, affiliations, parts, ...approval, ...erasure }
}

/** The ISO date in so many days; midday, because no change of clocks moves that to another day. */
export function dayIn(days, from = new Date()) {
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, 12)
  const two = (number) => String(number).padStart(2, "0")
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** Titles from a text: one a line, or divided by commas or semicolons when it is a single line. */
export function itemsIn(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean)
  return lines.length > 1 ? lines : (lines[0] || "").split(/[,;]/).map((item) => item.trim()).filter(Boolean)
}

function isFilled({ question, columns, poll }) {
  const beside = poll.kind === "wall" ? [columns] : [poll.alternatives, poll.low, poll.high]
  return [question, ...beside].some((text) => text.trim())
}

/**
 * The field that a refusal is about, as {name, part?, step?}; the server names the rule, the draft knows the place.
 */
export function fieldOf(code, draft, limits = { question: 200, title: 120, column: 60 }) {
  const find = (fits) => {
    for (const [part, { steps }] of draft.parts.entries()) {
      const step = steps.findIndex(fits)
      if (step >= 0) return { part, step }
    }
    return null
  }
  const long = (text, limit) => [...text.trim()].length > limit
  if (code === "title-too-long" && !long(draft.title, limits.title)) {
    const part = draft.parts.findIndex(({ title }) => long(title, limits.title))
    if (part >= 0) return { name: "part", part }
  }
  if (code.startsWith("title-")) return { name: "title" }
  if (code === "erasure-past") return { name: "kept" }
  if (code === "meeting-day-unknown") return { name: "day" }
  if (code === "question-empty") return at("question", find((step) => isFilled(step) && !step.question.trim()))
  if (code === "question-too-long") return at("question", find(({ question }) => long(question, limits.question)))
  if (code.startsWith("alternative") || ["answers-unknown", "ends-unknown"].includes(code)) return pollAt(code, find)
  if (code.startsWith("column")) return at("columns", find(({ columns }) => itemsIn(columns).some((title) => long(title, limits.column))))
  if (code === "label-too-long" || code === "affiliations-missing") return { name: "affiliations" }
  return null
}

/** Alternatives of a choice stand in one field; what is wrong with it is tried in turn, the first poll that may be meant. */
function pollAt(code, find) {
  if (code === "ends-unknown") return at("low", find(({ poll }) => poll.kind === "scale" && Boolean(poll.low.trim()) !== Boolean(poll.high.trim())))
  if (code === "answers-unknown") return at("most", find(({ poll }) => poll.kind === "choice" && poll.most > linesIn(poll).length))
  const wrong = {
    "alternatives-too-few": (texts) => texts.length < 2,
    "alternatives-too-many": (texts) => texts.length > MOST_ALTERNATIVES,
    "alternatives-alike": (texts) => new Set(texts).size < texts.length,
    "alternative-too-long": (texts) => texts.some((text) => [...text].length > ALTERNATIVE_CHARS),
  }[code]
  return at("alternatives", find(({ poll }) => poll.kind === "choice" && wrong?.(linesIn(poll))))
}

function linesIn(poll) {
  return plannedPoll(poll).alternatives
}

function swapAll(poll, swap) {
  const { alternatives, low, high } = poll
  return { ...poll, alternatives: swap(alternatives), low: swap(low), high: swap(high) }
}

function at(name, place) {
  return place && { name, ...place }
}

function textsOf({ title, affiliations, parts }) {
  return [title, affiliations, ...parts.flatMap((part) => [part.title, ...part.steps.flatMap((step) => [step.question, step.columns, step.poll.alternatives, step.poll.low, step.poll.high])])]
}

function changePart(draft, part, change) {
  return { ...draft, parts: draft.parts.map((one, index) => (index === part ? { ...one, steps: change(one.steps) } : one)) }
}

function swapped(list, from, to) {
  if (to < 0 || to >= list.length) return list
  const copy = [...list]
  ;[copy[from], copy[to]] = [copy[to], copy[from]]
  return copy
}
