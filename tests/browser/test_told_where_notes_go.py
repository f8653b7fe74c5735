"""Whoever joins is told when the notes leave the machine, and whereto."""

import pytest
from playwright.sync_api import expect

from tests.browser.hall import Hall

ELSEWHERE, HERE = "https://vectors.invalid/v1", "http://127.0.0.1:9/v1"
SENTENCES = {
    "en": "Notes are sent to vectors.invalid for sorting.",
    "nb": "Lappene sendes til vectors.invalid for å bli sortert.",
}


@pytest.fixture
def hall_of(browser, start_server):
    """A hall whose notes are sorted with the help of an endpoint."""
    halls = []

    def gathered(url: str) -> Hall:
        setting = {"TINGWALL_EMBEDDER": "openai", "TINGWALL_EMBEDDER_URL": url, "TINGWALL_EMBEDDER_MODEL": "any"}
        halls.append(Hall(browser, start_server(**setting)))
        return halls[-1]

    yield gathered
    for hall in halls:
        hall.go_home()


def test_who_joins_reads_which_host_the_notes_are_sent_to_before_joining(hall_of):
    hall = hall_of(ELSEWHERE)
    meeting = hall.server.create("Dialogmøte", ["Hva mangler vi?"])
    for hall.language, sentence in SENTENCES.items():
        expect(hall.phone(meeting).page.locator(".join__privacy")).to_contain_text(sentence)


def test_notes_that_stay_on_the_machine_are_sent_nowhere(hall_of):
    hall = hall_of(HERE)
    meeting = hall.server.create("Dialogmøte", ["Hva mangler vi?"])
    privacy = hall.phone(meeting).page.locator(".join__privacy")
    expect(privacy).to_contain_text("The meeting does not ask for names.")
    expect(privacy).not_to_contain_text("sent")
