/** A vote in words, the same on the wall and the console. */

import { t, tn } from "./texts.js"

/** "12 of 31 have voted" @param {{voters: number}} vote @param {{people: number}} workshop */
export function turnout(vote, workshop) {
  return tn("%(n)s of %(people)s has voted", "%(n)s of %(people)s have voted", vote.voters, { people: workshop.people || 0 })
}

/** "Vote on the columns" */
export function voteTitle(vote) {
  return vote.kind === "columns" ? t("Vote on the columns") : t("Vote on the notes")
}

/** "Vote on the columns: 3 dots each – 12 of 31 have voted"; of a vote that is closed only that; nothing of one that is put away. */
export function votingWords(vote, workshop) {
  if (!vote) return ""
  const told = { vote: voteTitle(vote), voted: turnout(vote, workshop) }
  if (vote.status === "closed") return t("%(vote)s: closed – %(voted)s", told)
  if (vote.status !== "open") return ""
  return tn("%(vote)s: %(n)s dot each – %(voted)s", "%(vote)s: %(n)s dots each – %(voted)s", vote.dots, told)
}
