/** The poll in view, where a wall has its columns: what can be chosen, and the result once it has been shown. */
import { el } from "../../shared/dom.js"
import { countWords, meanWords, severalWords, spokenCount } from "../../shared/poll_words.js"
import { ballotOf, isPoll, nameOf, resultOf } from "../../shared/polls.js"
import { t } from "../../shared/texts.js"
import { REVEALED } from "../../shared/votes.js"
import { setHidden } from "../patch.js"

export function drawPoll(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const panel = document.getElementById("poll")
  setHidden(panel, !isPoll(question))
  if (panel.hidden) return
  const vote = ballotOf(desk.state, question)
  const revealed = REVEALED.includes(vote?.status) ? vote : null
  const key = JSON.stringify([question.kind, question.alternatives, question.most, revealed])
  if (panel.dataset.key === key) return
  panel.dataset.key = key
  const { rows, most, mean } = resultOf(question, revealed || { counts: {}, voters: 0 })
  panel.replaceChildren(
    el("p", { class: "subtle" }, [aboutOf(question), revealed && mean !== null && meanWords(mean)].filter(Boolean).join(" · ")),
    el("ol", { class: "plain poll-panel__rows" }, rows.map((row) => rowFor(question, row, revealed, most))))
}

function aboutOf(question) {
  if (question.kind === "scale") return t("A scale from 1 to 5")
  return severalWords(question) || t("Each person chooses one")
}

function rowFor(question, row, revealed, most) {
  const words = el("span", { class: "words" }, nameOf(question, row))
  if (!revealed) return el("li", { class: "poll-panel__row" }, words)
  const bar = el("span", { class: "poll-panel__bar", "aria-hidden": "true" })
  bar.style.setProperty("--share", most ? row.count / most : 0)
  return el("li", { class: "poll-panel__row" }, words, bar, el("span", { class: "poll-panel__count" },
    el("span", { "aria-hidden": "true" }, countWords(row)), el("span", { class: "visually-hidden" }, spokenCount(row))))
}
