"""The hall answers a poll, and sets dots on the columns."""

from playwright.sync_api import expect

from scripts.pictures.camera import take
from tests.browser.hall import Hall
from tests.people import Person
from tests.running import Meeting

ALTERNATIVES = (
    "Trygge skoleveier langs fylkesveien", "Flere bussavganger på kveldstid", "Ledige tomter til næring", "Bredbånd",
)  # fmt: skip
# Which alternative each person of the hall chooses, one after the other.
CHOSEN = (0, 1, 2, 0, 1, 0, 0, 2, 3, 0, 1, 0, 0, 1, 2, 0, 1, 1, 0, 3, 0, 2, 0)
# How many dots each person sets on each of the first columns.
DOTS = ((2, 0, 1), (0, 3, 0), (1, 1, 0, 1), (0, 0, 2, 1), (1, 0, 0, 0, 2), (3,))


def dots(hall: Hall, meeting: Meeting, freya: Person, present: list[Person]) -> None:
    columns = sorted(freya.screen.columns, key=lambda column: column["order"])
    freya.do("start-vote", vote_id="v1", question_id="q1", kind="columns", dots=3)
    for at, person in enumerate(present):
        for column, given in zip(columns, DOTS[at % len(DOTS)], strict=False):
            if given:
                person.do("cast-dots", vote_id="v1", target_id=column["column_id"], dots=given)
    freya.do("show-vote", vote_id="v1")
    wall = hall.wall(meeting)
    expect(wall.page.locator(".vote__bar").first).to_be_visible()
    take(wall.page, "wall-vote")
    freya.do("show-vote", vote_id="v1", shown=False)


def poll(hall: Hall, meeting: Meeting, freya: Person, present: list[Person]) -> None:
    question = {"question_id": "poll", "text": "Hva er viktigst de neste fire årene?", "kind": "choice"}
    freya.do("add-question", **question, alternatives=ALTERNATIVES)
    freya.until_seq(freya.do("open-question", question_id="poll"))
    chosen = {one["text"]: one["id"] for one in freya.screen.question("poll")["alternatives"]}
    for person, at in zip(present, CHOSEN, strict=False):
        person.do("cast-dots", vote_id="poll", target_id=chosen[ALTERNATIVES[at]], dots=1)
    phone = hall.phone(meeting)
    phone.button("Bli med").click()
    phone.page.get_by_label(ALTERNATIVES[1]).check()
    take(phone.page, "phone-poll")
    freya.do("show-vote", vote_id="poll")
    wall = hall.wall(meeting)
    expect(wall.page.locator(".vote__bar").first).to_be_visible()
    take(wall.page, "wall-poll")
