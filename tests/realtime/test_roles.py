"""What each role may do and see. A "must not see" first shows that the console does."""

import pytest

from tests import people
from tests.sentences import refused

SECRET_NAMES = {"seat", "undone", "by", "can_undo", "can_redo", "left"}


@pytest.mark.parametrize(
    "command",
    [
        {"type": "move-note", "note_id": "n1", "column_id": None},
        {"type": "hide-note", "note_id": "n1"},
        {"type": "restore-note", "note_id": "n1"},
        {"type": "open-question", "question_id": "q2"},
        {"type": "close-question", "question_id": "q1"},
        {"type": "create-column", "question_id": "q1", "title": "Lys"},
        {"type": "set-timer", "seconds": 60},
        {"type": "add-outcome", "outcome_id": "o1", "kind": "decision", "text": "Ja"},
        {"type": "undo"},
        {"type": "redo"},
    ],
    ids=lambda command: command["type"],
)
def test_a_phone_and_a_wall_may_not_do_what_the_facilitator_does(server, meeting, freya, pia, wall, command):
    pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    before = server.stored(meeting)
    for person in (pia, wall):
        refused(person.send(command), "not-allowed")
    assert server.stored(meeting) == before


def test_nobody_changes_a_note_of_somebody_else(server, meeting, pia, per):
    pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    commands = (
        {"type": "edit-note", "note_id": "n1", "text": "mindre lys"},
        {"type": "withdraw-note", "note_id": "n1"},
        {"type": "choose-column", "note_id": "n1", "column_id": None},
    )
    for command in commands:
        assert per.send(command)["code"] == "not-yours"
    pia.do("edit-note", note_id="n1", text="mer lys i parken")
    assert [note["text"] for note in server.state(meeting)["notes"]] == ["mer lys i parken"]


def test_a_wall_writes_no_notes(wall, freya):
    answer = wall.send({"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mer lys"})
    assert answer["code"] == "not-allowed"


def test_a_wall_turns_its_own_spotlight_and_the_console_sees_it(server, freya, pia, wall):
    pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    refused(pia.send({"type": "set-spotlight", "question_id": "q1", "note_id": "n1"}), "not-allowed")
    last = wall.do("set-spotlight", question_id="q1", note_id="n1")
    for person in (freya, pia, wall):
        person.until_seq(last)
    assert freya.screen.workshop["spotlight"]["note_id"] == wall.screen.workshop["spotlight"]["note_id"] == "n1"
    assert pia.frames[-1] == {"seq": last, "type": "unseen"}


def test_a_hidden_note_cannot_be_held_up_and_leaves_the_spotlight(server, meeting, freya, pia, wall):
    pia.do("post-note", note_id="n1", question_id="q1", text="noe stygt")
    freya.do("set-spotlight", question_id="q1", note_id="n1")
    wall.until_seq(freya.do("hide-note", note_id="n1"))
    assert wall.screen.workshop["spotlight"] is None
    refused(freya.send({"type": "set-spotlight", "question_id": "q1", "note_id": "n1"}), "note-hidden")
    assert "noe stygt" not in server.get(f"/api/workshops/{meeting.id}", meeting.wall_token).text


def test_nobody_sees_who_wrote_a_note_and_only_the_console_that_somebody_has_a_seat(freya, pia, per, wall):
    pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    freya.until(lambda screen: screen.note("n1"))
    assert pia.seat in freya.screen.items["seats"]
    assert pia.seat not in str(freya.screen.note("n1"))
    assert names_in(freya.snapshots + freya.frames) >= SECRET_NAMES
    for person in (pia, per, wall):
        person.until(lambda screen: screen.note("n1"))
        assert pia.seat not in everything(person)
        assert not names_in(person.snapshots + person.frames) & SECRET_NAMES


def test_a_hidden_note_leaves_walls_and_phones_and_comes_back(server, meeting, freya, pia, per, wall):
    pia.do("post-note", note_id="n1", question_id="q1", text="noe stygt")
    last = freya.do("hide-note", note_id="n1")
    for person in (freya, pia, per, wall):
        person.until_seq(last)
    assert freya.screen.note("n1")["status"] == "hidden"
    for person in (pia, per, wall):
        assert person.screen.note("n1") is None
    assert "noe stygt" not in server.get(f"/api/workshops/{meeting.id}", meeting.wall_token).text
    last = freya.do("restore-note", note_id="n1")
    for person in (freya, pia, per, wall):
        person.until_seq(last)
        assert person.screen.note("n1")["text"] == "noe stygt"


