import { t } from "../shared/texts.js"

/** What to do about a refusal, in words; the line being down is the console's own to tell. */
export function refusalOf(answer) {
  return answer.message || t("No network. Nothing has been changed; try again when the console is connected.")
}
