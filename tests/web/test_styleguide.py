"""The styleguide has every state, and nobody in a meeting is led there."""

import pytest

from tests.web.conftest import boot_of
from workshop.web.sample_meeting import STATES
from workshop.web.styleguide import LINES


@pytest.mark.parametrize("screen", ["wall", "console", "phone"])
@pytest.mark.parametrize("state", STATES)
def test_each_screen_stands_in_each_state(browser, screen, state):
    boot = boot_of(browser.get(f"/styleguide/{screen}?state={state}"))
    notes = boot["snapshot"]["state"]["notes"]
    assert bool(notes) == (state not in ("empty", "first-minute"))
    assert ("by" in (notes or [{"by": ""}])[0]) == (screen == "console" or not notes)


def test_every_line_is_listed(browser):
    page = browser.get("/styleguide").text
    for screen in ("wall", "console"):
        for path in [f"{screen}?state={state}" for state in STATES] + [f"{screen}?line={line}" for line in LINES[1:]]:
            assert f'"/styleguide/{path}"' in page


def test_what_is_no_screen_or_state_is_not_found(browser):
    for path in ("tablet", "wall?state=burning", "console?line=loose"):
        assert browser.get(f"/styleguide/{path}").status_code == 404


def test_no_page_for_people_leads_to_it(freyas_browser, meeting):
    for path in ("/", f"/j/{meeting.code}", "/workshops", f"/w/{meeting.id}/console", f"/w/{meeting.id}/report"):
        assert "styleguide" not in freyas_browser.get(path).text
