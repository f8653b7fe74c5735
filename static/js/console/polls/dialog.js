/** A question of the programme, new or to be changed: notes on the wall, or a poll. */
import { el } from "../../shared/dom.js"
import { blankPoll, kinds, plannedPoll, pollFields, pollOf } from "../../shared/poll_fields.js"
import { ballotOf, isPoll } from "../../shared/polls.js"
import { inOrder } from "../../shared/state.js"
import { t } from "../../shared/texts.js"
import { openForm, showRefusal } from "../dialog.js"
import { refusalOf } from "../refusal.js"

export function askNewQuestion(desk) {
  const parts = inOrder(desk.state.parts)
  const inPart = el("select", { class: "ds-input", id: "dialog-part" },
    parts.map((part) => el("option", { value: part.part_id }, part.title || t("Untitled part"))))
  const part = desk.question()?.part_id
  if (desk.state.parts.has(part)) inPart.value = part
  const questionId = crypto.randomUUID()
  openQuestion({
    title: t("Add a question"),
    button: t("Add"),
    hint: t("Phones see it when you open it."),
    kind: true,
    extra: parts.length > 1 ? [el("label", { for: "dialog-part" }, t("Part")), inPart] : [],
    send: (text, poll) => desk.connection.send({
      type: "add-question", question_id: questionId, text, ...plannedPoll(poll), ...(parts.length ? { part_id: inPart.value } : {}),
    }),
  })
}

/** Its words can always be changed, what can be chosen only until somebody has answered. */
export function askQuestionText(desk, question) {
  const answered = Boolean(ballotOf(desk.state, question)?.voters)
  openQuestion({
    title: t("Change the question"),
    button: t("Change"),
    hint: answered ? t("Somebody has answered already, so the alternatives stay.") : "",
    text: question.text,
    poll: isPoll(question) && !answered ? pollOf(question) : blankPoll(),
    send: (text, poll) => {
      const { kind, ...fields } = plannedPoll(poll)
      return desk.connection.send({ type: "edit-question", question_id: question.question_id, text, ...fields })
    },
  })
}

function openQuestion({ title, button, hint, kind = false, extra = [], text = "", poll = blankPoll(), send }) {
  const chosen = { ...poll }
  const field = el("textarea", { class: "ds-input", id: "dialog-field", rows: 3, value: text, "aria-describedby": "dialog-refusal" })
  const refusal = el("p", { class: "refusal", id: "dialog-refusal", role: "alert", hidden: true })
  const fields = pollFields((name) => `dialog-${name}`, chosen, (changed) => Object.assign(chosen, changed))
  const { dialog, form } = openForm(title, button, submit,
    el("label", { for: "dialog-field" }, t("Question")), field,
    kind ? kindChoice(turn) : null, fields.element,
    hint ? el("p", { class: "subtle small" }, hint) : null, extra, refusal)
  field.focus()
  field.select()

  function turn(to) {
    chosen.kind = to
    fields.turn(to)
  }

  async function submit(event) {
    event.preventDefault()
    if (form.ariaBusy === "true") return
    form.ariaBusy = "true"
    const answer = await send(field.value, chosen)
    form.ariaBusy = "false"
    if (answer.ok) return dialog.close()
    const about = fieldOf(answer.code, chosen.kind)
    showRefusal(refusal, form.querySelector(`#dialog-${about}`), refusalOf(answer))
  }
}

function kindChoice(turn) {
  return el("fieldset", { class: "outcome-form__kinds", onchange: (event) => turn(event.target.value) },
    el("legend", {}, t("People answer with")),
    Object.entries(kinds()).map(([value, words]) => el("label", { class: "outcome-form__kind" },
      el("input", { class: "ds-input", type: "radio", name: "kind", value, checked: value === "wall" }), el("span", {}, words))))
}

/** The field that a refusal is about. */
function fieldOf(code, kind) {
  if (code?.startsWith("alternative") && kind === "choice") return "alternatives"
  if (code === "answers-unknown") return "most"
  return kind === "scale" && (code === "ends-unknown" || code?.startsWith("alternative")) ? "low" : "field"
}
