/** The form of a workshop, drawn from the draft. Typing only changes the draft; adding and moving draws anew. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { kinds, pollFields } from "../shared/poll_fields.js"
import { longDayOf, t } from "../shared/texts.js"
import * as plan from "./draft.js"
import { box, button, line, lines } from "./fields.js"
import { inOtherWords } from "./last_time.js"
import { lastTimeFor } from "./last_time_form.js"

const KEPT_DAYS = [30, 90, 365]

export function drawForm(desk) {
  const { draft } = desk
  document.getElementById("making-fields").replaceChildren(
    line({ name: "title", label: t("Title"), value: draft.title, large: true, typed: (title) => desk.typed({ ...desk.draft, title }) }),
    ...[lastTimeFor(desk, () => drawParts(desk))].filter(Boolean),
    el("div", { class: "parts" }),
    button("Plus", t("Add a part"), () => desk.change(plan.withPart(desk.draft), { name: "part", part: desk.draft.parts.length }), "secondary"),
    askFor(desk))
  drawParts(desk)
}

function drawParts(desk) {
  desk.form.querySelector(".parts").replaceChildren(...desk.draft.parts.map((part, index) => partFor(desk, part, index)))
}

function partFor(desk, part, index) {
  const { parts } = desk.draft
  const only = parts.length === 1
  const setTitle = (title) => desk.typed({ ...desk.draft, parts: desk.draft.parts.map((one, at) => (at === index ? { ...one, title } : one)) })
  return el("fieldset", { class: "part" },
    el("legend", { class: "visually-hidden" }, t("Part %(n)s", { n: index + 1 })),
    el("div", { class: "part__head" },
      line({ name: "part", place: { part: index }, label: only ? t("Part (optional)") : t("Part %(n)s", { n: index + 1 }), value: part.title, typed: setTitle }),
      only ? null : el("div", { class: "tools" },
        button("ArrowUp", t("Move part %(n)s up", { n: index + 1 }), () => desk.change(plan.movedPart(desk.draft, index, -1), { name: "part", part: index - 1 }), "icon", index === 0),
        button("ArrowDown", t("Move part %(n)s down", { n: index + 1 }), () => desk.change(plan.movedPart(desk.draft, index, 1), { name: "part", part: index + 1 }), "icon", index === parts.length - 1),
        button("Trash", t("Remove part %(n)s", { n: index + 1 }), () => desk.change(plan.withoutPart(desk.draft, index), { name: "part", part: Math.max(0, index - 1) }), "icon"))),
    el("ol", { class: "questions plain" }, part.steps.map((step, at) => questionFor(desk, step, index, at))),
    button("Plus", t("Add a question"), () => desk.change(plan.withQuestion(desk.draft, index), { name: "question", part: index, step: part.steps.length }), "tertiary"))
}

function questionFor(desk, step, part, index) {
  const place = { part, step: index }
  const { parts } = desk.draft
  const number = parts.slice(0, part).reduce((sum, one) => sum + one.steps.length, 0) + index + 1
  const total = parts.reduce((sum, one) => sum + one.steps.length, 0)
  const set = (field) => (value) => desk.typed({ ...desk.draft, parts: desk.draft.parts.map((one, p) => (p !== part ? one
    : { ...one, steps: one.steps.map((old, s) => (s === index ? { ...old, [field]: value } : old)) })) })
  const move = (by) => desk.change(plan.movedQuestion(desk.draft, part, index, by),
    { name: "question", ...plan.placeAfterMove(desk.draft, part, index, by) })
  const first = part === 0 && index === 0
  const last = part === parts.length - 1 && index === parts[part].steps.length - 1
  return el("li", { class: "planned" },
    el("div", { class: "planned__words" },
      lines({ name: "question", place, label: t("Question %(n)s", { n: number }), value: step.question, rows: 2, typed: set("question") }),
      kindFor(desk, step, place, number),
      step.poll.kind === "wall" ? el("details", { class: "planned__columns", open: Boolean(step.columns) },
        el("summary", {}, t("Prepared columns")),
        lines({ name: "columns", place, label: t("One on each line, or with commas. Leave it empty and the notes make their own."),
          value: step.columns, rows: 3, typed: set("columns"), quiet: true })) : fieldsFor(step, place, set("poll")).element),
    el("div", { class: "tools" },
      button("ArrowUp", t("Move question %(n)s up", { n: number }), () => move(-1), "icon", first),
      button("ArrowDown", t("Move question %(n)s down", { n: number }), () => move(1), "icon", last),
      button("Trash", t("Remove question %(n)s", { n: number }), () => desk.change(plan.withoutQuestion(desk.draft, part, index),
        index ? { name: "question", part, step: index - 1 } : { name: "part", part }), "icon", total === 1)))
}

/** Notes or a poll; what was typed for the other kind is kept. */
function kindFor(desk, step, place, number) {
  const turn = (kind) => desk.change(plan.withKind(desk.draft, place.part, place.step, kind), { name: "kind", ...place })
  return el("select", { class: "ds-input planned__kind", id: `field-kind-${place.part}-${place.step}`, "aria-label": t("Kind of question %(n)s", { n: number }),
    onchange: (event) => turn(event.target.value) },
    Object.entries(kinds()).map(([kind, words]) => el("option", { value: kind, selected: kind === step.poll.kind }, words)))
}

