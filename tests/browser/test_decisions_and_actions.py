"""Freya writes down what the meeting decided and what will be done, while a column is discussed or at the end."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import barriers
from tests.browser.hall import LAPTOP, PHONE, Hall
from tests.browser.screens import Console
from tests.browser.zoomed import lost


@pytest.fixture
def columns(freya):
    for number, title in enumerate(["Kollektivtransport", "Folk"]):
        freya.do("create-column", question_id="q1", title=title, column_id=f"c{number}")


def agreed(console: Console, text: str) -> Locator:
    return console.page.locator(".outcome").filter(has_text=text)


def form(console: Console) -> Locator:
    return console.page.get_by_role("dialog")


def test_an_action_is_written_down_out_of_the_column_that_is_discussed(hall: Hall, meeting, columns):
    console = hall.console(meeting)
    console.column_menu("Kollektivtransport")
    console.tell("New action from this column …")
    form(console).get_by_label("What will be done").fill("Flere busser")
    form(console).get_by_label("Who").fill("Kari")
    form(console).get_by_label("By when").fill("2027-06-30")
    form(console).get_by_label("Target (optional, such as a number)").fill("20 nye avganger")
    form(console).get_by_label("Target (optional, such as a number)").press("Enter")
    expect(form(console)).to_have_count(0)
    words = agreed(console, "Flere busser")
    expect(words).to_contain_text("Kari · by 30 Jun 2027")
    expect(words).to_contain_text("Target: 20 nye avganger")
    expect(words).to_contain_text("Kollektivtransport")


def test_by_keyboard_alone_a_decision_is_written_down(hall: Hall, meeting, columns):
    console = hall.console(meeting)
    expect(console.column("Folk")).to_be_visible()
    console.page.keyboard.press("a")
    expect(form(console).get_by_label("What will be done")).to_be_focused()
    console.page.keyboard.press("Shift+Tab")
    console.page.keyboard.press("ArrowDown")
    expect(form(console).get_by_label("Who")).to_be_hidden()
    console.page.keyboard.press("Tab")
    console.page.keyboard.type("Forumet møtes to ganger i året")
    for _ in range(2):
        console.page.keyboard.press("Tab")
    console.page.keyboard.press("Enter")
    expect(agreed(console, "Forumet møtes to ganger i året")).to_be_visible()
    expect(console.page.locator("#decisions .outcome")).to_have_count(1)


def test_an_action_is_changed_done_removed_and_brought_back(hall: Hall, meeting, freya):
    freya.do("add-outcome", outcome_id="o1", kind="action", text="Flere busser")
    freya.do("add-outcome", outcome_id="o2", kind="action", text="Bedre veier")
    console = hall.console(meeting)
    console.button("Edit: Flere busser").click()
    console.answer("What will be done", "Mange flere busser", "Save")
    console.page.get_by_role("checkbox", name="Mange flere busser").check()
    expect(console.toast("The action is done")).to_be_visible()
    freya.until(lambda screen: screen.items["outcomes"]["o1"]["done"])

    remove = console.button("Remove: Mange flere busser")
    remove.focus()
    console.page.keyboard.press("Enter")
    expect(agreed(console, "busser")).to_have_count(0)
    expect(console.page.get_by_role("checkbox", name="Bedre veier")).to_be_focused()
    console.page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(console.page.get_by_role("checkbox", name="Mange flere busser")).to_be_checked()


def test_a_refusal_stands_by_its_field_and_keeps_what_was_written(hall: Hall, meeting):
    console = hall.console(meeting)
    expect(console.page.locator("#stage .question")).to_have_text("Hva gjør oss attraktive?")
    console.button("Write down a decision or an action").click()
    form(console).get_by_label("Who").fill("x" * 121)
    form(console).get_by_label("What will be done").fill("Flere busser")
    form(console).get_by_role("button", name="Write down", exact=True).click()
    expect(form(console).get_by_role("alert")).to_contain_text("121 characters; 120 fit")
    expect(form(console).get_by_label("Who")).to_be_focused()
    expect(form(console).get_by_label("What will be done")).to_have_value("Flere busser")


def test_the_column_of_an_action_may_go_and_the_action_stays(hall: Hall, meeting, freya, columns):
    freya.do("add-outcome", outcome_id="o1", kind="action", text="Flere busser", column_id="c0")
    console = hall.console(meeting)
    freya.do("remove-column", column_id="c0")
    expect(agreed(console, "Flere busser")).to_contain_text("From: Kollektivtransport")
    console.button("Edit: Flere busser").click()
    expect(form(console).get_by_label("Out of the column")).to_have_value("c0")
    console.answer("What will be done", "Mange flere busser", "Save")
    expect(agreed(console, "Mange flere busser")).to_contain_text("From: Kollektivtransport")


@pytest.mark.parametrize(
    "device", [PHONE, {"viewport": {"width": 320, "height": 640}}, {"viewport": {"width": 1366, "height": 768}}]
)
def test_list_and_form_have_no_barriers_and_fit(hall: Hall, meeting, freya, columns, device):
    freya.do("add-outcome", outcome_id="d1", kind="decision", text="Forumet møtes to ganger i året")
    freya.do(
        "add-outcome", outcome_id="o1", kind="action", text="Flere busser", who="Kari", due="2027-06-30", column_id="c0"
    )
    console = hall.console(meeting, device)
    expect(agreed(console, "Flere busser")).to_be_visible()
    assert barriers(console.page) == []
    console.button("Write down a decision or an action").click()
    expect(form(console).get_by_label("What will be done")).to_be_focused()
    assert barriers(console.page) == []
    assert lost(console.page) == []


@pytest.mark.parametrize("device", [{"viewport": {"width": 320, "height": 640}}, LAPTOP])
def test_the_minutes_begin_with_them_without_barriers(hall: Hall, meeting, freya, columns, device):
    freya.do("add-outcome", outcome_id="d1", kind="decision", text="Forumet møtes to ganger i året")
    freya.do(
        "add-outcome", outcome_id="o1", kind="action", text="x" * 200, who="Kari", due="2027-06-30", column_id="c0"
    )
    page, _ = hall.sit_down(device)
    page.goto(meeting.facilitator_url.replace("/console", "/report"))
    expect(page.get_by_role("table", name="Actions").get_by_role("cell").nth(1)).to_contain_text("Kari")
    assert barriers(page) == []
    assert lost(page) == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_long_word_of_the_minutes_stays_whole_on_a_narrow_screen(hall: Hall, meeting, freya, width):
    who = "Kollektivtransportkoordinator"
    freya.do("add-outcome", outcome_id="o1", kind="action", text="Flere busser", who=who, target="80 prosent")
    page, _ = hall.sit_down({"viewport": {"width": width, "height": 700}})
    page.goto(meeting.facilitator_url.replace("/console", "/report"))
    page.evaluate("document.fonts.ready")
    words = page.get_by_role("cell").get_by_text(who)
    lines = "(words) => { const all = new Range(); all.selectNodeContents(words); return all.getClientRects().length }"
    assert words.evaluate(lines) == 1
    assert lost(page) == []


def test_a_dozen_of_them_get_half_of_the_pane_and_two_leave_the_rest_to_the_log(hall: Hall, meeting, freya):
    def share(console: Console, selector: str) -> float:
        height = "([one, all]) => one.clientHeight / all.clientHeight"
        return console.page.evaluate(f"({height})(['{selector}', '#side'].map((s) => document.querySelector(s)))")

    console = hall.console(meeting, {"viewport": {"width": 1366, "height": 768}})
    for number in range(12):
        if number == 2:
            expect(console.page.locator(".outcome")).to_have_count(2)
            assert share(console, ".log") > 0.25
        freya.do("add-outcome", outcome_id=f"o{number}", kind="action", text=f"Flere busser i {number}", who="Kari")
    expect(console.page.locator(".outcome")).to_have_count(12)
    expect(console.page.locator(".need").first).to_be_visible()
    assert share(console, ".agreed") > 0.5
    expect(console.page.locator(".logged").first).to_be_in_viewport()
