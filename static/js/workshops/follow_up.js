/** An earlier workshop followed up: asked for in the list of workshops, or by the address from its console. */
import { t } from "../shared/texts.js"
import { answerTo } from "./asking.js"
import { followUpOf } from "./last_time.js"

/** @param {{open: (draft: Object) => void}} making from openMaking */
export function openFollowUps(making, facts) {
  const told = document.getElementById("own-told")
  for (const button of document.querySelectorAll("[data-follow]")) {
    button.addEventListener("click", () => follow(button.dataset.follow))
  }
  const asked = new URLSearchParams(location.search).get("follow")
  if (asked) {
    // Whoever reloads the page has seen the form already.
    history.replaceState(null, "", location.pathname)
    follow(asked)
  }

  async function follow(id) {
    const state = await answerTo(`/api/workshops/${encodeURIComponent(id)}`, {}, t("No network. Try again in a moment."))
    told.textContent = state.workshop ? "" : state.message
    if (state.workshop) making.open(followUpOf(state, facts.follow_up[state.workshop.language]))
  }
}
