import { openConsole } from "../console/console.js"
import { boot } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { recorded } from "./recorded.js"

const facts = boot()
useTexts(facts.texts)
openConsole(facts, recorded(facts))
