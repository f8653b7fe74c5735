/** Starting a vote: on what, and with how many dots a person. */
import { el } from "../../shared/dom.js"
import { t, tn } from "../../shared/texts.js"
import { voteAt } from "../../shared/votes.js"
import { openDialog, showRefusal } from "../dialog.js"
import { refusalOf } from "../refusal.js"
import { say } from "../toasts.js"

const USUAL_DOTS = 3
const MOST_DOTS = 10

export function openVoteDialog(desk) {
  const question = desk.question()
  const last = voteAt(desk.state, question.question_id)
  const voteId = crypto.randomUUID()
  const hasColumns = desk.board.columns.length > 0
  const columns = kindChoice("columns", t("On the columns"), hasColumns)
  const notes = kindChoice("notes", t("On the notes"), !hasColumns)
  const dots = el("select", { class: "ds-input", id: "vote-dots", "aria-describedby": "vote-refusal" },
    Array.from({ length: MOST_DOTS }, (_, index) => el("option", { value: index + 1 }, tn("%(n)s dot", "%(n)s dots", index + 1))))
  dots.value = String(last?.dots || USUAL_DOTS)
  const replaces = el("p", { class: "notice small", hidden: true }, t("The earlier vote on the same is replaced, with its dots. Undo brings it back."))
  const refusal = el("p", { class: "refusal", id: "vote-refusal", role: "alert", hidden: true })
  const form = el("form", { class: "sheet__form", onsubmit: submit, onchange: drawReplaced },
    el("p", { class: "subtle words" }, question.text),
    el("fieldset", { class: "outcome-form__kinds" }, el("legend", {}, t("What is voted on")), columns, notes),
    el("label", { for: "vote-dots" }, t("Dots for each person")), dots,
    el("p", { class: "subtle small" }, t("Nobody sees any result until you show it, and never who gave which dot.")),
    replaces, refusal,
    el("footer", { class: "sheet__foot" },
      el("button", { type: "submit", class: "ds-button" }, t("Start the vote")),
      el("button", { type: "button", class: "ds-button", "data-variant": "tertiary", onclick: () => dialog.close() }, t("Cancel"))))
  const dialog = openDialog(t("Vote with dots"), {}, form)
  drawReplaced()
  form.querySelector("input:checked").focus()

  function drawReplaced() {
    const kind = form.elements.kind.value
    replaces.hidden = ![...desk.state.votes.values()].some((vote) => vote.question_id === question.question_id && vote.kind === kind)
  }

  async function submit(event) {
    event.preventDefault()
    if (form.ariaBusy === "true") return
    form.ariaBusy = "true"
    const answer = await desk.connection.send({ type: "start-vote", vote_id: voteId, question_id: question.question_id,
      kind: form.elements.kind.value, dots: Number(dots.value) })
    form.ariaBusy = "false"
    if (!answer.ok) return showRefusal(refusal, dots, refusalOf(answer))
    say(t("The vote has begun. The phones show it now."))
    dialog.close()
  }
}

function kindChoice(value, words, checked) {
  return el("label", { class: "outcome-form__kind" },
    el("input", { class: "ds-input", type: "radio", name: "kind", value, checked }), el("span", {}, words))
}
