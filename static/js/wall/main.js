import { connect } from "../shared/connection.js"
import { boot } from "../shared/dom.js"
import { useTexts } from "../shared/texts.js"
import { openWall } from "./open.js"

const facts = boot()
useTexts(facts.texts, facts.language)
openWall(facts, connect)
