/** "Since the meeting on …": what earlier meetings have agreed on, a section for each of them. */
import { el } from "../../shared/dom.js"
import { dayOf, t } from "../../shared/texts.js"
import { arrange, setText } from "../patch.js"
import { outcomeFor } from "./item.js"

export function drawEarlier(desk, meetings) {
  const { meetings: sections } = desk.nodes
  for (const { day } of meetings) if (!sections.has(day)) sections.set(day, makeSection(day))
  arrange(document.getElementById("earlier"), meetings.map(({ day }) => sections.get(day)))
  for (const meeting of meetings) {
    const [heading, list] = sections.get(meeting.day).children
    setText(heading, titleOf(meeting))
    arrange(list, meeting.outcomes.map((outcome) => outcomeFor(desk, outcome)))
  }
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
