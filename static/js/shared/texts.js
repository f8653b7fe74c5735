/** The texts of a page, in the language that the server chose for it; plural forms and numbers by CLDR. */

const FORMS = ["zero", "one", "two", "few", "many", "other"]
// Chromium has no numbers and times for nynorsk; without a second choice it would take the browser's own.
const SECOND = { nn: "nb" }

let texts = {}
let locales = "en-GB"
let formFor = formsIn("en")

/**
 * @param {Object<string, string|string[]>} catalogue translations by English text; an array holds the plural forms in CLDR's order
 * @param {string} language of the page
 */
export function useTexts(catalogue, language = "en") {
  texts = catalogue
  locales = localesOf(language)
  formFor = formsIn(locales)
}

/** The text in the person's language, with `%(name)s` filled in. */
export function t(english, values = {}) {
  return fill(texts[english] || english, values)
}

/** The text for `n` things. */
export function tn(singular, plural, n, values = {}) {
  const text = texts[singular]?.[formFor(n)] ?? (n === 1 ? singular : plural)
  return fill(text, { n, ...values })
}

/** What `Intl` is to write in: the language, and another where the browser does not know it. */
export function localesOf(language) {
  return language === "en" ? ["en-GB"] : [language, SECOND[language]].filter(Boolean)
}

/** The time of day as the language writes it: 14:05, 14.05. @param {number|Date} at */
export function timeOfDay(at) {
  return new Date(at).toLocaleTimeString(locales, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
}

/** A day as the language writes it: 30 Jun 2027, 30. juni 2027. @param {string} iso as in 2027-06-30 */
export function dayOf(iso, dateStyle = "medium") {
  return new Date(iso).toLocaleDateString(locales, { dateStyle, timeZone: "UTC" })
}

/** As the server writes a day in a sentence: "1 March 2099". */
export function longDayOf(iso) {
  return dayOf(iso, "long")
}

/** 1,500 or 1 500. */
export function numberOf(value) {
  return value.toLocaleString(locales)
}

/** A share as the language writes it: 40%, 40 %. @param {number} share 0 to 1 */
export function percentOf(share) {
  return share.toLocaleString(locales, { style: "percent", maximumFractionDigits: 0 })
}

function formsIn(language) {
  const rules = new Intl.PluralRules(language)
  const own = FORMS.filter((form) => rules.resolvedOptions().pluralCategories.includes(form))
  return (n) => own.indexOf(rules.select(n))
}

function fill(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? written(values[name]) : whole))
}

function written(value) {
  return typeof value === "number" ? numberOf(value) : String(value)
}
