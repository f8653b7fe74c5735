/**
 * Commands that must not be lost, kept on the phone until the server has acknowledged them.
 * In IndexedDB, so that a closed browser keeps them; in memory where that is forbidden (private windows of some browsers).
 */

const STORE = "commands"

/** @param {string} name one outbox a seat */
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
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      // A full disk shows only here, at the commit.
      transaction.onabort = () => reject(transaction.error)
    })
  const entries = () => run("readonly", (store) => store.getAll())
  return {
    put: (command) => run("readwrite", (store) => store.put({ command })),
    async remove(id) {
      for (const { number, command } of await entries()) {
        if (idOf(command) === id) await run("readwrite", (store) => store.delete(number))
      }
    },
    all: async () => (await entries()).map(({ command }) => command),
  }
}

function inMemory() {
  let commands = []
  return {
    put: async (command) => void commands.push(command),
    remove: async (id) => void (commands = commands.filter((command) => idOf(command) !== id)),
    all: async () => [...commands],
  }
}
