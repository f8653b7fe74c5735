/** What the server answers, or a sentence in its stead where the network gives nothing. */

/** @returns {Promise<Object>} its JSON, or {ok, message?} */
export async function answerTo(address, request, offline) {
  try {
    const answer = await fetch(address, request)
    return answer.status === 204 ? { ok: true } : await answer.json()
  } catch {
    return { ok: false, code: "offline", message: offline }
  }
}
