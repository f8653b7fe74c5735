/** An earlier workshop used again: its programme as a draft, without its notes and answers. */
import { t } from "../shared/texts.js"
import { pollOf } from "../shared/poll_fields.js"
import { answerTo } from "./asking.js"
import { EMPTY_QUESTION } from "./draft.js"

/** @param {{open: (draft: Object) => void}} making from openMaking */
export function openAgain(making) {
  const told = document.getElementById("own-told")
  for (const button of document.querySelectorAll("[data-again]")) {
    button.addEventListener("click", async () => {
      const state = await answerTo(`/api/workshops/${button.dataset.again}`, {}, t("No network. Try again in a moment."))
      told.textContent = state.workshop ? "" : state.message
      if (state.workshop) making.open(draftOf(state))
    })
  }
}

/**
 * The draft that asks the same again. Only columns that a person has named are prepared: what the machine called its own
 * belongs to the notes of that day.
 *
 * @param {Object} state as the facilitator sees it
 */
export function draftOf({ workshop, parts, questions, columns }) {
  const stepOf = ({ question_id: id, text, ...asked }) => ({
    question: text,
    poll: pollOf(asked),
    columns: columns.filter((column) => column.question_id === id && column.named).map((column) => column.title).join("\n"),
  })
  const asked = questions.filter(({ status }) => status !== "removed")
  const partOf = (id, title) => ({ title, steps: asked.filter((question) => question.part_id === id).map(stepOf) })
  const drafted = [...parts.map(({ part_id: id, title }) => partOf(id, title)), partOf(null, "")].filter(({ steps }) => steps.length)
  return {
    title: workshop.title,
    language: workshop.language,
    asks: workshop.asks,
    affiliations: workshop.affiliations.join("\n"),
    approveFirst: looksFirst(asked),
    parts: drafted.length ? drafted : [{ title: "", steps: [{ ...EMPTY_QUESTION }] }],
  }
}

/** Polls cannot be switched; where there is nothing else they tell how the workshop was made. */
function looksFirst(asked) {
  const walls = asked.filter(({ kind }) => kind === "wall")
  const telling = walls.length ? walls : asked
  return telling.length > 0 && telling.every((question) => question.approve_first)
}