function fieldsFor(step, { part, step: index }, changed) {
  const poll = { ...step.poll }
  return pollFields((name) => `field-${name}-${part}-${index}`, poll, (fields) => changed({ ...Object.assign(poll, fields) }))
}

function askFor(desk) {
  const ask = (name) => (on) => desk.change({ ...desk.draft, asks: { ...desk.draft.asks, [name]: on } }, { name: `ask-${name}` })
  const { draft } = desk
  const { asks, affiliations, language } = draft
  return el("div", { class: "asks" },
    el("fieldset", { class: "asks__what" },
      el("legend", {}, t("What joiners are asked for")),
      el("p", { class: "subtle small" }, t("All of it is optional for them. What you do not ask for is not stored.")),
      box({ name: "ask-affiliation", label: t("Affiliation"), on: asks.affiliation, changed: ask("affiliation") }),
      asks.affiliation ? lines({ name: "affiliations", label: t("Choices, one on each line"), value: affiliations, rows: 4,
        typed: (text) => desk.typed({ ...desk.draft, affiliations: text }) }) : null,
      box({ name: "ask-table", label: t("Table"), on: asks.table, changed: ask("table") }),
      box({ name: "ask-name", label: t("Name"), on: asks.name, changed: ask("name") })),
    el("div", { class: "field" },
      el("label", { for: "field-language" }, t("Language of the workshop")),
      el("select", { class: "ds-input", id: "field-language", onchange: (event) => desk.change(inLanguage(desk, event.target.value), { name: "language" }) },
        Object.entries(desk.facts.languages).map(([code, name]) => el("option", { value: code, selected: code === language }, name)))),
    el("div", { class: "field" },
      box({ name: "approve", label: t("Notes wait for my approval before the hall sees them"), on: Boolean(draft.approveFirst),
        changed: (approveFirst) => desk.typed({ ...desk.draft, approveFirst }) })),
    keepFor(desk))
}

function inLanguage({ draft, templates, facts }, language) {
  const turned = plan.inLanguage(draft, language, templates)
  return draft.lastTime ? inOtherWords(turned, facts.follow_up[draft.language], facts.follow_up[language]) : turned
}

/** How long all of it is kept. The join page promises the day, so the choices name it. */
function keepFor(desk) {
  const choices = [[null, t("Until I erase it")], ...daysToChoose(desk).map((days) => [days, longDayOf(plan.dayIn(days))])]
  return el("div", { class: "field" },
    el("label", { for: "field-kept" }, t("Keep everything until")),
    el("select", { class: "ds-input", id: "field-kept", "aria-describedby": "kept-words",
      onchange: (event) => desk.typed({ ...desk.draft, keptDays: Number(event.target.value) || null }) },
      choices.map(([days, words]) => el("option", { value: days || "", selected: days === desk.draft.keptDays }, words))),
    el("p", { class: "subtle small", id: "kept-words" },
      t("Then notes, columns and minutes are erased by themselves. Who joins is told the day; after that it can be made earlier, not later.")))
}

function daysToChoose({ facts, draft }) {
  return [...new Set([...KEPT_DAYS, facts.kept_days, draft.keptDays])].filter(Boolean).sort((a, b) => a - b)
}

/** Puts a refusal by the field that it is about, or by the button when it is about the whole. */
export function refuse(desk, sentence, field) {
  const target = field && desk.form.querySelector(selectorFor(field))
  const words = el("p", { class: "refusal", role: "alert", id: "refusal" }, icon("ExclamationmarkTriangle"), el("span", {}, sentence))
  if (!target) return document.getElementById("making-refusal").replaceChildren(words)
  target.closest("details")?.setAttribute("open", "")
  target.after(words)
  target.setAttribute("aria-invalid", "true")
  target.setAttribute("aria-describedby", "refusal")
  target.focus()
  words.scrollIntoView({ block: "nearest" })
}

export function clearRefusals(desk) {
  for (const words of desk.form.querySelectorAll(".refusal")) words.remove()
  for (const field of desk.form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid")
}

export function focusField(desk, field) {
  desk.form.querySelector(selectorFor(field))?.focus()
}

function selectorFor({ name, part, step }) {
  return `#field-${[name, part, step].filter((piece) => piece !== undefined).join("-")}`
}