def test_who_comes_while_a_note_is_hidden_never_gets_it(server, meeting, freya, pia, gather):
    pia.do("post-note", note_id="n1", question_id="q1", text="noe stygt")
    last = freya.do("hide-note", note_id="n1")
    freya.until_seq(last)
    assert freya.screen.note("n1")["text"] == "noe stygt"
    for late in (gather(people.phone(server, meeting)), gather(people.wall(server, meeting))):
        assert "noe stygt" not in everything(late)


def test_an_edit_of_a_hidden_note_shows_only_on_the_console(freya, pia, per, wall):
    pia.do("post-note", note_id="n1", question_id="q1", text="noe stygt")
    freya.do("hide-note", note_id="n1")
    last = freya.do("edit-note", note_id="n1", text="noe enda styggere")
    for person in (freya, pia, per, wall):
        person.until_seq(last)
    assert freya.screen.note("n1")["text"] == "noe enda styggere"
    for person in (pia, per, wall):
        assert "enda styggere" not in everything(person)
        assert person.frames[-1] == {"seq": last, "type": "unseen"}


def test_a_note_that_waits_for_approval_reaches_nobody_else_by_no_way(server, meeting, freya, pia, per, wall, gather):
    freya.do("set-approve-first", question_id="q1", approve_first=True)
    last = pia.do("post-note", note_id="n1", question_id="q1", text="noe stygt")
    for person in (freya, pia, per, wall):
        person.until_seq(last)
    assert freya.screen.note("n1")["status"] == "held"
    late = (gather(people.phone(server, meeting)), gather(people.wall(server, meeting)))
    for person in (pia, per, wall, *late):
        assert "noe stygt" not in everything(person)
    assert "noe stygt" not in server.get(f"/api/workshops/{meeting.id}", meeting.wall_token).text
    last = freya.do("approve-notes", note_ids=["n1"])
    for person in (pia, per, wall, *late):
        person.until_seq(last)
        assert person.screen.note("n1")["text"] == "noe stygt"


def test_a_planned_question_is_the_facilitators_secret_until_it_opens(server, meeting, freya, pia, wall):
    last = freya.do("add-question", question_id="later", text="Hvem vil bli leder?")
    freya.do("create-column", column_id="c9", question_id="later", title="Kandidater")
    last = freya.do("edit-question", question_id="q2", text="Hva savner vi?")
    for person in (freya, pia, wall):
        person.until_seq(last)
    assert freya.screen.question("later")["status"] == "planned"
    for person in (pia, wall):
        for secret in ("Hvem vil bli leder?", "Kandidater", "Hva savner vi?", "Hva mangler vi?"):
            assert secret not in everything(person)
    last = freya.do("open-question", question_id="later")
    for person in (pia, wall):
        person.until_seq(last)
        assert person.screen.question("later")["text"] == "Hvem vil bli leder?"
        assert [column["title"] for column in person.screen.columns] == ["Kandidater"]


def test_labels_of_people_reach_the_console_alone(server, gather):
    asks = {"affiliation": True, "table": True, "name": True}
    meeting = server.create("Møte", ["Hva?"], asks=asks, affiliations=["Næringsliv", "Kommune"])
    freya = gather(people.console(server, meeting))
    wall = gather(people.wall(server, meeting))
    pia = gather(people.phone(server, meeting, affiliation="Næringsliv", table=3, name="Pia Hansen"))
    freya.until(lambda screen: pia.seat in screen.items["seats"])
    labels = freya.screen.items["seats"][pia.seat]
    assert (labels["affiliation"], labels["table"], labels["name"]) == ("Næringsliv", "3", "Pia Hansen")
    wall.until(lambda screen: screen.workshop["people"] == 1)
    for person in (pia, wall):
        assert "Pia Hansen" not in everything(person)


def everything(person) -> str:
    return str(person.snapshots) + str(person.frames)


def names_in(value) -> set[str]:
    """Every key in it, however deep."""
    if isinstance(value, dict):
        return set(value).union(*map(names_in, value.values()))
    return set().union(*map(names_in, value)) if isinstance(value, list) else set()
