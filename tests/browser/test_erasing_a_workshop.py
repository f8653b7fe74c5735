"""A workshop is erased for good, by hand or on a day; who takes part is told the day, and that it has happened."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.screens import Phone
from tests.people import Person

MAKE = "Make the workshop"


def test_freya_erases_a_workshop_after_being_asked_by_its_name(hall):
    kept, doomed = (hall.server.create(title, ["Hva?"]) for title in ("Budsjett 2027", "Prøvemøte"))
    freya = hall.freya_signed_in()
    erase = freya.page.get_by_role("button", name=re.compile("^Erase.*Prøvemøte"))
    erase.click()
    dialog = freya.page.get_by_role("dialog", name="Erase “Prøvemøte”?")
    dialog.get_by_role("button", name="Keep it").click()
    expect(erase).to_be_focused()
    erase.click()
    dialog.get_by_role("button", name="Erase for good").click()

    expect(freya.page.get_by_role("status")).to_have_text("“Prøvemøte” has been erased.")
    expect(freya.page.get_by_role("link", name="Prøvemøte", exact=True)).to_have_count(0)
    freya.page.reload()
    expect(freya.page.get_by_role("link", name="Budsjett 2027", exact=True)).to_be_visible()
    expect(freya.page.get_by_role("link", name="Prøvemøte", exact=True)).to_have_count(0)
    assert hall.server.get(f"/api/workshops/{doomed.id}", hall.server.token).status_code == 404
    assert hall.server.get(f"/api/workshops/{kept.id}", hall.server.token).status_code == 200


def test_freya_keeps_a_workshop_until_a_day_and_pia_is_told_it_before_she_joins(hall):
    freya = hall.freya_signed_in()
    freya.page.get_by_role("button", name=re.compile("^Blank workshop")).click()
    freya.page.get_by_label("Title", exact=True).fill("Innbyggerpanel")
    freya.page.get_by_label("Question 1", exact=True).fill("Hva mangler?")
    kept = freya.page.get_by_label("Keep everything until")
    day = kept.locator("option").nth(2).inner_text()
    kept.select_option(day)
    freya.button(MAKE).click()
    expect(freya.page.locator("#stage")).to_contain_text("Hva mangler?")
    workshop_id = freya.page.url.split("/w/")[1].split("/")[0]
    facts = hall.server.get(f"/api/workshops/{workshop_id}", hall.server.token).json()["workshop"]
    pia = Phone(*hall.sit_down({"viewport": {"width": 360, "height": 740}}))
    pia.page.goto(f"{hall.server.url}/j/{facts['code']}")
    expect(pia.page.get_by_text(f"Everything is erased on {day} at the latest.")).to_be_visible()
    pia.join()
    expect(pia.page.get_by_role("button", name="Join")).to_have_count(0)

    freya.page.goto(f"{hall.server.url}/workshops")
    freya.page.get_by_role("button", name=re.compile("^Erase.*Innbyggerpanel")).click()
    dialog = freya.page.get_by_role("dialog", name="Erase “Innbyggerpanel”?")
    promised = dialog.get_by_label("Or let it be erased by itself on")
    was = date.fromisoformat(promised.input_value())
    freya.watch.may_be_refused = True
    promised.fill((was + timedelta(days=1)).isoformat())
    dialog.get_by_role("button", name="Set the day").click()
    expect(dialog.get_by_role("alert")).to_contain_text(f"everything is erased on {was.day} {was:%B %Y}.")
    sooner = was - timedelta(days=1)
    promised.fill(sooner.isoformat())
    dialog.get_by_role("button", name="Set the day").click()
    told = f"“Innbyggerpanel” is erased by itself on {sooner.day} {sooner:%B %Y}."
    expect(freya.page.get_by_role("status")).to_have_text(told)
    expect(pia.page.get_by_text(f"Everything is erased on {sooner.day} {sooner:%B %Y} at the latest.")).to_be_visible()

    freya.page.get_by_role("button", name=re.compile("^Erase.*Innbyggerpanel")).click()
    promised.fill((date.today() + timedelta(days=2)).isoformat())
    dialog.get_by_role("button", name="Set the day").click()
    line = freya.page.locator(f"[data-workshop='{workshop_id}'] .own__erased")
    expect(line).to_contain_text("Download the minutes before.")
    words = line.inner_text()
    freya.page.reload()
    expect(line).to_have_text(words)


def test_who_is_in_a_workshop_that_is_erased_is_told_so(hall, meeting, freya: Person):
    pia, wall, console = hall.phone(meeting), hall.wall(meeting), hall.console(meeting)
    for screen in (pia, wall, console):
        screen.watch.may_lose_the_line = screen.watch.may_be_refused = True
    pia.join()
    expect(pia.question).to_be_visible()
    expect(wall.question).to_be_visible()
    assert hall.server.delete(f"/api/workshops/{meeting.id}", hall.server.token).status_code == 204
    expect(pia.page.get_by_role("heading")).to_have_text("This did not work")
    expect(wall.page.get_by_role("alert")).to_have_text("This workshop has been erased.")
    expect(console.page.get_by_role("alert")).to_have_text("This workshop has been erased.")
    expect(console.page.locator("#board")).to_be_hidden()
