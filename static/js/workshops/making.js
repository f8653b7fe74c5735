/** From a template to a workshop: the form opens, is kept while it is typed, and is sent. */
import { t } from "../shared/texts.js"
import { answerTo } from "./asking.js"
import { blankDraft, draftFrom, fieldOf, planOf, withPolls } from "./draft.js"
import { clearRefusals, drawForm, focusField, refuse } from "./form.js"
import { takenAlong } from "./last_time.js"

const KEPT = "tingwall-draft"

/**
 * @param {Object<string, Object[]>} templates by language, in the same order in each
 * @returns {{open: (draft: Object) => void}}
 */
export function openMaking(facts, templates) {
  const desk = { facts, templates, form: document.getElementById("making"), draft: null, change, typed }
  const chooser = document.getElementById("choose")
  const dialog = document.getElementById("making-dialog")

  for (const card of chooser.querySelectorAll("[data-template]")) {
    card.addEventListener("click", () => begin(card.dataset.template))
  }
  desk.form.addEventListener("submit", (event) => {
    event.preventDefault()
    send()
  })
  document.getElementById("making-close").addEventListener("click", () => dialog.close())
  document.getElementById("making-discard").addEventListener("click", () => {
    sessionStorage.removeItem(KEPT)
    offerKept()
    dialog.close()
  })
  document.getElementById("continue").addEventListener("click", () => open(kept()))
  dialog.addEventListener("close", offerKept)
  offerKept()

  return { open }

  function begin(key) {
    const template = templates[facts.language].find((one) => one.key === key)
    open(template ? draftFrom(template, facts.language) : blankDraft(facts.language))
  }

  function open(draft) {
    desk.draft = { keptDays: facts.kept_days, ...draft, parts: withPolls(draft.parts) }
    const { lastTime } = draft
    document.getElementById("making-heading").textContent = lastTime ? t("Follow up “%(title)s”", { title: lastTime.title }) : t("Make a workshop")
    drawForm(desk)
    dialog.showModal()
    focusField(desk, { name: "title" })
  }

  /** The structure has changed: draw it again and put the focus where the person goes on. */
  function change(draft, field) {
    typed(draft)
    drawForm(desk)
    if (field) focusField(desk, field)
  }

  function typed(draft) {
    desk.draft = draft
    sessionStorage.setItem(KEPT, JSON.stringify(draft))
  }

  function kept() {
    return JSON.parse(sessionStorage.getItem(KEPT))
  }

  function offerKept() {
    document.getElementById("kept").hidden = !sessionStorage.getItem(KEPT)
  }

  async function send() {
    const button = desk.form.querySelector("[type=submit]")
    if (button.ariaBusy === "true") return
    clearRefusals(desk)
    button.ariaBusy = "true"
    const answer = await post({ ...planOf(desk.draft), ...takenAlong(desk.draft) })
    button.ariaBusy = "false"
    if (answer.facilitator_url) {
      sessionStorage.removeItem(KEPT)
      location.assign(answer.facilitator_url)
    } else refuse(desk, answer.message, fieldOf(answer.code || "", desk.draft))
  }

  function post(plan) {
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": facts.csrf }
    return answerTo("/api/workshops", { method: "POST", headers, body: JSON.stringify(plan) },
      t("No network. Your workshop is kept here; try again in a moment."))
  }
}
