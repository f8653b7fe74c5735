/** A poll on the phone: one large target an alternative, or the five steps of a scale; afterwards the result. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { countWords, meanWords, spokenCount } from "../shared/poll_words.js"
import { isPoll, nameOf, resultOf } from "../shared/polls.js"
import { t, tn } from "../shared/texts.js"
import { REVEALED } from "../shared/votes.js"

/**
 * @param {function(string, string, number, boolean)} onChoose vote, alternative, 1 or 0, and whether it stands alone
 * @returns {{element, draw: function(Object|null, Object|null, Object)}}
 */
export function pollPaper(onChoose) {
  const lead = el("p", { class: "poll__lead", role: "status" })
  const place = el("div", { class: "poll__place" })
  const back = el("button", { class: "button--quiet poll__back", type: "button", onclick: takeBack }, t("Take my answer back"))
  const element = el("section", { class: "poll", tabindex: "-1", "aria-label": t("Poll") }, lead, place, back)
  let drawn = ""
  let shown = null
  return { element, draw }

  /** @param {Object} own 1 by alternative */
  function draw(question, vote, own) {
    element.hidden = !isPoll(question) || !vote
    if (element.hidden) return
    shown = { question, vote, chosen: question.alternatives.filter(({ id }) => own[id]).map(({ id }) => id) }
    const revealed = REVEALED.includes(vote.status)
    const words = leadOf(shown)
    if (lead.textContent !== words) lead.textContent = words
    const looks = JSON.stringify([question.question_id, question.kind, question.most, question.alternatives, revealed && [vote, shown.chosen]])
    if (looks !== drawn) drawAnew(revealed ? result(shown) : form(shown))
    drawn = looks
    if (!revealed) mark()
    back.hidden = vote.status !== "open" || vote.dots > 1 || !shown.chosen.length
  }

  /** Whoever had the keyboard on an answer goes on from the poll, not from the top of the page. */
  function drawAnew(parts) {
    const within = element.contains(document.activeElement)
    fill(place, parts)
    if (within) element.focus({ preventScroll: true })
  }

  function form({ question, vote }) {
    const scale = question.kind === "scale"
    const type = vote.dots > 1 ? "checkbox" : "radio"
    const choices = question.alternatives.map((one) => el("label", { class: "card poll__choice" },
      el("input", { type, name: `poll-${question.question_id}`, value: one.id, class: scale ? "visually-hidden" : "ds-input",
        "aria-label": scale ? nameOf(question, one) : null, onchange: (event) => choose(one.id, event.target.checked) }),
      el("span", { class: "words", "aria-hidden": scale ? "true" : null }, scale ? one.id : one.text)))
    const ends = scale && question.alternatives[0].text
      ? el("p", { class: "poll__ends", "aria-hidden": "true" }, el("span", {}, question.alternatives[0].text), el("span", {}, question.alternatives.at(-1).text))
      : null
    return el("fieldset", { class: scale ? "poll__choices poll__choices--scale" : "poll__choices" },
      el("legend", { class: "visually-hidden" }, question.text), choices, ends)
  }

  /** What is chosen, and what can still be. */
  function mark() {
    const { vote, chosen } = shown
    const full = vote.dots > 1 && chosen.length >= vote.dots
    for (const input of place.querySelectorAll("input")) {
      input.checked = chosen.includes(input.value)
      input.disabled = vote.status !== "open" || (full && !input.checked)
      input.parentElement.dataset.chosen = input.checked
    }
  }

  function choose(id, checked) {
    onChoose(shown.vote.vote_id, id, checked ? 1 : 0, shown.vote.dots === 1)
  }

  function takeBack() {
    const [id] = shown.chosen
    // The button goes with the answer; the focus stays with what was chosen.
    place.querySelector("input:checked")?.focus({ preventScroll: true })
    onChoose(shown.vote.vote_id, id, 0, true)
  }
}

function result({ question, vote, chosen }) {
  const { rows, most, mean } = resultOf(question, vote)
  return [
    mean === null ? null : el("p", { class: "poll__mean" }, meanWords(mean)),
    el("ul", { class: "plain poll__result" }, rows.map((row) => {
      const bar = el("span", { class: "poll__bar", "aria-hidden": "true" })
      bar.style.setProperty("--share", most ? row.count / most : 0)
      return el("li", { class: "card poll__row" },
        el("span", { class: "words poll__what" }, nameOf(question, row)),
        el("span", { class: "poll__count" }, el("span", { "aria-hidden": "true" }, countWords(row)),
          el("span", { class: "visually-hidden" }, spokenCount(row))), bar,
        chosen.includes(row.id) ? el("span", { class: "poll__own" }, icon("Checkmark"), t("Your answer")) : null)
    })),
  ]
}

function leadOf({ question, vote, chosen }) {
  if (vote.status === "closed") return t("The poll is closed. The result comes when it is shown on the wall.")
  if (REVEALED.includes(vote.status)) return tn("The result: %(n)s person answered", "The result: %(n)s people answered", vote.voters)
  if (vote.dots > 1) return leadOfSeveral(vote.dots, chosen.length)
  if (chosen.length) return t("You have answered. You can change it until the poll closes.")
  return question.kind === "scale" ? t("Choose a number. Nobody sees what you choose.") : t("Choose one. Nobody sees what you choose.")
}

function leadOfSeveral(most, chosen) {
  if (!chosen) return tn("Choose up to %(n)s. Nobody sees what you choose.", "Choose up to %(n)s. Nobody sees what you choose.", most)
  if (chosen >= most) return t("You have chosen all that you can. Take one away to choose another.")
  return tn("You have answered, and can choose %(n)s more.", "You have answered, and can choose %(n)s more.", most - chosen)
}
