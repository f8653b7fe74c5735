/** The bar at the top, and on phones the card that runs the meeting: the same facts twice. */
import { answeredWords } from "../shared/poll_words.js"
import { ballotOf } from "../shared/polls.js"
import { currentQuestion } from "../shared/state.js"
import { t, tn } from "../shared/texts.js"
import { countsOf } from "./board_view.js"
import { enable, setHidden, setText, show, showing } from "./patch.js"
import { placeOf, questionAfter, questionBefore } from "./programme.js"
import { timeLeft } from "./timer.js"

export function drawTop(desk) {
  const { state } = desk
  drawLine(desk)
  if (!desk.loaded) return
  const { workshop } = state
  show(desk, "title", workshop.title)
  document.title = `${workshop.title} · Tingwall`
  show(desk, "people", tn("%(n)s person", "%(n)s people", workshop.people || 0))
  show(desk, "code", spaced(workshop.code))
  enable(desk, "rename-workshop", true)
  enable(desk, "undo", workshop.can_undo !== false)
  enable(desk, "redo", workshop.can_redo !== false)
  drawSteps(desk)
  tickTimer(desk)
}

/** K7M4QX -> K7M 4QX, as it is said aloud. */
export function spaced(code = "") {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}

function drawSteps(desk) {
  const { state } = desk
  const hall = currentQuestion(state)
  const next = questionAfter(state, hall?.question_id)
  show(desk, "next", hall ? t("Next question") : t("Open the first question"))
  enable(desk, "next", Boolean(next))
  enable(desk, "back", Boolean(hall && questionBefore(state, hall.question_id)))
  const open = hall?.status === "open"
  enable(desk, "toggle", Boolean(hall))
  for (const button of desk.root.querySelectorAll('[data-act="toggle"]')) {
    const short = "short" in button.dataset
    if (short) setText(button, !hall || open ? t("Close") : t("Open"))
    else setText(button, !hall || open ? t("Close the question") : t("Open the question"))
  }
  desk.root.dataset.hall = hall ? hall.status : "none"
  show(desk, "hall-question", hall ? hall.text : t("No question is open yet"))
  show(desk, "place", hall ? placeOfHall(state, hall) : t("The hall is waiting"))
}

function placeOfHall(state, hall) {
  const { n, m } = placeOf(state, hall.question_id)
  const poll = ballotOf(state, hall)
  const notes = countsOf(state).get(hall.question_id) || 0
  return [
    hall.status === "open" ? t("Open now") : t("Closed"),
    t("question %(n)s of %(m)s", { n, m }),
    poll ? answeredWords(poll, state.workshop) : tn("%(n)s note", "%(n)s notes", notes),
  ].join(" · ")
}

/** Called four times a second; touches the page only when the text changes. */
export function tickTimer(desk) {
  const left = timeLeft(desk.state.workshop.timer_ends_at, desk.now())
  for (const face of showing(desk, "timer")) {
    const text = left ? left.text : ""
    if (face.dataset.text === text) continue
    face.dataset.text = text
    face.replaceChildren(...digits(text))
    const clock = face.closest(".clock")
    clock.dataset.state = left ? (left.over ? "over" : left.late ? "late" : "running") : "none"
    clock.setAttribute("aria-label", left ? t("Timer, %(time)s left", { time: left.text }) : t("Timer"))
  }
  for (const button of desk.root.querySelectorAll('[data-act="minute"]')) {
    setText(button, left ? t("+1 min") : t("Start 5 min"))
  }
  for (const button of desk.root.querySelectorAll('[data-act="stop-timer"]')) setHidden(button, !left)
}

function digits(text) {
  return text.split(/(:)/).map((part) => {
    if (part !== ":") return part
    const colon = document.createElement("span")
    colon.className = "ticking__colon"
    colon.textContent = ":"
    return colon
  })
}

function drawLine(desk) {
  const words = {
    connecting: t("Connecting …"), connected: t("Connected"), offline: t("No network"), refused: t("Signed out"),
  }
  for (const element of showing(desk, "connection")) {
    element.dataset.status = desk.status
    setText(element, words[desk.status])
  }
  for (const element of showing(desk, "offline")) {
    setHidden(element, desk.status !== "refused" && !(desk.status === "offline" && desk.loaded))
    if (desk.status === "offline") setText(element, t("The console has lost the network and shows the last it knew. It comes back by itself."))
    if (desk.status === "refused") setText(element, t("This page is no longer signed in. Open the console again from the list of workshops."))
  }
}
