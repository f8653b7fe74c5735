"""Bad input over a real socket: refused with a code and a sentence, nothing changes, the line still works."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests import people
from tests.realtime.any_json import anything
from tests.sentences import refused
from workshop.domain.languages import LANGUAGES
from workshop.domain.limits import MAX_NOTE_CHARS
from workshop.realtime.rates import BURST_COMMANDS

NOTE = {"type": "post-note", "note_id": "n9", "question_id": "q1", "text": "mer lys"}
BAD_TEXTS = {
    "oversize": ("x" * (MAX_NOTE_CHARS + 1), "note-too-long"),
    "empty": ("", "note-empty"),
    "only spaces": (" \n\t ", "note-empty"),
    "only invisible signs": ("\u200b\u200d\ufeff", "note-empty"),
    "a zero byte": ("mer\x00lys", "text-unprintable"),
    "an escape sequence": ("mer \x1b[31mlys", "text-unprintable"),
    "right-to-left override": ("mer \u202elys", "text-unprintable"),
    "an isolate that never ends": ("mer \u2067lys", "text-unprintable"),
    "half a letter": ("mer \ud800 lys", "text-unprintable"),
    "a number": (5, "command-malformed"),
    "null": (None, "command-malformed"),
    "a list": (["mer lys"], "command-malformed"),
    "nested": ({"text": {"text": "mer lys"}}, "command-malformed"),
    "true": (True, "command-malformed"),
}
BAD_COMMANDS = {
    "null": (None, "command-malformed"),
    "a number": (7, "command-malformed"),
    "a text": ("post-note", "command-malformed"),
    "a list": ([NOTE], "command-malformed"),
    "an empty object": ({}, "command-malformed"),
    "a type that is no text": ({**NOTE, "type": {"type": "post-note"}}, "command-malformed"),
    "a type in half a letter": ({**NOTE, "type": "\ud800"}, "command-unknown"),
    "an unknown type": ({**NOTE, "type": "delete-everything"}, "command-unknown"),
    "a type for the server alone": ({"type": "create-workshop", "title": "x", "code": "y"}, "command-unknown"),
    "joining over a socket": ({"type": "join", "seat": "x"}, "command-unknown"),
    "placing like the organiser": ({"type": "place-notes", "question_id": "q1", "placements": {}}, "command-unknown"),
    "no question": ({"type": "post-note", "note_id": "n9", "text": "mer lys"}, "command-malformed"),
    "no id": ({"type": "post-note", "question_id": "q1", "text": "mer lys"}, "command-malformed"),
    "an id with a path in it": ({**NOTE, "note_id": "../../n9"}, "command-malformed"),
    "an endless id": ({**NOTE, "note_id": "n" * 65}, "command-malformed"),
    "an empty id": ({**NOTE, "note_id": ""}, "command-malformed"),
    "a command id that is no id": ({**NOTE, "command_id": "<script>"}, "command-malformed"),
    "a command id that is a number": ({**NOTE, "command_id": 1}, "command-malformed"),
    "an unknown question": ({**NOTE, "question_id": "q99"}, "question-unknown"),
    "a planned question": ({**NOTE, "question_id": "q2"}, "question-closed"),
    "an unknown note": ({"type": "edit-note", "note_id": "n99", "text": "mer lys"}, "note-unknown"),
}
FACILITATORS = {
    "an unknown column": ({"type": "rename-column", "column_id": "c99", "title": "x"}, "column-unknown"),
    "a nameless column": ({"type": "create-column", "question_id": "q1", "title": " "}, "column-title-empty"),
    "a long name": ({"type": "create-column", "question_id": "q1", "title": "x" * 61}, "column-title-too-long"),
    "a timer in half a letter": ({"type": "set-timer", "seconds": "\ud800"}, "text-unprintable"),
    "a timer for ever": ({"type": "set-timer", "seconds": 10**9}, "timer-too-long"),
    "a timer backwards": ({"type": "set-timer", "seconds": -1}, "timer-too-long"),
    "moving nothing": ({"type": "move-notes", "note_ids": [], "column_id": None}, "notes-missing"),
    "moving without saying where": ({"type": "move-note", "note_id": "n1"}, "command-malformed"),
    "moving a thing that is no id": ({"type": "move-notes", "note_ids": [1], "column_id": None}, "command-malformed"),
    "a step that never was": ({"type": "undo", "step": 10**12}, "nothing-to-undo"),
    "an unknown part": ({"type": "add-question", "question_id": "q9", "text": "?", "part_id": "p9"}, "part-unknown"),
}


@pytest.fixture(scope="module")
def hall(shared_server):
    """Pia and Freya, who stay through all of it."""
    meeting = shared_server.create("Møte", ["Hva?", "Hva så?"])
    freya = people.console(shared_server, meeting)
    freya.do("open-question", question_id="q1")
    pia = people.phone(shared_server, meeting)
    yield meeting, pia, freya
    pia.leave()
    freya.leave()


def named(cases):
    return pytest.mark.parametrize(("given", "code"), cases.values(), ids=cases)


@named(BAD_TEXTS)
def test_a_note_that_cannot_hang_is_refused(server, hall, given, code):
    meeting, pia, _ = hall
    refused_and_nothing_changed(server, meeting, pia, {**NOTE, "text": given}, code)


@named(BAD_COMMANDS)
def test_a_command_that_makes_no_sense_is_refused(server, hall, given, code):
    meeting, pia, _ = hall
    refused_and_nothing_changed(server, meeting, pia, given, code)


@named(FACILITATORS)
def test_the_facilitators_slips_are_refused(server, hall, given, code):
    meeting, _, freya = hall
    refused_and_nothing_changed(server, meeting, freya, given, code)


def test_a_closed_question_takes_no_notes_until_it_opens_again(server, meeting, freya, pia):
    freya.do("close-question", question_id="q1")
    refused_and_nothing_changed(server, meeting, pia, NOTE, "question-closed")
    freya.do("open-question", question_id="q1")
    assert pia.send(NOTE)["ok"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_speak_the_language_of_the_workshop(server, gather, language):
    pia = gather(people.phone(server, server.create("Møte", ["Hva?"], language=language)))
    answer = refused(pia.send({**NOTE, "text": ""}), "note-empty", language)
    assert (answer["message"] == "Write something first.") == (language == "en")


def test_a_huge_message_closes_the_line_and_nothing_else(server, meeting, freya, pia, per):
    before = server.stored(meeting)
    pia.emit("command", {**NOTE, "text": "x" * 200_000})
    pia.until(lambda _: not pia.connected, "the line to close")
    assert server.stored(meeting) == before
    per.post("mer lys")
    pia.connect()
    pia.post("flere benker")


def test_a_phone_that_sends_without_end_is_slowed_down_alone(server, meeting, freya, pia, per):
    for number in range(3 * BURST_COMMANDS):
        pia.emit("command", {**NOTE, "note_id": f"n{number}"})
    refused(pia.send({**NOTE, "note_id": "last"}), "too-fast")
    per.post("flere benker")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(payload=anything)
def test_whatever_json_comes_over_the_socket_is_answered(server, hall, payload):
    _, _, freya = hall
    answer = freya.send(payload)
    assert answer["ok"] or refused(answer)["code"] != "server-failed"


def refused_and_nothing_changed(server, meeting, person, command, code):
    before = server.stored(meeting)
    refused(person.send(command), code)
    assert server.stored(meeting) == before
    assert person.connected
    assert person.replay(before[-1][0]) == {"frames": []}
