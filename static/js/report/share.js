/** The link that is shared: copied with one press, or chosen to be copied by hand where the browser forbids that. */

/** @param {HTMLElement} sheet */
export function bindSharing(sheet) {
  const link = sheet.querySelector("#share-link")
  const button = sheet.querySelector("#share-copy")
  if (!link) return
  button.hidden = false
  link.addEventListener("focus", () => link.select())
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.value)
      sheet.querySelector("#share-told").textContent = button.dataset.copied
    } catch {
      // Pages without https may not write to the clipboard.
      link.focus()
    }
  })
}
