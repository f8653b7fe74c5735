"""Whatever people do and undo, a poll and its ballot agree: open together, and every answer to what can be chosen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.given import FREYA, NOW, PER, PIA, created
from tests.domain.test_fold_agrees import BEGIN, alternatives, words
from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.errors import Rejected
from workshop.domain.events import Recorded
from workshop.domain.fold import apply
from workshop.domain.model import Workshop

HERS = [
    *[st.builds(kind, st.just("q8")) for kind in (c.OpenQuestion, c.CloseQuestion)],
    st.builds(c.ShowVote, st.just("q8"), st.booleans()),
    st.builds(c.EditQuestion, st.just("q8"), st.just("Here?"), st.none() | words, st.none() | st.integers(1, 2)),
    *[st.builds(c.Undo), st.builds(c.Undo, st.integers(8, 30)), st.builds(c.Redo)],
]
ANSWERS = st.builds(c.CastDots, st.just("q8"), alternatives, st.integers(0, 1))
moves = st.one_of(st.tuples(st.sampled_from([PIA, PER]), ANSWERS), st.tuples(st.just(FREYA), st.one_of(HERS)))


def agree(workshop: Workshop) -> None:
    for question in workshop.questions.values():
        vote = workshop.votes.get(question.question_id)
        if question.kind == "wall" or vote is None:
            assert question.kind == "wall" or question.status != "open"
            continue
        assert (vote.status == "open") == (question.status == "open")
        assert vote.status != "open" or vote.dots == question.most
        ballots = workshop.ballots.get(question.question_id, {})
        assert vote.voters == len(ballots)
        for ballot in ballots.values():
            assert set(ballot) <= set(question.alternatives)
            assert 1 <= sum(ballot.values()) <= question.most


@settings(max_examples=400, deadline=None)
@given(script=st.lists(moves, min_size=3, max_size=15))
def test_a_poll_and_its_ballot_agree_after_every_event(script):
    workshop = created()
    for actor, command in BEGIN + script:
        try:
            events = decide(command, workshop, actor, NOW)
        except Rejected:
            continue
        for event in events:
            apply(workshop, Recorded(workshop.seq + 1, NOW, actor, event))
            agree(workshop)
