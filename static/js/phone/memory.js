/** What this phone remembers of one workshop, across reloads: its seat, its own notes and its unsent text. */

/**
 * @param {Storage} storage localStorage, or anything like it
 * @param {string} workshopId
 */
export function openMemory(storage, workshopId) {
  const key = `tingwall.${workshopId}`
  const memory = { workshopId, seat: null, token: null, notes: [], drafts: {}, save, reload, change }
  reload()
  return memory

  function save() {
    const { seat, token, notes, drafts } = memory
    try {
      storage.setItem(key, JSON.stringify({ seat, token, notes, drafts }))
    } catch {
      // A full or forbidden storage: the phone works on, it only forgets at the next reload.
    }
  }

  function reload() {
    Object.assign(memory, read())
  }

  function read() {
    try {
      return JSON.parse(storage.getItem(key)) || {}
    } catch {
      return {}
    }
  }

  /** Replaces an own note by itself with some fields changed. */
  function change(noteId, fields) {
    memory.notes = memory.notes.map((own) => (own.note_id === noteId ? { ...own, ...fields } : own))
    save()
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
