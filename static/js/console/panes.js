/** Tabs on phones, drawers on narrow screens; on wide ones all panes stand open. */

const PANES = { run: "side", undo: "side", programme: "programme", wall: "stage" }
const ROLES = { side: "complementary", programme: "navigation", stage: null }
// Run and the wall have the question as their heading.
const HEADINGS = { programme: "programme-heading", undo: "log-heading" }
// All tabs scroll one page, and each is found again where it was left.
const scrolledTo = new Map()
const DRAWERS = { "drawer-programme": "programme", "drawer-side": "side" }

export function bindPanes(desk) {
  nameMain(desk)
  window.matchMedia("(max-width: 700px)").addEventListener("change", () => nameMain(desk))
  desk.root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]")
    const act = button?.dataset.act
    if (act === "tab") showTab(desk, button.dataset.tab)
    if (DRAWERS[act]) openDrawer(desk, button, DRAWERS[act])
    if (act === "close-drawers") closeDrawers(desk)
    if (event.target.closest(".step")) {
      closeDrawers(desk)
      showTab(desk, "wall")
    }
  })
  desk.root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !desk.root.dataset.drawer) return
    event.stopPropagation()
    closeDrawers(desk)
  })
}

export function showTab(desk, tab) {
  scrolledTo.set(desk.root.dataset.tab, window.scrollY)
  desk.root.dataset.tab = tab
  nameMain(desk)
  for (const button of desk.root.querySelectorAll(".tab")) {
    if (button.dataset.tab === tab) button.setAttribute("aria-current", "true")
    else button.removeAttribute("aria-current")
  }
  closeDrawers(desk)
  window.scrollTo(0, scrolledTo.get(tab) || 0)
}

/** On phones the pane in view is the page's main part, whichever it is, and what names it the page's heading. */
function nameMain(desk) {
  const alone = window.matchMedia("(max-width: 700px)").matches
  const main = alone ? PANES[desk.root.dataset.tab] : "stage"
  for (const [id, role] of Object.entries(ROLES)) {
    const pane = document.getElementById(id)
    const shown = id === main ? "main" : role
    if (shown) pane.setAttribute("role", shown)
    else pane.removeAttribute("role")
  }
  for (const [tab, id] of Object.entries(HEADINGS)) {
    const heading = document.getElementById(id)
    if (alone && tab === desk.root.dataset.tab) heading.setAttribute("aria-level", "1")
    else heading.removeAttribute("aria-level")
  }
}

function openDrawer(desk, button, id) {
  const isOpen = desk.root.dataset.drawer === id
  closeDrawers(desk)
  if (isOpen) return
  desk.root.dataset.drawer = id
  button.setAttribute("aria-expanded", "true")
  desk.root.querySelector(".veil").hidden = false
  document.getElementById(id).querySelector("h2[tabindex]").focus()
}

function closeDrawers(desk) {
  if (!desk.root.dataset.drawer) return
  const opener = desk.root.querySelector('.desk__drawer[aria-expanded="true"]')
  delete desk.root.dataset.drawer
  desk.root.querySelector(".veil").hidden = true
  opener?.setAttribute("aria-expanded", "false")
  opener?.focus()
}
