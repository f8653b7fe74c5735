import { boot } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { openAgain } from "./again.js"
import { openErasing } from "./erasing.js"
import { openFollowUps } from "./follow_up.js"
import { openMaking } from "./making.js"

const facts = boot()
useTexts(facts.texts, facts.language)
const making = openMaking(facts, JSON.parse(document.getElementById("templates").textContent))
openErasing(facts)
openAgain(making)
openFollowUps(making, facts)
