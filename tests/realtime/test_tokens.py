"""Who comes in: a token that names this workshop, or nobody."""

import pytest
import socketio

from tests.people import Person
from workshop.domain.errors import Rejected
from workshop.tokens import Tokens


def otto(server, token) -> Person:
    """Otto is outside: he tries, and must be told why not."""
    person = Person(server.url, token)
    with pytest.raises(socketio.exceptions.ConnectionError):
        person.connect(wait=False)
    assert person.snapshots == []
    return person


@pytest.mark.parametrize("token", [None, "", "x", 5, [], {"token": "x"}, "\ud800", "a.b.c", "WyJ4Il0.AAAA"])
def test_otto_does_not_come_in_without_a_token(server, meeting, token):
    assert otto(server, token).refused_with == "token-foreign"


def test_a_forged_token_is_refused(server, meeting):
    forged = Tokens("a secret of Otto's").make(meeting.id, "facilitator")
    assert otto(server, forged).refused_with == "token-foreign"
    body, signature = meeting.token.rsplit(".", 1)
    assert otto(server, f"{body}.{signature[::-1]}").refused_with == "token-foreign"


def test_a_wall_token_cannot_be_turned_into_a_consoles(server, meeting):
    signature = meeting.wall_token.rsplit(".", 1)[1]
    console_body = meeting.token.rsplit(".", 1)[0]
    assert otto(server, f"{console_body}.{signature}").refused_with == "token-foreign"


def test_a_token_of_another_workshop_shows_that_one_only(server, meeting, pia, gather):
    pia.post("mer lys")
    other = server.create("Et annet møte", ["Hva?"])
    otto_inside_the_other = gather(Person(server.url, other.token)).connect()
    assert otto_inside_the_other.screen.workshop["title"] == "Et annet møte"
    assert otto_inside_the_other.screen.texts == []
    answer = otto_inside_the_other.send({"type": "hide-note", "note_id": "n1"})
    assert answer["code"] == "note-unknown"


def test_a_token_names_workshop_role_and_seat_and_nothing_else_opens_it():
    tokens = Tokens("secret")
    holder = tokens.read(tokens.make("w1", "participant", "pia"))
    assert (holder.workshop_id, holder.role, holder.seat) == ("w1", "participant", "pia")
    with pytest.raises(Rejected, match="token-foreign"):
        Tokens("another").read(tokens.make("w1", "wall"))
