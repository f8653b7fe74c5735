/** What the console's menus offer. */
import { markFor } from "../shared/columns.js"
import { icon } from "../shared/icons.js"
import { t, tn } from "../shared/texts.js"
import { besideNeighbour } from "./column_order.js"
import { isOpenFor, closeMenu, openMenu } from "./menu.js"
import { moveColumn, moveTo, moveToNew, sharedColumn } from "./moves.js"
import { writeOutcome } from "./outcomes/pane.js"
import { askColumnTitle } from "./questions.js"
import { turnSpotlight } from "./spotlight.js"
import { canHoldUp, spotlitIn } from "./spotlit.js"
import { targetsOf } from "./targets.js"

function open(menu) {
  if (isOpenFor(menu.anchor)) closeMenu()
  else openMenu(menu)
}

export function openMoveMenu(desk, anchor, noteIds) {
  const columns = desk.board.columns.map(({ column }) => column)
  const extra = {
    new: ["Plus", () => t("New column …"), () => askColumnTitle(desk, (title) => moveToNew(desk, noteIds, title))],
    unsorted: ["Inbox", () => t("Unsorted"), () => moveTo(desk, noteIds, null)],
  }
  const items = targetsOf(columns).flatMap(({ kind, column, key }) => {
    if (kind === "column") return [{ label: column.title, sign: markFor(column), key, act: () => moveTo(desk, noteIds, column.column_id) }]
    const [sign, label, act] = extra[kind]
    const item = { label: label(), sign: icon(sign), key, act }
    return kind === "new" && columns.length ? ["rule", item] : [item]
  })
  open({ anchor, title: tn("Move %(n)s note to", "Move %(n)s notes to", noteIds.length), items })
}

export function openColumnMenu(desk, anchor, columnId) {
  const column = desk.state.columns.get(columnId)
  const here = [...desk.selected].filter((noteId) => desk.state.notes.get(noteId)?.column_id === columnId)
  const only = { letter: column.letter }
  const { note, column: spotlit } = spotlitIn(desk.state)
  open({ anchor, quiet: true, title: t("Column %(letter)s", only), items: [
    { label: t("Rename …"), sign: icon("Pencil"), act: () => askColumnTitle(desk, (title) =>
      desk.connection.send({ type: "rename-column", column_id: columnId, title }), column) },
    { label: t("Merge into …"), sign: icon("ArrowRightLeft"), disabled: desk.board.columns.length < 2,
      act: () => openMergeMenu(desk, anchor, column) },
    { label: here.length ? tn("Split off %(n)s selected note …", "Split off %(n)s selected notes …", here.length) : t("Split off the selected notes …"),
      sign: icon("SplitVertical"), disabled: !here.length || sharedColumn(desk, here) !== columnId,
      act: () => askColumnTitle(desk, (title) => moveToNew(desk, here, title)) },
    moveItem(desk, columnId, -1, t("Move left"), "ArrowLeft"),
    moveItem(desk, columnId, 1, t("Move right"), "ArrowRight"),
    { label: column.pinned ? t("Unpin the column") : t("Pin the column"), sign: icon(column.pinned ? "PushPin" : "PushPinFill"), act: () =>
      desk.ask({ type: "pin-column", column_id: columnId, pinned: !column.pinned },
        { text: column.pinned ? t("Column %(letter)s is no longer pinned", only) : t("Column %(letter)s is pinned", only) }) },
    { label: !note && spotlit === column ? t("Stop showing large") : t("Show large"), sign: icon("ZoomPlus"), key: "L",
      disabled: !canHoldUp(desk.state, desk.question()), act: () => turnSpotlight(desk, { column_id: columnId }) },
    { label: t("New action from this column …"), sign: icon("CheckmarkCircle"), key: "A", act: () => writeOutcome(desk, columnId) },
    "rule",
    { label: t("Remove the column"), sign: icon("Trash"), danger: true, act: () =>
      desk.ask({ type: "remove-column", column_id: columnId }, { text: t("Column %(letter)s is gone, its notes are unsorted", only), undo: true }) },
  ] })
}

function moveItem(desk, columnId, by, label, sign) {
  const before = besideNeighbour(desk.board.columns.map(({ column }) => column.column_id), columnId, by)
  return { label, sign: icon(sign), disabled: before === undefined, act: () => moveColumn(desk, columnId, before) }
}

function openMergeMenu(desk, anchor, column) {
  const columns = desk.board.columns.map((lane) => lane.column)
  const items = targetsOf(columns, { without: column.column_id, extras: false }).map(({ column: into, key }) => ({
    label: into.title, sign: markFor(into), key,
    act: () => desk.ask({ type: "merge-columns", column_id: column.column_id, into_column_id: into.column_id },
      { text: t("“%(column)s” is merged into “%(into)s”", { column: column.title, into: into.title }), undo: true }),
  }))
  openMenu({ anchor, title: t("Merge %(letter)s into", { letter: column.letter }), items })
}

export function openTimerMenu(desk, anchor) {
  const minutes = [1, 2, 3, 5, 10, 15, 20, 30].map((n) => ({
    label: tn("%(n)s minute", "%(n)s minutes", n), sign: icon("Timer"), act: () => desk.ask({ type: "set-timer", seconds: n * 60 }),
  }))
  const stop = { label: t("Stop the timer"), sign: icon("Stop"), disabled: !desk.state.workshop.timer_ends_at,
    act: () => desk.ask({ type: "set-timer", seconds: null }) }
  open({ anchor, title: t("Start the timer"), items: [...minutes, "rule", stop] })
}

export function openDownloadMenu(desk, anchor) {
  const { reading, working } = desk.facts.exports
  const offer = ({ label, suffix, url }) => ({ label, sign: icon("FileText"), act: () => download(url, suffix) })
  open({ anchor, title: t("Download the minutes as"), quiet: true, items: [
    { label: t("To read and show"), items: reading.map(offer) },
    "rule",
    { label: t("To work on"), items: working.map(offer) },
  ] })
}

function download(url, suffix) {
  const link = document.createElement("a")
  link.href = url
  link.download = `tingwall.${suffix}`
  // The server's own file name wins over this one.
  link.click()
}
