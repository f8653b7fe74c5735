/** Lets this page be opened where there is no network. Browsers offer that over https and on this machine only. */

export async function keepForLater() {
  if (!navigator.serviceWorker) return
  try {
    await navigator.serviceWorker.register("/worker.js")
    const { active } = await navigator.serviceWorker.ready
    active.postMessage({ page: location.pathname })
  } catch {
    // Forbidden, or just without network: the page works on, it only cannot be opened without.
  }
}
