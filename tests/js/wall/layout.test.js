import assert from "node:assert/strict"
import { test } from "node:test"
import { fitFirst } from "../../../static/js/wall/fit_first.js"
import { fitFocus } from "../../../static/js/wall/fit_focus.js"
import { fitLoose } from "../../../static/js/wall/fit_loose.js"
import { fitQuestion } from "../../../static/js/wall/fit_question.js"
import { layoutOf } from "../../../static/js/wall/layout.js"
import { measure, wallOf } from "./walls.js"

const ROOM = { width: 1850, height: 800, footWidth: 1600, u: 10.8 }

function boardWith(sorted, columns, unsorted) {
  const card = (note) => ({ ...note, alike: 1, ids: [note.id], enteredFor: null })
  const wall = wallOf(sorted, columns)
  return {
    columns: wall.columns.map((column) => ({ ...column, notes: column.notes.map(card) })),
    unsorted: Array.from({ length: unsorted }, (_, n) => card({ id: `u${n}`, text: `løs lapp ${n}` })),
    noteCount: sorted + unsorted,
  }
}

const layout = (board, previous = null) => layoutOf(board, ROOM, { measure, laneTitle: "Unsorted 9", previous })

test("without unsorted notes there is no lane", () => {
  assert.equal(layout(boardWith(19, 6, 0)).lane, null)
})

test("a full grid leaves the unsorted notes in the foot, a cell that no column needs takes them", () => {
  assert.equal(layout(boardWith(19, 6, 2)).lane.where, "foot")
  assert.equal(layout(boardWith(150, 7, 3)).lane.where, "foot")
  assert.equal(layout(boardWith(3, 1, 3)).lane.where, "cell")
})

test("unsorted notes can always be seen, and a cell that would show fewer than the foot leaves its height to the column", () => {
  for (let unsorted = 1; unsorted <= 12; unsorted += 1) {
    const { lane, band } = layout(boardWith(14, 5, unsorted))
    assert.ok(lane.shown.size > 0, `${unsorted}: none is seen`)
    assert.equal(Boolean(band), lane.where === "cell", `${unsorted}: an empty cell`)
  }
})

test("a cell of their own shows the unsorted notes in type so small that all stand, and is never left empty", () => {
  const long = "Mulighet til å utnytte samarbeid med næring, f.eks. butikker: prøveprosjekt om gratis handlenett"
  for (let sorted = 8; sorted <= 14; sorted += 1) {
    const board = boardWith(sorted, 5, 6)
    board.unsorted[0].text = long
    board.unsorted[5].text = "Raskere postgang for bedriftspakker og servicetilbud i hele kommunen"
    const before = layout(boardWith(4, 4, 6))
    assert.ok(before.ownCell)
    const after = layout(board, before)
    assert.ok(after.ownCell, `${sorted}: the cell is given up`)
    assert.deepEqual([after.lane.where, after.lane.folded, Boolean(after.band)], ["cell", 0, true], `${sorted} sorted`)
  }
})

test("the type in the cell does not grow while notes come, and does when some have found their columns", () => {
  const board = (unsorted) => boardWith(8, 5, unsorted)
  const many = layout(board(40), layout(boardWith(4, 4, 6)))
  const more = layout(board(41), many)
  const few = layout(board(6), more)
  assert.equal(more.lane.where, "cell")
  assert.ok(more.lane.f <= many.lane.f)
  assert.ok(few.lane.f > more.lane.f, `${few.lane.f} after ${more.lane.f}`)
})

test("many unsorted notes move no column that hangs already", () => {
  const before = layout(boardWith(19, 6, 0))
  const after = layout(boardWith(19, 6, 400), before)
  assert.equal(after.perRow, before.perRow)
  assert.equal(after.columnWidth, before.columnWidth)
})

test("a new column lays the wall anew, and the type may grow with it", () => {
  const crowded = layout(boardWith(60, 2, 0))
  const roomier = layout({ ...boardWith(19, 6, 0) }, crowded)
  assert.ok(roomier.step < crowded.step)
})

test("the first minute hangs notes under one another, then side by side, and then has no more room", () => {
  const notes = (n) => Array.from({ length: n }, (_, id) => ({ id: `n${id}`, text: "Liten bygd der folk hilser" }))
  const room = { width: 1150, height: 560, u: 10.8, measure }
  assert.equal(fitFirst(notes(3), room).flow, false)
  assert.equal(fitFirst(notes(12), room).flow, true)
  assert.equal(fitFirst(notes(90), room), null)
})

test("loose notes over the whole wall fold at the smallest size only", () => {
  const notes = (n) => Array.from({ length: n }, (_, id) => ({ id: `n${id}`, text: "Liten bygd der folk hilser" }))
  assert.equal(fitLoose(notes(30), { ...ROOM, measure }).folded, 0)
  const many = fitLoose(notes(400), { ...ROOM, measure })
  assert.equal(many.f, 1.83)
  assert.equal(many.shown.size + many.folded, 400)
})

test("a column in focus shows its notes whole and large, and many of them smaller", () => {
  const [column] = wallOf(5, 1).columns
  const room = { width: 1300, height: 600, u: 10.8, measure, more: 40 }
  const few = fitFocus(column.notes, room)
  const many = fitFocus(wallOf(40, 1).columns[0].notes, room)
  assert.equal(few.folded, 0)
  assert.ok(few.f > many.f)
  const storm = fitFocus(wallOf(300, 1).columns[0].notes, room)
  assert.equal(storm.shown.size + storm.folded, 300)
})

test("a short question is large on one line, a long one gets more lines before it is cut", () => {
  const room = { width: 1300, u: 10.8, measure }
  assert.equal(fitQuestion("Hva mangler vi?", room).size, 6.4)
  assert.equal(fitQuestion("Hva mangler vi?", { ...room, large: true }).size, 8.4)
  const long = fitQuestion("Hva må kommunen gjøre for at næringslivet skal vokse her? ".repeat(4), room)
  assert.ok(long.size >= 2.5 && long.most >= 4)
})

test("a note that comes in unsorted leaves the columns as they hang, one in a column does not", () => {
  const board = boardWith(60, 6, 3)
  const before = layout(board)
  assert.equal(layout({ ...board, unsorted: boardWith(60, 6, 4).unsorted }, before).kept, true)
  const [first, ...others] = board.columns
  const grown = { ...first, count: first.count + 1, notes: [...first.notes, { ...first.notes[0], id: "new" }] }
  assert.equal(layout({ ...board, columns: [grown, ...others] }, before).kept, false)
})
