import { boot } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { openWall } from "../wall/open.js"
import { recorded } from "./recorded.js"

const facts = boot()
useTexts(facts.texts)
openWall(facts, recorded(facts))
