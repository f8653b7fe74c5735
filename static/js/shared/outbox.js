/**
 * Commands that must not be lost, kept on the phone until the server has acknowledged them.
 * In IndexedDB, so that a closed browser keeps them; in memory where that is forbidden (private windows of some browsers).
 */

const STORE = "commands"

/**
 * @param {string} name one outbox a seat
 * @returns {{put, remove, all}} `put` keeps a command once, however often it is given
 */
export async function openOutbox(name) {
  try {
    return inDatabase(await openDatabase(`tingwall-${name}`))
  } catch {
    return inMemory()
  }
}

/** The id under which a command waits: what makes sending it twice count once. */
export function idOf(command) {
  return command.command_id || command.note_id
}

function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "number", autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function inDatabase(database) {
  const run = (mode, work) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const result = { value: undefined }
      const store = transaction.objectStore(STORE)
      store.getAll().onsuccess = (event) => (result.value = work(store, event.target.result))
      transaction.oncomplete = () => resolve(result.value)
      transaction.onerror = () => reject(transaction.error)
      // A full disk shows only here, at the commit.
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    // Reading and writing are one transaction: two tabs of a seat share the outbox.
    put: (command) => run("readwrite", (store, kept) => void (holds(kept, command) || store.put({ command }))),
    remove: (id) => run("readwrite", (store, kept) => {
      for (const { number, command } of kept) if (idOf(command) === id) store.delete(number)
    }),
    all: () => run("readonly", (store, kept) => kept.map(({ command }) => command)),
  }
}

function inMemory() {
  let kept = []
  return {
    put: async (command) => void (holds(kept, command) || kept.push({ command })),
    remove: async (id) => void (kept = kept.filter(({ command }) => idOf(command) !== id)),
    all: async () => kept.map(({ command }) => command),
  }
}

function holds(kept, command) {
  return kept.some((one) => idOf(one.command) === idOf(command))
}
