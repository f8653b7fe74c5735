"""A page as people make it who need large or spaced letters: 400 % zoom is 320 px wide; WCAG 1.4.12 names spacing."""

from playwright.sync_api import Page

ZOOMED = {"viewport": {"width": 320, "height": 640}}
# By a sheet of the page's own, because the policy lets no other style in.
SPACED = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
}"""
# What has words of its own, is to be seen, and cuts them off. What is only for screen readers is cut on purpose.
LOST = """() => {
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  const shut = (value) => ["hidden", "clip"].includes(value)
  const aside = (element) => element.closest(".visually-hidden, .skip, [popover]:not(:popover-open)")
  const lost = []
  for (const element of document.querySelectorAll("body *")) {
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (!seen || !own(element) || aside(element)) continue
    const words = document.createRange()
    words.selectNodeContents(element)
    const text = words.getBoundingClientRect()
    if (!text.width) continue
    let scrolls = false
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      if (["auto", "scroll"].includes(style.overflowY)) scrolls = true
      const wide = shut(style.overflowX) && (text.right > edge.right + 1 || text.left < edge.left - 1)
      const high = !scrolls && shut(style.overflowY) && (text.bottom > edge.bottom + 3 || text.top < edge.top - 3)
      if (wide || high) {
        lost.push(`"${element.textContent.trim().slice(0, 40)}" cut by ${box.className || box.id || box.tagName}`)
        break
      }
    }
  }
  return lost
}"""


def lost(page: Page) -> list[str]:
    """What can no longer be read: too wide for the page, or cut off."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return ([f"{wide} px beside the page"] if wide > 0 else []) + page.evaluate(LOST)


def spaced(page: Page) -> list[str]:
    """What is lost when letters, words and lines stand further apart."""
    page.evaluate(SPACED)
    found = lost(page)
    page.evaluate("document.adoptedStyleSheets = []")
    return found
