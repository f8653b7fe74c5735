/**
 * The service worker: opens a meeting's page where there is no network.
 * It keeps our own build and the empty pages of meetings, never an answer that holds what people wrote.
 */

import { addressOf, kindOf, PAGES_KEPT } from "./kinds.js"

const PATIENCE_MS = 4_000
const { build, files } = self.tingwall
const NAME = `tingwall-${build}`

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(takeOver()))
self.addEventListener("message", (event) => event.waitUntil(keepPage(event.data.page)))
self.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request.method, event.request.mode, new URL(event.request.url), location.origin)
  if (kind === "file") event.respondWith(file(event.request))
  if (kind === "page") event.respondWith(page(event.request))
})

async function install() {
  const cache = await caches.open(NAME)
  await cache.addAll(files)
  await self.skipWaiting()
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name)
  await self.clients.claim()
}

/** The page that was open before this worker was there. */
async function keepPage(address) {
  const cache = await caches.open(NAME)
  if (await cache.match(address)) return
  // Without network just now: the page is kept the next time that it is opened.
  const response = await fetch(address).catch(() => null)
  if (response) await keep(cache, address, response)
}

async function file(request) {
  return (await caches.match(request)) || fetch(request)
}

/** The newest page; the kept one where the network gives none, or takes its time. */
async function page(request) {
  const cache = await caches.open(NAME)
  const address = addressOf(request.url)
  const kept = await cache.match(address)
  const fresh = fetch(request).then(async (response) => {
    // A full disk keeps nothing; the page opens all the same.
    await keep(cache, address, response.clone()).catch(() => {})
    return response
  })
  if (!kept) return fresh
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([fresh.catch(() => kept), late])
}

async function keep(cache, address, response) {
  if (!response.ok || response.redirected) return
  await cache.delete(address)
  await cache.put(address, response)
  const pages = (await cache.keys()).filter((request) => kindOf("GET", "navigate", new URL(request.url), location.origin) === "page")
  for (const old of pages.slice(0, -PAGES_KEPT)) await cache.delete(old)
}
