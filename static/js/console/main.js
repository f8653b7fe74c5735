import { boot } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { openConsole } from "./console.js"

const facts = boot()
useTexts(facts.texts, facts.language)
openConsole(facts)
