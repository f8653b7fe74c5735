/** The programme at the left: parts and questions, where the hall is and what the console looks at. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { ballotOf, isPoll } from "../shared/polls.js"
import { t, tn } from "../shared/texts.js"
import { countsOf } from "./board_view.js"
import { arrange, keepingFocus, setText } from "./patch.js"
import { programmeOf } from "./programme.js"

const SIGNS = { open: "PencilWriting", closed: "Checkmark" }

export function drawProgramme(desk) {
  if (!desk.loaded) return
  const counts = countsOf(desk.state)
  const inView = desk.question()?.question_id
  keepingFocus(() => {
    let number = 0
    const sections = programmeOf(desk.state).map(({ part, questions }) => {
      const section = partFor(desk, part)
      const buttons = questions.map((question) => {
        number += 1
        return itemFor(desk, question, { number, count: counts.get(question.question_id) || 0, inView })
      })
      arrange(section.querySelector("ol"), buttons)
      return section
    })
    arrange(document.getElementById("parts"), sections)
  })
}

function partFor(desk, part) {
  const key = part?.part_id ?? ""
  const { parts } = desk.nodes
  if (!parts.has(key)) {
    parts.set(key, el("section", { class: "part" }, el("h3", { class: "part__title" }), el("ol", { class: "plain" })))
  }
  const section = parts.get(key)
  const title = section.querySelector("h3")
  setText(title, part ? part.title : t("More questions"))
  title.hidden = !title.textContent
  return section
}

function itemFor(desk, question, { number, count, inView }) {
  const id = question.question_id
  const { items } = desk.nodes
  if (!items.has(id)) items.set(id, makeItem(desk, id))
  const item = items.get(id)
  const button = item.firstElementChild
  const isHall = id === desk.state.workshop.current_question_id
  setText(button.querySelector(".step__number"), String(number))
  setText(button.querySelector(".step__text"), question.text)
  const state = statusText(question.status, isHall)
  setText(button.querySelector(".step__state"), [state, ...extentOf(desk.state, question, count)].join(" · "))
  button.toggleAttribute("aria-current", isHall)
  if (isHall) button.setAttribute("aria-current", "step")
  button.setAttribute("aria-pressed", String(id === inView))
  if (button.dataset.status !== question.status) {
    button.dataset.status = question.status
    button.querySelector(".step__sign").replaceChildren(SIGNS[question.status] ? icon(SIGNS[question.status]) : el("i", {}))
  }
  return item
}

/** How much has come to it; of a poll that it is one. */
function extentOf(state, question, count) {
  if (isPoll(question)) {
    const answered = ballotOf(state, question)?.voters
    return answered ? [t("Poll"), tn("%(n)s has answered", "%(n)s have answered", answered)] : [t("Poll")]
  }
  return count ? [tn("%(n)s note", "%(n)s notes", count)] : []
}

function makeItem(desk, id) {
  const button = el("button", { type: "button", class: "step", onclick: () => desk.look(id) },
    el("span", { class: "step__number" }), el("span", { class: "step__text words" }),
    el("span", { class: "step__sign", "aria-hidden": "true" }), el("span", { class: "step__state" }))
  return el("li", {}, button)
}

function statusText(status, isHall) {
  if (status === "planned") return t("Planned")
  if (status === "closed") return t("Closed")
  return isHall ? t("Open now") : t("Still open")
}
