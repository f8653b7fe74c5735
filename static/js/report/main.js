import { closeWhenLeft } from "./menu.js"

closeWhenLeft(document.getElementById("download"))
