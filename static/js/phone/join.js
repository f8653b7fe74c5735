/** The join page: one tap, and only what the facilitator asks for. */

import { el, fill } from "../shared/dom.js"
import { icon } from "../shared/icons.js"
import { longDayOf, t } from "../shared/texts.js"

const MAX_LABEL_CHARS = 60

/**
 * @param {{code, title, organisation, asks, affiliations, notes_sent_to, language}} boot
 * @param {{again: boolean, onJoined: function(Object)}} options again: the server has forgotten this phone's seat
 */
export function joinForm(boot, { again, onJoined }) {
  // An affiliation is chosen, never typed: without any to choose from there is nothing to ask.
  const asks = { ...boot.asks, affiliation: boot.asks?.affiliation && boot.affiliations?.length > 0 }
  const wrong = el("p", { class: "join__wrong", role: "alert" })
  const button = el("button", { class: "ds-button button--main", type: "submit" }, t("Join"), icon("ArrowRight"))
  const form = el("form", { class: "join__form", onsubmit: submit },
    asks.affiliation && affiliations(boot.affiliations),
    asks.table && labelled("table", t("Table"), { class: "ds-input join__table" }),
    asks.name && labelled("name", t("Name"), { class: "ds-input", autocomplete: "name" }),
    wrong, button)
  return el("section", { class: "join" },
    el("p", { class: "eyebrow subtle" }, t("Code %(code)s", { code: spaced(boot.code) })),
    el("h1", { class: "question", tabindex: "-1", lang: boot.seen.state.workshop.language }, boot.title),
    boot.organisation && el("p", { class: "subtle" }, boot.organisation),
    again && el("p", { class: "notice" }, t("The meeting does not know this phone any more. Join again; what you wrote is kept.")),
    form, privacy(asks, boot.notes_sent_to, boot.seen.state.workshop.erase_on))

  async function submit(event) {
    event.preventDefault()
    fill(wrong)
    button.setAttribute("aria-busy", "true")
    const answer = await join({ code: boot.code, language: boot.language, ...Object.fromEntries(filled(form)) })
    button.removeAttribute("aria-busy")
    if (answer.token) onJoined(answer)
    else fill(wrong, icon("ExclamationmarkTriangle"), answer.message || t("The meeting could not be reached. Check the network and try again."))
  }
}

/** `K7M4QX` as people read it aloud: `K7M 4QX`. */
export function spaced(code) {
  return code.replace(/^(...)(...)$/, "$1 $2")
}

async function join(fields) {
  try {
    const response = await fetch("/api/join", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields),
    })
    return await response.json()
  } catch {
    return {}
  }
}

function filled(form) {
  return [...new FormData(form)].filter(([, value]) => value.trim())
}

function affiliations(names) {
  const choices = [...names.map((name) => [name, name]), ["", t("Would rather not say")]]
  return el("fieldset", { class: "join__choices" },
    el("legend", {}, t("Who are you here as?"), " ", optional()),
    el("div", { class: "join__grid" }, choices.map(([value, words]) =>
      el("label", { class: "join__choice" },
        el("input", { class: "ds-input", type: "radio", name: "affiliation", value }), el("span", {}, words)))))
}

function labelled(name, words, attributes) {
  return el("div", { class: "join__field" },
    el("label", { for: name }, words, " ", optional()),
    el("input", { id: name, name, type: "text", maxlength: MAX_LABEL_CHARS, autocomplete: "off", ...attributes }))
}

function optional() {
  return el("span", { class: "subtle optional" }, t("(optional)"))
}

function privacy(asks, host, eraseOn) {
  const grouped = asks.affiliation || asks.table
  const sentences = [
    asks.name ? t("Only the facilitator sees your name, never the wall.") : t("The meeting does not ask for names."),
    grouped && t("The facilitator sees what you answer here; the minutes only say how many came from each group."),
    grouped ? t("A note is tied to this phone so that you can change it, and so that the facilitator sees how many of a group have written.")
      : t("A note is tied to this phone only so that you can change it."),
    t("Nobody is shown who wrote it, and you can erase what you have written at any time."),
    eraseOn ? t("Everything is erased on %(date)s at the latest.", { date: longDayOf(eraseOn) }) : t("It is kept until the facilitator erases it."),
    host && t("Notes are sent to %(host)s for sorting.", { host }),
  ]
  return el("p", { class: "join__privacy small subtle" }, icon("PadlockLocked"), el("span", {}, sentences.filter(Boolean).join(" ")))
}
