/** The log of steps, newest first, each with its own way back. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { inOrder } from "../shared/state.js"
import { t, timeOfDay } from "../shared/texts.js"
import { arrange, keepingFocus } from "./patch.js"
import { sentenceOf } from "./sentences.js"
import { undo } from "./undoing.js"

export function drawLog(desk) {
  if (!desk.loaded) return
  const { steps } = desk.nodes
  const newestFirst = inOrder(desk.state.log).reverse()
  keepingFocus(() => arrange(document.getElementById("log"), newestFirst.map((step) => lineFor(desk, step))))
  for (const seq of steps.keys()) if (!desk.state.log.has(String(seq))) steps.delete(seq)
}

function lineFor(desk, step) {
  const { steps } = desk.nodes
  const line = steps.get(step.seq) || el("li", { class: "logged" })
  steps.set(step.seq, line)
  const sentence = sentenceOf(step)
  // A note that it quotes may be erased later.
  const looks = `${Boolean(step.undone)} ${sentence}`
  if (line.dataset.looks === looks) return line
  line.dataset.looks = looks
  const words = step.by === "organiser" ? withActor(sentence, t("The sorting")) : sentence
  const hadFocus = line.contains(document.activeElement)
  line.replaceChildren(
    el("time", { datetime: new Date(step.at).toISOString() }, timeOfDay(step.at)),
    step.undone ? el("s", {}, words) : el("span", { class: "words" }, words),
    step.undone
      ? el("span", { class: "visually-hidden" }, t("undone"))
      : el("button", { type: "button", class: "small-button", "aria-label": t("Undo: %(sentence)s", { sentence }), title: t("Undo"),
        onclick: () => undo(desk, step.seq) }, icon("ArrowUndo")))
  if (hadFocus) {
    // Its button is gone: who goes on with Tab goes on from here.
    line.tabIndex = -1
    line.focus()
  }
  return line
}

function withActor(sentence, actor) {
  if (!sentence.startsWith(actor)) return [sentence]
  return [el("b", {}, actor), sentence.slice(actor.length)]
}
