/** Opens the wall in its page: fonts, network, clock, keys. */

import { createAnnouncer, createStatus } from "./status.js"
import { timeLeft } from "./timer.js"
import { createTools, listenToKeys } from "./tools.js"
import { createWall } from "./wall.js"

const IDS = ["wall", "head", "part", "question", "join", "where", "promise", "counts", "stage", "foot", "lane", "offline",
  "opening", "tools", "said", "air", "refused"]
const TICK_MS = 250
const FONTS = ["480 20px", "650 20px", "680 20px", "750 20px"]
const FONT_WAIT_MS = 2000

/** @param {Function} connect as in shared/connection.js */
export async function openWall(facts, connect) {
  const places = Object.fromEntries(IDS.map((id) => [id, document.getElementById(id)]))
  const tools = createTools(places.tools, places.wall)
  await fontsFor(places.wall)
  const announce = createAnnouncer(places.said)
  const wall = createWall(places, facts, { send: (command) => connection.send(command), ...announce })
  const status = createStatus(places)
  const tick = (state) => wall.time(timeLeft(state?.workshop.timer_ends_at, Date.now()))
  const onChange = (state, frames) => {
    wall.change(state, frames)
    tick(state)
  }
  const connection = connect({ token: facts.token, onChange, onStatus: status.tell })
  listenToKeys(wall, tools)
  setInterval(() => tick(connection.state), TICK_MS)
  addEventListener("resize", wall.resized)
  document.fonts.addEventListener("loadingdone", wall.fontsChanged)
  return wall
}

/** The first layout in the right font, unless the font is too slow in coming. */
async function fontsFor(element) {
  const family = getComputedStyle(element).fontFamily
  const loaded = Promise.all(FONTS.map((font) => document.fonts.load(`${font} ${family}`)))
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, FONT_WAIT_MS))]).catch(() => {})
}
