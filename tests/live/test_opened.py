"""The snapshot kept for a whole hall is the one that would be made anew, for each role and after each event."""

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.given import FREYA, NOW, PER, PIA, PLAN
from tests.domain.test_fold_agrees import moves
from workshop.domain import commands as c
from workshop.domain.errors import Rejected
from workshop.domain.events import Recorded
from workshop.domain.model import Workshop
from workshop.domain.roles import VIEWING_ROLES
from workshop.domain.views import snapshot
from workshop.live.opened import Opened

BEGINNING = [
    (FREYA, PLAN), (PIA, c.Join("pia")), (PER, c.Join("per")), (FREYA, c.OpenQuestion("q1")),
    (FREYA, c.CreateColumn("a", "q1", "Roads")), (PIA, c.PostNote("n0", "q1", "Light")),
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(moves, max_size=12))
def test_what_is_kept_is_what_would_be_made_anew(script):
    opened = Opened(Workshop("w1"))
    for actor, command in BEGINNING + script:
        try:
            events = opened.decide(command, actor, NOW, None)
        except Rejected:
            continue
        for event in events:
            opened.apply(Recorded(opened.workshop.seq + 1, NOW, actor, event))
            for role in VIEWING_ROLES:
                kept = orjson.loads(orjson.dumps(opened.snapshot(role)))
                assert kept == orjson.loads(orjson.dumps(snapshot(opened.workshop, role)))


def test_the_same_state_is_given_to_all_phones_until_they_see_something_new():
    opened = Opened(Workshop("w1"))
    for actor, command in BEGINNING:
        for event in opened.decide(command, actor, NOW, None):
            opened.apply(Recorded(opened.workshop.seq + 1, NOW, actor, event))
    first = opened.snapshot("participant")
    opened.apply(Recorded(opened.workshop.seq + 1, NOW, PIA, *opened.decide(c.Join("petra"), PIA, NOW, None)))
    second = opened.snapshot("participant")
    assert second["seq"] == first["seq"] + 1
    assert second["state"] is first["state"]
