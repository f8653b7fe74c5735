/** What earlier meetings have agreed on, by meeting: the same on the console and the wall. */

/** {day, outcomes, done, actions} of each earlier meeting, the first one first; decisions before actions, `done` and `actions` as counts. */
export function meetingsIn(outcomes) {
  const days = [...new Set(outcomes.map(({ agreed_on: day }) => day).filter(Boolean))].sort()
  return days.map((day) => {
    const own = outcomes.filter(({ agreed_on: of }) => of === day)
    const actions = own.filter(isAction)
    return { day, outcomes: [...own.filter((one) => !isAction(one)), ...actions], done: countDone(actions), actions: actions.length }
  })
}

export function isAction({ kind }) {
  return kind === "action"
}

export function countDone(actions) {
  return actions.filter(({ done }) => done).length
}
