/** What the sorting can and cannot do, and what the signs on the cards mean. */
import { el } from "../../shared/dom.js"
import { icon } from "../../shared/icons.js"
import { notesOf } from "../../shared/state.js"
import { t, tn } from "../../shared/texts.js"
import { openDialog } from "../dialog.js"
import { sortsFully } from "../needs/attention.js"
import { shareOf } from "./placing.js"

export function openSortingDialog(desk) {
  const share = shareOf(notesOf(desk.state, desk.question().question_id))
  openDialog(t("What the sorting can and cannot do"), { className: "sheet--wide" },
    el("div", { class: "about" },
      el("p", {}, t("The sorting proposes, the authors confirm, you decide. What a person has placed, named or pinned, it never changes.")),
      el("p", {}, t("It reads what a note is about. A note that has its meaning without a word on the topic, or that is ironic, easily lands wrong.")),
      el("p", {}, howItReads(desk.organiser)),
      el("h3", {}, t("This wall now")),
      el("ul", {}, countsOf(share).map((line) => el("li", {}, line))),
      el("h3", {}, t("Signs on the cards")),
      el("dl", { class: "keys" }, signs().map(([name, meaning]) => [el("dt", {}, icon(name)), el("dd", {}, meaning)]))))
}

function howItReads(organiser) {
  if (organiser === "starting") return t("It is starting now; notes wait unsorted for a moment.")
  return sortsFully(organiser)
    ? t("It reads with a language model, so that notes on one topic meet even when they share no word.")
    : t("The language model is not there: it only sees words that notes share.")
}

function countsOf({ author, facilitator, organiser, unsorted, left }) {
  return [
    tn("%(n)s note is confirmed by its author", "%(n)s notes are confirmed by their authors", author),
    tn("%(n)s note is placed by hand", "%(n)s notes are placed by hand", facilitator),
    tn("%(n)s note is placed by the sorting alone", "%(n)s notes are placed by the sorting alone", organiser),
    left
      ? tn("%(n)s note is unsorted (%(left)s because a person said so)", "%(n)s notes are unsorted (%(left)s because a person said so)",
        unsorted, { left })
      : tn("%(n)s note is unsorted", "%(n)s notes are unsorted", unsorted),
  ]
}

function signs() {
  return [
    ["Checkmark", t("Confirmed: a person has said where this note belongs")],
    ["HandFinger", t("Placed by hand; the sorting leaves it")],
    ["Files", t("Says the same as an earlier note; both stay on the wall")],
  ]
}
