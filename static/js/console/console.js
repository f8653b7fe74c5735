/** Puts the console together: one desk, and the screens that draw it. */
import { connect } from "../shared/connection.js"
import { bindActs } from "./acts.js"
import { watchAttendance } from "./attendance/asking.js"
import { drawBoard } from "./board.js"
import { makeDesk } from "./desk.js"
import { bindDrags } from "./drag.js"
import { bindColumnDrags } from "./drag_columns.js"
import { drawLog } from "./log_pane.js"
import { bindNeeds, drawNeeds } from "./needs/pane.js"
import { drawOutcomes } from "./outcomes/pane.js"
import { bindPanes } from "./panes.js"
import { drawPoll } from "./polls/panel.js"
import { drawProgramme } from "./programme_pane.js"
import { bindShortcuts } from "./shortcuts.js"
import { drawChosen, bindSelecting } from "./choosing.js"
import { drawSorting } from "./sorting/bar.js"
import { drawSpotlight } from "./spotlight.js"
import { drawStage } from "./stage.js"
import { bindSteering } from "./sorting/steering.js"
import { drawTop, tickTimer } from "./top.js"
import { drawVote } from "./voting/strip.js"
import { watchOrganiser } from "./watch.js"

/** @param {Function} line as `connect` in shared/connection.js, which it is unless another is given */
export function openConsole(facts, line = connect) {
  const desk = makeDesk(facts)
  desk.screens.push(drawTop, drawProgramme, drawStage, drawSpotlight, drawVote, drawPoll, drawSorting, drawBoard, drawChosen, drawNeeds, drawOutcomes, drawLog)
  bindDrags(desk)
  bindColumnDrags(desk)
  bindActs(desk)
  bindPanes(desk)
  bindSelecting(desk)
  bindNeeds(desk)
  bindSteering(desk)
  bindShortcuts(desk)
  desk.connection = line({
    token: facts.token,
    onChange: (state, frames) => desk.changed(state, frames),
    onStatus: (status, why) => desk.lineIs(status, why),
  })
  watchOrganiser(desk)
  watchAttendance(desk)
  setInterval(() => tickTimer(desk), 250)
  return desk
}
