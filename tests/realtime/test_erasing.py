"""Whoever is in a workshop that is erased is sent out, and told why when coming back."""

import pytest
from socketio.exceptions import ConnectionError as Refused

from tests import people
from tests.sentences import refused


def test_everybody_is_sent_out_and_told_why_at_the_door(server, meeting, freya, pia, gather):
    wall = gather(people.wall(server, meeting))
    pia.post("naboen stjeler strøm")
    assert server.delete(f"/api/workshops/{meeting.id}", server.token).status_code == 204
    for person in (freya, pia, wall):
        person.until(lambda _, person=person: not person.connected, "the end of the line")
        person.leave()
        with pytest.raises(Refused):
            person.connect()
        assert person.refused_with == "workshop-unknown"
    for answer, code in (
        (server.get(f"/api/workshops/{meeting.id}", server.token), "workshop-unknown"),
        (server.delete(f"/api/workshops/{meeting.id}", server.token), "workshop-unknown"),
        (server.post("/api/join", json={"code": meeting.code}), "code-unknown"),
    ):
        assert answer.status_code == 404
        refused(answer.json(), code)
