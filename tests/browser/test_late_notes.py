"""Notes that come to a question after the hall went on."""

from playwright.sync_api import expect


def test_late_notes_are_told_also_after_a_reload_until_somebody_has_looked(hall, meeting, freya, fill):
    freya.do("open-question", question_id="q2")
    console = hall.console(meeting)
    fill(hall.server, meeting, ["Kom etterpå"])
    late = console.page.get_by_role("listitem").filter(has_text="Late notes")
    expect(late).to_contain_text("1 note came to")
    console.page.reload()
    expect(late).to_contain_text("1 note came to")
    late.get_by_role("button", name="Look").click()
    expect(console.note("Kom etterpå")).to_be_visible()
    console.button("Back to the hall").click()
    expect(late).to_have_count(0)
    console.page.reload()
    expect(console.page.locator("#stage h1")).to_have_text("Hva mangler vi?")
    expect(late).to_have_count(0)
