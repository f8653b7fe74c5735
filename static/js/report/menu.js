/** A `<details>` menu closes as menus do; without this it still opens and closes by its own button. */

/** @param {HTMLDetailsElement} menu */
export function closeWhenLeft(menu) {
  const close = () => { menu.open = false }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return
    close()
    menu.querySelector("summary").focus()
  })
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close()
  })
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) close()
  })
  menu.addEventListener("click", (event) => {
    if (event.target.closest("a")) close()
  })
}
