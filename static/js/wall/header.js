/** The question, and how to join: always on the wall. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { votingWords } from "../shared/vote_words.js"
import { fitQuestion } from "./fit_question.js"
import { withStrong } from "./words.js"

/** @param {Object<string, Element>} places by the ids in wall.html */
export function createHeader(places, facts) {
  const people = el("span", { class: "counts__people" })
  const notes = el("span", { class: "counts__notes" })
  const timer = el("span", { class: "counts__timer", role: "timer", hidden: true })
  places.counts.append(notes, people, timer)
  const written = new Map()
  let sized = null

  /** Writes the words; afterwards the head has its width, and `size` can be called. */
  function words(board, view) {
    const large = view === "first" || view === "lobby"
    once(places.question, board.question ? board.question.text : board.workshop.title || "")
    const voting = votingWords(board.vote, board.workshop)
    places.part.dataset.voting = Boolean(voting)
    once(places.part, voting || aboveQuestion(board, view))
    const host = facts.join_host
    once(places.where, large ? t("Scan, or go to %(host)s", { host }) : t("Join at %(host)s", { host }), host)
    once(places.promise, large ? promise(board.workshop) : "")
    once(notes, board.question && !board.poll ? tn("%(n)s note", "%(n)s notes", board.noteCount) : "", board.noteCount)
    const n = board.workshop.people || 0
    once(people, tn("%(n)s taking part", "%(n)s taking part", n), n)
  }

  function once(element, text, strong) {
    if (written.get(element) === text) return
    written.set(element, text)
    fill(element, strong === undefined ? text : withStrong(text, strong))
  }

  /**
   * The size of the question, for the width that its place has now.
   *
   * @returns {boolean} false: nothing on which the head's size depends has changed, and so the stage has not either
   */
  function size({ u, measure, large, small }) {
    const texts = [...written.values()].map((text) => text.replace(/\d/g, "0"))
    const now = JSON.stringify([innerWidth, innerHeight, large, small, texts, timer.hidden, timer.dataset.over, places.wall.dataset.counts, places.offline.hidden])
    if (now === sized) return false
    sized = now
    // In whole steps: one digit more among the counts must not set the question anew.
    const width = Math.floor(places.head.clientWidth / (2 * u)) * 2 * u
    const fitted = fitQuestion(places.question.textContent, { width, u, measure, large, small })
    places.question.style.fontSize = `${fitted.size * u}px`
    places.question.style.setProperty("--lines", fitted.most)
    places.question.style.maxWidth = `${width}px`
    return true
  }

  /** The next `size` measures anew. */
  function forget() {
    sized = null
  }

  /**
   * @param {{minutes: string, seconds: string, late: boolean, over: boolean}|null} left from timeLeft
   * @returns {boolean} whether the timer came, ran out or went, and with it the room for the question
   */
  function time(left) {
    const toggled = timer.hidden === Boolean(left)
    timer.hidden = !left
    if (!left) return toggled
    const ended = timer.dataset.over !== String(left.over)
    Object.assign(timer.dataset, { late: left.late, over: left.over })
    const digits = `${left.minutes}:${left.seconds}`
    if (timer.dataset.digits === digits) return toggled || ended
    timer.dataset.digits = digits
    fill(timer, icon("Timer"), left.over ? t("Time is up") : el("span", { class: "ticking" }, left.minutes,
      el("span", { class: "ticking__colon" }, ":"), left.seconds))
    return toggled || ended
  }

  return { words, size, forget, time }
}

function aboveQuestion(board, view) {
  const { part, place, question, poll } = board
  if (!question) return ""
  return [
    part?.number && t("Part %(n)s", { n: part.number }),
    (view === "focus" || view === "spotlight") && place ? t("Question %(n)s of %(m)s", { n: place.number, m: place.of }) : part?.title,
    view === "focus" && t("Talking about one column"),
    view === "spotlight" && t("Talking about one note"),
    poll ? t("Poll") : question.status === "closed" && t("Closed for new notes"),
  ].filter(Boolean).join(" · ")
}

/** Only what is true: whether a name is asked for is the facilitator's choice. */
function promise(workshop) {
  return workshop.asks?.name ? t("No account. No app.") : t("No account. No app. No names.")
}
