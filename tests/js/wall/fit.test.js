import assert from "node:assert/strict"
import { test } from "node:test"
import { fit } from "../../../static/js/wall/fit.js"
import { STEPS } from "../../../static/js/wall/sizes.js"
import { measure, standsApart, wallOf } from "./walls.js"

const SCREENS = [[1280, 720], [1920, 1080], [3840, 2160], [1024, 768]]
const COUNTS = [3, 19, 60, 150, 300]
const COLUMNS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function everyWall(check) {
  for (const [width, height] of SCREENS) {
    for (const count of COUNTS) {
      for (const columns of COLUMNS) {
        const wall = wallOf(count, columns, { width, height })
        check(wall, fit(wall), { height, where: `${width}x${height}, ${count} notes, ${columns} columns` })
      }
    }
  }
}

/** The height of a column as the browser will draw it, counted anew. */
function heightOf(column, layout) {
  const { g } = layout
  const type = { size: g.text, weight: 480, tracking: 0 }
  const cards = column.notes.filter((note) => layout.shown.get(column.id).has(note.id)).map((note) => {
    const lines = measure.lines(note.text, layout.textWidth, type)
    const most = layout.dense && !layout.uncut.has(column.id) ? 4 : Infinity
    return Math.min(most, lines) * g.leading * g.text + 2 * g.cardY
  })
  const more = layout.folded.get(column.id) ? g.more : 0
  let height = 0
  for (let first = 0; first < cards.length; first += layout.lanes) {
    height += Math.max(...cards.slice(first, first + layout.lanes)) + (first ? g.cardGap : 0)
  }
  return height + more + g.panelBottom
}

test("nothing overflows, on any screen, with any number of notes and columns", () => {
  everyWall((wall, layout, { where }) => {
    for (const [index, column] of wall.columns.entries()) {
      const room = layout.boxes[index].height - layout.heads[index].height
      assert.ok(heightOf(column, layout) <= room + 0.01, `${where}: column ${column.id} overflows`)
    }
    standsApart(layout.boxes, wall, where)
    assert.ok(layout.perRow * layout.rows >= wall.columns.length, where)
  })
})

test("notes are never smaller than 1/55 of the screen, names never smaller than 1/40", () => {
  everyWall((wall, layout, { height, where }) => {
    assert.ok(layout.g.text >= height / 55, `${where}: ${layout.g.text}`)
    assert.ok(layout.g.name >= height / 40, `${where}: ${layout.g.name}`)
  })
})

test("every note is either shown or counted in the fold, and only a dense wall folds", () => {
  everyWall((wall, layout, { where }) => {
    for (const column of wall.columns) {
      const shown = layout.shown.get(column.id).size
      assert.equal(shown + layout.folded.get(column.id), column.notes.length, where)
      if (!layout.dense) assert.equal(layout.folded.get(column.id), 0, where)
    }
  })
})

test("few notes are large, many are small", () => {
  const steps = COUNTS.map((count) => fit(wallOf(count, 6)).step)
  assert.deepEqual(steps, [...steps].sort((a, b) => a - b))
  assert.ok(STEPS[steps[0]].f >= 2.7)
  assert.equal(fit(wallOf(300, 6)).dense, true)
})

test("a wall of 150 long-winded notes in seven columns still shows more than a third of them", () => {
  const layout = fit(wallOf(150, 7))
  const shown = [...layout.shown.values()].reduce((sum, ids) => sum + ids.size, 0)
  assert.ok(shown > 50, `${shown} shown`)
})

test("the type does not grow while the hall reads, though notes are taken down", () => {
  const previous = fit(wallOf(150, 6))
  const fewer = { ...wallOf(19, 6), previous }
  assert.ok(fit(fewer).step >= previous.step)
  assert.equal(fit(fewer).dense, previous.dense)
  assert.ok(fit(fewer).rows >= previous.rows)
})

test("the type grows again when the facilitator changes step or view", () => {
  assert.ok(fit({ ...wallOf(19, 6), previous: null }).step < fit(wallOf(150, 6)).step)
})

test("it goes down the ladder at once when the notes overflow", () => {
  const previous = fit(wallOf(19, 6))
  const layout = fit({ ...wallOf(60, 6), previous })
  assert.ok(layout.step > previous.step || layout.dense)
})

test("rows do not fall by themselves, but never leave fewer than two columns a row", () => {
  const previous = { ...fit(wallOf(60, 12)), rows: 3 }
  assert.equal(fit({ ...wallOf(3, 8), previous }).rows, 3)
  assert.equal(fit({ ...wallOf(3, 3), previous }).rows, 1)
})

test("the first column leaves room for the second beside it", () => {
  const alone = fit(wallOf(3, 1))
  const two = fit(wallOf(3, 2))
  assert.equal(alone.columnWidth, two.columnWidth)
  assert.equal(alone.boxes[0].left, two.boxes[0].left)
})

test("wide columns hang their cards side by side before the type becomes small", () => {
  const layout = fit(wallOf(60, 3))
  assert.ok(layout.lanes >= 2)
  assert.ok(layout.textWidth >= 12 * layout.g.text)
  assert.equal(fit(wallOf(6, 3)).lanes, 1)
})

test("no word is wider than its column before the smallest size", () => {
  const wall = wallOf(6, 6)
  wall.columns[0].notes.push({ id: "long", text: "universitetsnæringslivssamarbeidsavtalen" })
  const layout = fit(wall)
  const width = measure.longest("universitetsnæringslivssamarbeidsavtalen", { size: layout.g.text, weight: 480, tracking: 0 })
  assert.ok(width <= layout.textWidth || layout.step === STEPS.length - 1)
})

test("a row of emoji or a slip of the keyboard does not make the whole wall small", () => {
  for (const text of ["👍".repeat(30), "a".repeat(75)]) {
    const wall = wallOf(20, 6)
    const usual = fit(wall).step
    wall.columns[0].notes.push({ id: "odd", text })
    assert.ok(fit(wall).step <= usual + 1, text)
  }
})

test("a long note stands whole on a dense wall where its column has room", () => {
  const wall = wallOf(90, 6)
  const short = wall.columns.reduce((one, other) => (other.notes.length < one.notes.length ? other : one))
  short.notes = [{ id: "long", text: "vi venter på svar fra kommunen og ".repeat(5).trim() }]
  const layout = fit(wall)
  assert.equal(layout.dense, true)
  assert.ok(layout.uncut.has(short.id))
})

test("a wall of 300 notes is fitted again without a pause that is seen", () => {
  const wall = wallOf(300, 10)
  const previous = fit(wall)
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    fit({ ...wall, previous })
    return performance.now() - start
  })
  assert.ok(Math.min(...times) < 25, `${Math.min(...times)} ms at best`)
})

test("one who writes at length does not make everybody's notes small", () => {
  const short = wallOf(28, 7)
  const long = wallOf(28, 7)
  const column = long.columns.find((one) => one.notes.length > 2)
  column.notes[0] = { id: column.notes[0].id, text: "vi venter på svar fra kommunen og ".repeat(8).trim() }
  const layout = fit(long)
  assert.ok(layout.f >= 2.1, `type of ${layout.f} u, without the long note ${fit(short).f}`)
  assert.equal([...layout.folded.values()].reduce((sum, n) => sum + n, 0), 0)
})
