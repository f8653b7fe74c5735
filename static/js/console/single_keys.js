const SWITCH = "tingwall-single-keys"

/** Single letters can be switched off: speech input and trembling hands press them by accident. */
export function singleKeysOn() {
  return localStorage.getItem(SWITCH) !== "off"
}

export function switchSingleKeys(on) {
  localStorage.setItem(SWITCH, on ? "on" : "off")
}
