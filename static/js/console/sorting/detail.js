/** How fine the columns are to be: five levels, from few broad columns to many narrow ones. */
import { t } from "../../shared/texts.js"

const MOST = 2

/** The level in words. */
export function levelWords(detail) {
  return [t("Much coarser"), t("A bit coarser"), t("In between"), t("A bit finer"), t("Much finer")][detail + MOST]
}

/** The command that goes one level down (-1) or up (1), or null at the end. */
export function steppedDetail(question, by) {
  const detail = question.detail + by
  return Math.abs(detail) > MOST ? null : { type: "set-detail", question_id: question.question_id, detail }
}
