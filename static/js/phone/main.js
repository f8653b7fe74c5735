/** The phone's page: join, or straight in where this phone has a seat already. */

import { boot as readBoot, fill } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { joinForm } from "./join.js"
import { openMemory, storageOf } from "./memory.js"
import { keepForLater } from "./offline.js"
import { runPhone } from "./phone.js"

// First the person can write, then the phone fetches what it needs for later.
const QUIET_MS = 3_000

const boot = readBoot()
useTexts(boot.texts || {}, boot.language)

const page = {
  main: document.getElementById("screen"), line: document.getElementById("line"), title: document.getElementById("title"),
  languages: document.getElementById("languages"), say,
}
const memory = openMemory(storageOf(window), boot.workshop_id)

if (memory.token) enter()
else askToJoin(memory.notes.length > 0)

function askToJoin(again) {
  page.line.hidden = true
  sayLanguage(true)
  fill(page.main, joinForm(boot, { again, onJoined: joined }))
}

function joined({ seat, token }) {
  memory.sit(seat, token)
  enter()
  window.scrollTo(0, 0)
}

function enter() {
  page.line.hidden = false
  sayLanguage(false)
  page.title.textContent = boot.title
  runPhone(page, memory, boot.seen, forgotten)
  setTimeout(keepForLater, QUIET_MS)
}

/** Beside a meeting's title there is room for the globe only. */
function sayLanguage(said) {
  page.languages.classList.toggle("languages--quiet", !said)
  page.languages.querySelector(".languages__chosen").classList.toggle("visually-hidden", !said)
}

/** The server does not know this seat any more; everything that was drawn for it goes, what was written stays. */
function forgotten() {
  memory.sit(null, null)
  location.reload()
}

function say(words) {
  document.getElementById("said").textContent = words
}
