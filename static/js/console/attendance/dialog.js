/** Who is here: how many, from where, and which groups have not been heard; who wrote what is nobody's to see. */
import { el, fill } from "../../shared/dom.js"
import { isPoll } from "../../shared/polls.js"
import { localesOf, t, tn } from "../../shared/texts.js"
import { openDialog } from "../dialog.js"
import { askAttendance } from "./asking.js"
import { groupsOf, namesOf } from "./groups.js"

const ASK_AGAIN_MS = 5_000

export function openAttendanceDialog(desk) {
  const body = el("div", { class: "attendance" })
  let drawn = ""
  const again = setInterval(() => askAttendance(desk), ASK_AGAIN_MS)
  const onClose = () => {
    clearInterval(again)
    desk.screens.splice(desk.screens.indexOf(draw), 1)
  }
  desk.screens.push(draw)
  draw()
  openDialog(t("Who is here"), { onClose }, body)
  askAttendance(desk)

  function draw() {
    const facts = factsOf(desk)
    const now = JSON.stringify(facts)
    if (now === drawn) return
    drawn = now
    fill(body, childrenFor(facts))
  }
}

function factsOf(desk) {
  const { state, facts } = desk
  const { asks, people } = state.workshop
  const question = desk.question()
  const kinds = groupsOf(state, question?.question_id ?? null, desk.attendance)
  return { asks, people, kinds, poll: isPoll(question), question: question?.text, ...namesOf(state, localesOf(facts.language)) }
}

function childrenFor({ asks, people, kinds, poll, question, named, nameless }) {
  const asked = asks.affiliation || asks.table
  return [
    el("p", {}, tn("%(n)s person has joined.", "%(n)s people have joined.", people)),
    !asked && !asks.name && el("p", { class: "subtle" }, t("Joiners are not asked for affiliation, table or name.")),
    asked && question && el("p", { class: "subtle words" }, question),
    kinds.map((kind) => tableFor(kind, question && (poll ? t("Have answered") : t("Have written")))),
    asked && el("p", { class: "subtle small" },
      t("Nobody is shown who wrote which note. Of one or two people it is not told how many have written, so that nobody is singled out.")),
    asks.name && el("h3", {}, t("Names")),
    asks.name && el("ul", { class: "attendance__names plain" }, named.map((seat) =>
      el("li", { class: "words" }, seat.name, el("span", { class: "subtle" }, placeOf(seat))))),
    asks.name && nameless > 0 && el("p", { class: "subtle" }, tn("%(n)s person without a name", "%(n)s people without a name", nameless)),
  ]
}

function tableFor({ by, groups }, counted) {
  const head = (words) => el("th", { scope: "col" }, words)
  return el("table", { class: "attendance__groups" },
    el("thead", {}, el("tr", {}, head(by === "table" ? t("Table") : t("Affiliation")), head(t("Here")), counted && head(counted))),
    el("tbody", {}, groups.map((group) => el("tr", { dataset: { told: group.told } },
      el("th", { scope: "row", class: "words" }, group.name ?? t("Did not say")),
      el("td", {}, String(group.people)),
      counted && el("td", {}, writtenBy(group))))))
}

function writtenBy({ told, wrote }) {
  if (told === "unsaid") return [el("span", { "aria-hidden": "true" }, "–"), el("span", { class: "visually-hidden" }, t("not told"))]
  if (told === "silent") return t("none yet")
  return told === "for" ? t("written for them") : String(wrote)
}

function placeOf({ affiliation, table }) {
  const places = [affiliation, table && t("Table %(name)s", { name: table })].filter(Boolean)
  return places.length ? ` · ${places.join(" · ")}` : ""
}
