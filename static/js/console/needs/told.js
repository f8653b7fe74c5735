/** What "Needs you" says about each matter: {title, signs, texts, offers: [{label, act, quiet?}]}. */
import { icon } from "../../shared/icons.js"
import { t, tn } from "../../shared/texts.js"
import { openAttendanceDialog } from "../attendance/dialog.js"
import { showNotes } from "../choosing.js"
import { approve, hide } from "../moves.js"
import { showTab } from "../panes.js"
import { sortNow } from "../sorting/steering.js"
import { tellSuggestion } from "./suggestions_told.js"

export function tell(desk, matter) {
  return TOLD[matter.kind](desk, matter)
}

const TOLD = {
  organiser: (_desk, { organiser }) => (organiser === "starting"
    ? { signs: [icon("Hourglass")], title: t("The sorting is starting"), texts: [t("Notes wait unsorted for a moment.")], offers: [] }
    : { signs: [icon("Sparkles")], title: t("Basic sorting"), offers: [],
      texts: [t("The language model is not there, so notes are sorted by the words they share. Expect to move more by hand.")] }),
  "held-together": (desk, { noteIds }) => ({
    signs: [icon("Hourglass")],
    title: tn("%(n)s note waits for you", "%(n)s notes wait for you", noteIds.length),
    texts: [t("The hall does not see them yet.")],
    offers: [{ label: t("Show all"), act: approving(desk, noteIds) }],
  }),
  held: (desk, { note, question }) => ({
    signs: [icon("Hourglass")],
    title: question ? t("A note to “%(question)s”", { question: question.text }) : t("A note waits for you"),
    texts: [note.text],
    offers: [
      { label: t("Show it"), act: approving(desk, [note.note_id]) },
      { label: t("Hide"), act: () => hide(desk, [note.note_id]), quiet: true },
    ],
  }),
  late: (desk, { question, count }) => ({
    signs: [icon("ArrowsCirclepath")],
    title: t("Late notes"),
    texts: [tn("%(n)s note came to “%(question)s” after the hall went on.", "%(n)s notes came to “%(question)s” after the hall went on.",
      count, { question: question.text })],
    offers: [{ label: t("Look"), act: () => (desk.look(question.question_id), showTab(desk, "wall")) }],
  }),
  unsorted: (desk, { count }) => ({
    signs: [icon("Inbox")],
    title: t("Unsorted"),
    texts: [tn("%(n)s note has no column yet.", "%(n)s notes have no column yet.", count)],
    offers: [
      { label: t("Sort now"), act: () => sortNow(desk) },
      { label: t("Select them"), act: () => showNotes(desk, desk.lanes.at(-1)) },
    ],
  }),
  suggestion: (desk, { suggestion }) => tellSuggestion(desk, suggestion),
  same: (desk, { noteIds }) => ({
    signs: [icon("Files")],
    title: t("Said before"),
    texts: [tn("%(n)s note says the same as another.", "%(n)s notes say the same as another.", noteIds.length)],
    offers: [{ label: t("Select them"), act: () => showNotes(desk, noteIds) }],
  }),
  silent: (desk, { groups }) => ({
    signs: [icon("PersonGroup")],
    title: t("Silent in the hall"),
    texts: [groups.map(tellGroup).join(" ")],
    offers: [{ label: t("Who is here"), act: () => openAttendanceDialog(desk) }],
  }),
  over: (desk) => tellOver(desk),
}

function tellOver({ facts }) {
  const followUp = { label: t("Follow up …"), act: () => location.assign(facts.follow_url) }
  return {
    signs: [icon("CheckmarkCircle")],
    title: t("Every question is closed"),
    texts: [facts.follow_url ? t("The minutes are ready, and what was agreed can be followed up in a new workshop.") : t("The minutes are ready.")],
    offers: [{ label: t("Minutes"), act: () => window.open(facts.report_url) }, ...(facts.follow_url ? [followUp] : [])],
  }
}

/** What has come or been changed since this was drawn has not been read. */
function approving(desk, noteIds) {
  const { seq } = desk.state
  return () => approve(desk, noteIds, seq)
}

function tellGroup({ by, name, people }) {
  const facts = { name, n: people }
  return by === "table"
    ? tn("Table %(name)s: %(n)s person, no notes yet.", "Table %(name)s: %(n)s people, no notes yet.", people, facts)
    : tn("%(name)s: %(n)s person, no notes yet.", "%(name)s: %(n)s people, no notes yet.", people, facts)
}
