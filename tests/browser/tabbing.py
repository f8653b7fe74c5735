"""Going through a page by Tab, as people without a pointer do."""

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 60
FOCUSED = "(element) => element === document.activeElement"
SEEN = """() => {
  const { left, top, right, bottom } = document.activeElement.getBoundingClientRect()
  return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
}"""


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus; wherever the focus stops, it can be seen."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML")
        if target.evaluate(FOCUSED):
            return
    raise AssertionError(f"{MOST_TABS} times Tab do not lead to {target}")
