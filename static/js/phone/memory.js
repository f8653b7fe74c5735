/** What this phone remembers of one workshop, across reloads: its seat, its own notes and its unsent text. */

/**
 * @param {Storage} storage localStorage, or anything like it
 * @param {string} workshopId
 */
export function openMemory(storage, workshopId) {
  const key = `tingwall.${workshopId}`
  const memory = {
    workshopId, seat: null, token: null, notes: [], drafts: {}, dots: {}, casts: [], erasing: null, seen: null,
    reload, sit, add, change, drop, draft, cast, castAnswered, takeDots, forget, forgotten, see,
  }
  let forgetful = false
  reload()
  return memory

  /** The seat of this phone; null for both when the server has forgotten it. */
  function sit(seat, token) {
    keep(() => Object.assign(memory, { seat, token }))
  }

  function add(own) {
    keep(() => memory.notes.push(own))
  }

  /** Replaces an own note by itself with some fields changed. */
  function change(noteId, fields) {
    keep(() => (memory.notes = memory.notes.map((own) => (own.note_id === noteId ? { ...own, ...fields } : own))))
  }

  function drop(noteId) {
    keep(() => (memory.notes = memory.notes.filter((own) => own.note_id !== noteId)))
  }

  /** The unsent text of a question; empty text is forgotten. */
  function draft(questionId, text) {
    keep(() => {
      if (text) memory.drafts[questionId] = text
      else delete memory.drafts[questionId]
    })
  }

  /**
   * The own dots on one column, note or alternative of a vote, and the command that says so until it is answered.
   * @param {boolean} alone it takes the place of all others
   */
  function cast(command, alone = false) {
    const { vote_id, target_id, dots } = command
    keep(() => {
      memory.dots = { ...memory.dots, [vote_id]: { ...(alone ? {} : memory.dots[vote_id]), [target_id]: dots } }
      memory.casts = [...memory.casts, command]
    })
  }

  function castAnswered(commandId) {
    keep(() => (memory.casts = memory.casts.filter((command) => command.command_id !== commandId)))
  }

  /** All own dots, as the server has them: by vote, and by column or note. */
  function takeDots(dots) {
    keep(() => (memory.dots = dots))
  }

  /** Everything that was written here; `commandId` erases it on the server too. */
  function forget(commandId) {
    keep(() => Object.assign(memory, { notes: [], drafts: {}, erasing: commandId }))
  }

  /** The server has erased it. */
  function forgotten() {
    keep(() => (memory.erasing = null))
  }

  /** What this seat saw last, a snapshot, to be shown where there is no network. */
  function see(snapshot) {
    memory.seen = snapshot
    write(`${key}.seen`, snapshot)
  }

  function keep(changed) {
    // Another tab of this seat may have written meanwhile.
    reload()
    changed()
    const { seat, token, notes, drafts, dots, casts, erasing } = memory
    write(key, { seat, token, notes, drafts, dots, casts, erasing })
  }

  function write(place, value) {
    try {
      storage.setItem(place, JSON.stringify(value))
    } catch {
      // A full or forbidden storage: the phone works on, it only forgets at the next reload.
      forgetful = true
    }
  }

  function reload() {
    if (!forgetful) Object.assign(memory, read(key), { seen: read(`${key}.seen`) })
  }

  function read(place) {
    try {
      return JSON.parse(storage.getItem(place))
    } catch {
      return null
    }
  }
}

/** The storage of the browser, or one that lasts as long as the page where it is forbidden. */
export function storageOf(window) {
  try {
    window.localStorage.getItem("tingwall")
    return window.localStorage
  } catch {
    const kept = new Map()
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
  }
}
