/** The texts of a page, in the language that the server chose for it. */

let texts = {}

/** @param {Object<string, string|string[]>} catalogue translations by English text; an array holds singular and plural */
export function useTexts(catalogue) {
  texts = catalogue
}

/** The text in the person's language, with `%(name)s` filled in. */
export function t(english, values = {}) {
  return fill(texts[english] || english, values)
}

/** The text for `n` things; all our languages have one form for 1 and one for the rest. */
export function tn(singular, plural, n, values = {}) {
  const forms = texts[singular] || [singular, plural]
  return fill(n === 1 ? forms[0] : forms[1], { n, ...values })
}

function fill(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? String(values[name]) : whole))
}
