"""One click, nothing to fill in: a meeting that fills and sorts itself."""

from playwright.sync_api import expect

from tests.browser.screens import Wall

# The phones of the demonstration join and write at the pace of people.
FIRST_COLUMNS_MS = 60_000


def test_try_it_fills_a_wall_that_sorts_itself(hall):
    freya = hall.freya_signed_in()
    freya.button("Try it").click()
    expect(freya.page.get_by_role("navigation", name="Programme")).to_contain_text("Open now", timeout=FIRST_COLUMNS_MS)
    with freya.page.expect_popup() as opened:
        freya.page.get_by_role("link", name="Open the wall").click()
    wall = Wall(opened.value, freya.watch)

    expect(wall.columns.nth(1)).to_be_visible(timeout=FIRST_COLUMNS_MS)
    expect(wall.columns.first.get_by_role("listitem").nth(1)).to_be_visible()
