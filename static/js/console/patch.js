/** Bringing lists up to date without disturbing what someone reads, selects or types. */

/** Makes `parent` hold exactly `nodes`, in order; nodes that are in place are not touched. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes)
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove()
  let next = parent.firstElementChild
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling
    else parent.insertBefore(node, next)
  }
}

/** Does `work` and gives the focus back to the element that had it, if it has been moved meanwhile. */
export function keepingFocus(work) {
  const focused = document.activeElement
  work()
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true })
}

/** Sets text only where it differs: a screen reader must not read the same thing twice. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

export function setHidden(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden
}

/** Every element that shows the fact `name`; phone and large screen may both have one. */
export function showing(desk, name) {
  return desk.root.querySelectorAll(`[data-show="${name}"]`)
}

export function show(desk, name, text) {
  for (const element of showing(desk, name)) setText(element, text)
}

/** Buttons that do nothing now stay focusable and say so. */
export function enable(desk, act, possible) {
  for (const button of desk.root.querySelectorAll(`[data-act="${act}"]`)) {
    button.setAttribute("aria-disabled", String(!possible))
  }
}
