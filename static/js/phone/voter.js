/** What a voter does with the own dots: remember first, then send; the server's word is the last. */

import { idOf } from "../shared/outbox.js"
import { newId } from "./commands.js"

export function castCommand(voteId, targetId, dots, commandId) {
  return { type: "cast-dots", vote_id: voteId, target_id: targetId, dots, command_id: commandId }
}

/** How many dots are left: those on what does not hang any more have come back. */
export function dotsLeft(vote, targets, own) {
  return Math.max(0, vote.dots - targets.reduce((sum, target) => sum + (own[target.id] || 0), 0))
}

/**
 * @param {Object} memory of this phone
 * @param {function(Object): Promise} post sends a command until it is answered
 * @param {{fetchDots: function(): Promise<Object|null>, onChange: function, onRefused: function(string)}} around
 */
export function voterOf(memory, post, { fetchDots, onChange, onRefused }) {
  const underWay = new Set()
  let sent = 0
  let stale = false
  return { set, resume, sync }

  /** @param {boolean} [alone] it takes the place of what was chosen before */
  function set(voteId, targetId, dots, alone = false) {
    const command = castCommand(voteId, targetId, dots, newId())
    memory.cast(command, alone)
    return send(command)
  }

  /**
   * A page that is closed at once may have remembered a dot and not yet put it into the outbox.
   * @param {Object[]} waiting what is still in the outbox, of any kind
   */
  function resume(waiting) {
    const remembered = new Set(memory.casts.map(idOf))
    const others = waiting.filter((command) => command.type === "cast-dots" && !remembered.has(idOf(command)))
    for (const command of [...memory.casts, ...others]) if (!underWay.has(idOf(command))) send(command)
  }

  /** Takes the server's word for the own dots: after an absence, and when columns have been put together. */
  async function sync() {
    stale = underWay.size > 0
    if (stale) return
    const before = sent
    const dots = await fetchDots().catch(() => null)
    // What was set meanwhile is newer, also where its answer has overtaken this one.
    if (!dots || sent !== before) return
    memory.takeDots(dots)
    onChange()
  }

  async function send(command) {
    underWay.add(command.command_id)
    sent += 1
    onChange()
    const answer = await post(command)
    underWay.delete(command.command_id)
    memory.castAnswered(command.command_id)
    if (!answer.ok) onRefused(answer.message)
    if (!answer.ok || stale) await sync()
  }
}
