/** The fields of the form: a label, something to fill in, and what to do with it. */
import { el } from "../shared/dom.js"
import { icon } from "../shared/icons.js"

export function line({ label, value, typed, large = false, ...where }) {
  const id = idOf(where)
  return el("div", { class: large ? "field field--large" : "field" },
    el("label", { for: id }, label),
    el("input", { class: "ds-input", type: "text", id, value, autocomplete: "off", oninput: (event) => typed(event.target.value) }))
}

export function lines({ label, value, typed, rows, quiet = false, ...where }) {
  const id = idOf(where)
  return el("div", { class: "field" },
    el("label", { for: id, class: quiet ? "field__quiet" : null }, label),
    el("textarea", { class: "ds-input", id, rows, value, oninput: (event) => typed(event.target.value) }))
}

export function box({ label, on, changed, ...where }) {
  const id = idOf(where)
  return el("div", { class: "tick" },
    el("input", { class: "ds-input", type: "checkbox", id, checked: on, onchange: (event) => changed(event.target.checked) }),
    el("label", { for: id }, label))
}

/** @param {"secondary"|"tertiary"|"icon"} kind an icon's label is read aloud and shown on hover */
export function button(sign, label, act, kind, disabled = false) {
  const bare = kind === "icon"
  return el("button", { type: "button", class: "ds-button", "data-variant": bare ? "tertiary" : kind, "data-icon": bare,
    "aria-label": bare ? label : null, title: bare ? label : null, disabled, onclick: act }, icon(sign), bare ? null : label)
}

function idOf({ name, place = {} }) {
  return ["field", name, ...Object.values(place)].join("-")
}
