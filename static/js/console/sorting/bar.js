/** Over the wall: how much of it people have confirmed, and how the sorting is steered. */
import { isPoll } from "../../shared/polls.js"
import { notesOf } from "../../shared/state.js"
import { t } from "../../shared/texts.js"
import { enable, setHidden, setText, show } from "../patch.js"
import { levelWords, steppedDetail } from "./detail.js"
import { shareOf } from "./placing.js"

export function drawSorting(desk) {
  if (!desk.loaded) return
  const question = desk.question()
  setHidden(document.getElementById("sorting"), !question || isPoll(question))
  if (!question || isPoll(question)) return
  const share = shareOf(notesOf(desk.state, question.question_id))
  const meter = document.getElementById("share")
  setHidden(meter, !share.of)
  setText(meter.querySelector(".share__words"), t("%(n)s of %(m)s confirmed", { n: share.confirmed, m: share.of }))
  meter.style.setProperty("--share", share.of ? share.confirmed / share.of : 0)
  show(desk, "detail", levelWords(question.detail))
  enable(desk, "coarser", Boolean(steppedDetail(question, -1)))
  enable(desk, "finer", Boolean(steppedDetail(question, 1)))
  drawSwitch(desk, "authors-sort", question.authors_sort)
  drawSwitch(desk, "approve-first", question.approve_first)
}

/** On its way to the server and back it stands as it was pressed; the answer is here before the frame. */
function drawSwitch(desk, id, on) {
  const box = document.getElementById(id)
  if (box.ariaBusy || Number(box.dataset.seq) > desk.state.seq) return
  if (box.checked !== on) box.checked = on
}
