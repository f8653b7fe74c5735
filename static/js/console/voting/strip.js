/** The vote of the question in view: how far it has come, and what can be done with it. */
import { el } from "../../shared/dom.js"
import { answeredWords, pollWords } from "../../shared/poll_words.js"
import { isPoll } from "../../shared/polls.js"
import { t } from "../../shared/texts.js"
import { turnout, voteTitle, votingWords } from "../../shared/vote_words.js"
import { voteAt } from "../../shared/votes.js"
import { enable, setHidden, setText, showing } from "../patch.js"

/** What the buttons of a vote do: the words, and the command's name with its fields. */
const close = () => [t("Close the vote"), { type: "close-vote" }]
const show = () => [t("Show the result"), { type: "show-vote", shown: true }]
const putAway = () => [t("Back to the columns"), { type: "show-vote", shown: false }]
const openAgain = () => [t("Open the vote again"), { type: "open-vote" }]
// A poll stands in the programme, so it is opened and closed as its question.
const closePoll = (vote) => [t("Close the poll"), { type: "close-question", question_id: vote.question_id }]
const putPollAway = () => [t("Put the result away"), { type: "show-vote", shown: false }]
const openPollAgain = (vote) => [t("Open the poll again"), { type: "open-question", question_id: vote.question_id }]
const POLL_ACTS = { open: [show, closePoll], closed: [show, openPollAgain], shown: [putPollAway, openPollAgain], kept: [show, openPollAgain] }
const ACTS = { open: [close, show], closed: [show, openAgain], shown: [putAway, openAgain], kept: [show, openAgain] }

export function drawVote(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  const vote = question && voteAt(desk.state, question.question_id)
  enable(desk, "vote", Boolean(question) && !isPoll(question) && question.question_id === desk.state.workshop.current_question_id)
  for (const strip of showing(desk, "vote")) {
    setHidden(strip, !vote)
    if (!vote) continue
    setText(strip.querySelector(".voting__words"), wordsOf(vote, desk.state.workshop))
    const key = `${vote.vote_id} ${vote.status}`
    if (strip.dataset.key === key) continue
    strip.dataset.key = key
    strip.querySelector(".voting__acts").replaceChildren(...actsOf(vote).map((act) => act(vote)).map(([words, command], index) =>
      el("button", { type: "button", class: "ds-button", "data-variant": index === 0 ? "primary" : "secondary",
        onclick: () => desk.ask({ ...command, vote_id: vote.vote_id }) }, words)))
  }
}

function actsOf(vote) {
  return (vote.kind === "answers" ? POLL_ACTS : ACTS)[vote.status]
}

function wordsOf(vote, workshop) {
  if (vote.kind === "answers") return pollWords(vote, workshop) || resultWords(vote, workshop, answeredWords(vote, workshop))
  return votingWords(vote, workshop) || `${voteTitle(vote)}. ${resultWords(vote, workshop)}`
}

function resultWords(vote, workshop, voted = turnout(vote, workshop)) {
  if (vote.status === "shown") return t("The wall shows the result – %(voted)s", { voted })
  return t("The result has been shown – %(voted)s", { voted })
}
