/** "Since the meeting on …": what earlier meetings have agreed on, a section for each of them. */
import { el } from "../../shared/dom.js"
import { dayOf, t } from "../../shared/texts.js"
import { arrange, setHidden, setText } from "../patch.js"
import { outcomeFor } from "./item.js"

export function drawEarlier(desk, meetings) {
  const button = desk.root.querySelector('[data-act="show-earlier"]')
  setHidden(button, !meetings.some(({ actions }) => actions))
  setText(button.lastElementChild, shownOf(desk) ? t("Stop showing on the wall") : t("Show on the wall"))
  const { meetings: sections } = desk.nodes
  for (const { day } of meetings) if (!sections.has(day)) sections.set(day, makeSection(day))
  arrange(document.getElementById("earlier"), meetings.map(({ day }) => sections.get(day)))
  for (const meeting of meetings) {
    const [heading, list] = sections.get(meeting.day).children
    setText(heading, titleOf(meeting))
    arrange(list, meeting.outcomes.map((outcome) => outcomeFor(desk, outcome)))
  }
}

/** The hall sees what has become of the actions, or what it saw before. */
export function turnEarlier(desk) {
  return desk.ask({ type: "show-earlier", shown: !shownOf(desk) })
}

function shownOf({ state }) {
  return [...state.outcomes.values()].some(({ on_wall: shown }) => shown)
}

/** How far it has come, in the sentence that a council asks for. */
function titleOf({ day, done, actions }) {
  const date = dayOf(day)
  return actions ? t("Since the meeting on %(date)s: %(done)s of %(all)s done", { date, done, all: actions }) : t("From the meeting on %(date)s", { date })
}

function makeSection(day) {
  const id = `meeting-${day}`
  return el("section", { "aria-labelledby": id }, el("h3", { id }), el("ul", { class: "plain" }))
}
