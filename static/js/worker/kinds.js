/** What the service worker may keep, by its address. Pure. */

/** As many pages of meetings as somebody goes to in a while. */
export const PAGES_KEPT = 5

/**
 * @param {string} mode of the request: `navigate` for a page
 * @returns {"file"|"page"|"other"} file: of our own build; page: the first page or a meeting's; all else goes to the network
 */
export function kindOf(method, mode, url, origin) {
  if (method !== "GET" || url.origin !== origin) return "other"
  if (url.pathname.startsWith("/static/")) return "file"
  return mode === "navigate" && /^\/(j\/[^/]+)?$/.test(url.pathname) ? "page" : "other"
}

/** The address under which a page is kept: whatever language was asked for, it is the same page. */
export function addressOf(url) {
  return new URL(url).pathname
}
