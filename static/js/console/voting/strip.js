/** The vote of the question in view: how far it has come, and what can be done with it. */
import { el } from "../../shared/dom.js"
import { t } from "../../shared/texts.js"
import { turnout, voteTitle, votingWords } from "../../shared/vote_words.js"
import { voteAt } from "../../shared/votes.js"
import { enable, setHidden, setText, showing } from "../patch.js"

/** What the buttons of a vote do: the words, and the command's name with its fields. */
const close = () => [t("Close the vote"), { type: "close-vote" }]
const show = () => [t("Show the result"), { type: "show-vote", shown: true }]
const putAway = () => [t("Back to the columns"), { type: "show-vote", shown: false }]
const openAgain = () => [t("Open the vote again"), { type: "open-vote" }]
const ACTS = { open: [close, show], closed: [show, openAgain], shown: [putAway, openAgain], kept: [show, openAgain] }

export function drawVote(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const vote = question && voteAt(desk.state, question.question_id)
  enable(desk, "vote", Boolean(question) && question.question_id === desk.state.workshop.current_question_id)
  for (const strip of showing(desk, "vote")) {
    setHidden(strip, !vote)
    if (!vote) continue
    setText(strip.querySelector(".voting__words"), wordsOf(vote, desk.state.workshop))
    const key = `${vote.vote_id} ${vote.status}`
    if (strip.dataset.key === key) continue
    strip.dataset.key = key
    strip.querySelector(".voting__acts").replaceChildren(...ACTS[vote.status].map((act) => act()).map(([words, command], index) =>
      el("button", { type: "button", class: "ds-button", "data-variant": index === 0 ? "primary" : "secondary",
        onclick: () => desk.ask({ ...command, vote_id: vote.vote_id }) }, words)))
  }
}

function wordsOf(vote, workshop) {
  return votingWords(vote, workshop) || `${voteTitle(vote)}. ${resultWords(vote, workshop)}`
}

function resultWords(vote, workshop) {
  const voted = turnout(vote, workshop)
  if (vote.status === "shown") return t("The wall shows the result – %(voted)s", { voted })
  return t("The result has been shown – %(voted)s", { voted })
}
