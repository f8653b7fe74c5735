/** Writing down a decision or an action: what, and of an action also who, by when and how it is measured. */
import { el } from "../../shared/dom.js"
import { dayOf, t } from "../../shared/texts.js"
import { openDialog, showRefusal } from "../dialog.js"
import { refusalOf } from "../refusal.js"
import { say } from "../toasts.js"
import { namesFor, originsIn } from "./agreed.js"

const MAX_LABEL_CHARS = 120

/** @param {{outcome?: Object, columnId?: string|null}} what outcome: the one to change; columnId: the column that a new one comes out of */
export function openOutcomeDialog(desk, { outcome = null, columnId = null }) {
  const id = outcome?.outcome_id || crypto.randomUUID()
  const action = kindChoice("action", t("Action"), outcome?.kind !== "decision")
  const decision = kindChoice("decision", t("Decision"), outcome?.kind === "decision")
  const text = el("textarea", { class: "ds-input", id: "outcome-text", rows: 2, value: outcome?.text || "", "aria-describedby": "outcome-refusal" })
  const textLabel = el("label", { for: "outcome-text" })
  const who = line("outcome-who", outcome?.who, { list: "outcome-names" })
  const due = el("input", { class: "ds-input", type: "date", id: "outcome-due", value: outcome?.due || "", max: "9999-12-31" })
  const target = line("outcome-target", outcome?.target)
  const from = originChoice(desk, outcome, columnId)
  const ofActions = el("div", { class: "outcome-form__action" },
    el("div", {}, el("label", { for: who.id }, t("Who")), who,
      el("datalist", { id: "outcome-names" }, namesFor(desk.state).map((name) => el("option", { value: name })))),
    el("div", {}, el("label", { for: due.id }, t("By when")), due),
    el("div", { class: "outcome-form__wide" }, el("label", { for: target.id }, t("Target (optional, such as a number)")), target))
  const refusal = el("p", { class: "refusal", id: "outcome-refusal", role: "alert", hidden: true })
  const form = el("form", { class: "sheet__form", onsubmit: submit, onchange: drawKind },
    outcome?.agreed_on ? el("p", { class: "subtle" }, t("From the meeting on %(date)s", { date: dayOf(outcome.agreed_on) })) : null,
    el("fieldset", { class: "outcome-form__kinds" }, el("legend", { class: "visually-hidden" }, t("Kind")), action, decision),
    textLabel, text, ofActions,
    from ? [el("label", { for: "outcome-from" }, t("Out of the column")), from] : null, refusal,
    el("footer", { class: "sheet__foot" },
      el("button", { type: "submit", class: "ds-button" }, outcome ? t("Save") : t("Write down")),
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Cancel"))))
  const dialog = openDialog(outcome ? t("Change what was agreed") : t("Write down what was agreed"), { className: "sheet--wide" }, form)
  drawKind()
  text.focus()

  function kind() {
    return form.elements.kind.value
  }

  function drawKind() {
    ofActions.hidden = kind() === "decision"
    textLabel.textContent = kind() === "decision" ? t("What was decided") : t("What will be done")
  }

  async function submit(event) {
    event.preventDefault()
    if (form.ariaBusy === "true") return
    form.ariaBusy = "true"
    // After a lost answer it may stand already, and what was typed since is a change.
    const type = desk.state.outcomes.has(id) ? "edit-outcome" : "add-outcome"
    const answer = await desk.connection.send({ type, outcome_id: id, kind: kind(), text: text.value,
      who: who.value, due: due.value, target: target.value, column_id: from?.value || null })
    form.ariaBusy = "false"
    if (!answer.ok) return showRefusal(refusal, fieldOf(answer.code), refusalOf(answer))
    if (!outcome) say(kind() === "decision" ? t("The decision is written down") : t("The action is written down"))
    dialog.close()
  }

  /** The field that a refusal is about. */
  function fieldOf(code) {
    if (code === "label-too-long") return who.value.trim().length > MAX_LABEL_CHARS ? who : target
    return { "date-unknown": due, "column-unknown": from }[code] || text
  }
}

function kindChoice(value, words, checked) {
  return el("label", { class: "outcome-form__kind" },
    el("input", { class: "ds-input", type: "radio", name: "kind", value, checked }), el("span", {}, words))
}

function line(id, value, more = {}) {
  return el("input", { class: "ds-input", type: "text", id, value: value || "", autocomplete: "off", "aria-describedby": "outcome-refusal", ...more })
}

/** The columns by question; one that is gone, or of an earlier meeting, is offered to what came out of it. Null where there is nothing to choose. */
function originChoice(desk, outcome, columnId) {
  const origins = originsIn(desk.state)
  const chosen = outcome ? outcome.column_id : columnId
  const gone = chosen && !desk.state.columns.has(chosen) && outcome
  if (!origins.length && !gone) return null
  const then = outcome?.agreed_on && !outcome.column_id ? outcome.column : null
  const select = el("select", { class: "ds-input", id: "outcome-from", "aria-describedby": "outcome-refusal" },
    el("option", { value: "" }, then || t("No column")),
    gone ? el("option", { value: chosen }, outcome.column) : null,
    origins.map(({ question, columns }) => el("optgroup", { label: question.text },
      columns.map((column) => el("option", { value: column.column_id }, `${column.letter} · ${column.title}`)))))
  select.value = chosen || ""
  return select
}
