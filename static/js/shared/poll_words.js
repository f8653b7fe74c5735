/** A poll in words, the same on phone, wall and console. */

import { numberOf, percentOf, t, tn } from "./texts.js"

/** "12 of 31 have answered" @param {{voters: number}} vote @param {{people: number}} workshop */
export function answeredWords(vote, workshop) {
  return tn("%(n)s of %(people)s has answered", "%(n)s of %(people)s have answered", vote.voters, { people: workshop.people || 0 })
}

/** "Poll: 12 of 31 have answered"; of a poll that is closed, that too. */
export function pollWords(vote, workshop) {
  const answered = answeredWords(vote, workshop)
  if (vote.status === "open") return t("Poll: %(answered)s", { answered })
  return vote.status === "closed" ? t("The poll is closed – %(answered)s", { answered }) : ""
}

/** "12 · 40%" @param {{count: number, share: number}} row from resultOf */
export function countWords({ count, share }) {
  return `${numberOf(count)} · ${percentOf(share)}`
}

/** The same for who listens: "12 answers, 40%". */
export function spokenCount({ count, share }) {
  return [tn("%(n)s answer", "%(n)s answers", count), percentOf(share)].join(", ")
}

export function meanWords(mean) {
  return t("Mean %(mean)s of 5", { mean })
}

/** How many answers a person may give; nothing where it is one. */
export function severalWords(question) {
  return question.most > 1 ? tn("Choose up to %(n)s", "Choose up to %(n)s", question.most) : ""
}
