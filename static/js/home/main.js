/** The home page works without this; with it, a code looks on the screen as it looks on the wall. */

import { asCode } from "./code.js"

const field = document.getElementById("code")

field.addEventListener("input", () => {
  const end = field.selectionStart === field.value.length
  if (end) field.value = asCode(field.value)
})
document.getElementById("enter").addEventListener("submit", () => {
  field.value = asCode(field.value)
})
