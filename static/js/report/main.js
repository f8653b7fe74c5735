import { closeWhenLeft } from "./menu.js"
import { bindSharing } from "./share.js"

closeWhenLeft(document.getElementById("download"))
const share = document.getElementById("share")
if (share) {
  closeWhenLeft(share)
  bindSharing(share)
}
