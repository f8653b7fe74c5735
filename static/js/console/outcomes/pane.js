/** "Decisions and actions": what the meeting leaves behind, and how it is written down. */
import { t } from "../../shared/texts.js"
import { inHand } from "../choosing.js"
import { arrange, keepingFocus, setHidden, setText } from "../patch.js"
import { agreedIn, columnTalkedAbout } from "./agreed.js"
import { openOutcomeDialog } from "./dialog.js"
import { drawEarlier } from "./earlier.js"
import { outcomeFor } from "./item.js"

export function drawOutcomes(desk) {
  if (!desk.loaded) return
  const { outcomes: nodes } = desk.nodes
  const known = new Set(nodes.keys())
  const { earlier, ...lists } = agreedIn(desk.state)
  keepingFocus(() => {
    drawEarlier(desk, earlier)
    for (const [name, outcomes] of Object.entries(lists)) {
      const list = document.getElementById(name)
      arrange(list, outcomes.map((outcome) => outcomeFor(desk, outcome)))
      setHidden(list.parentElement, !outcomes.length)
    }
  })
  const { size } = desk.state.outcomes
  setText(document.querySelector(".agreed__count"), size ? String(size) : "")
  for (const id of nodes.keys()) if (!desk.state.outcomes.has(id)) nodes.delete(id)
  // What has just been written down is to be seen; when the console opens, the first ones are.
  const fresh = [...nodes.keys()].filter((id) => !known.has(id))
  if (fresh.length === 1) nodes.get(fresh[0]).scrollIntoView({ block: "nearest" })
}

/** For the key and the button: out of the column that is being talked about, if there is one. */
export function writeOutcome(desk, columnId = null) {
  openOutcomeDialog(desk, { columnId: columnTalkedAbout(desk.state, { columnId, noteIds: inHand(desk) }) })
}

export function editOutcome(desk, outcomeId) {
  openOutcomeDialog(desk, { outcome: desk.state.outcomes.get(outcomeId) })
}

export function removeOutcome(desk, outcomeId) {
  const { kind } = desk.state.outcomes.get(outcomeId)
  const text = kind === "decision" ? t("The decision is removed") : t("The action is removed")
  return desk.ask({ type: "remove-outcome", outcome_id: outcomeId }, { text, undo: true })
}
