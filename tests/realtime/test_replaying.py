"""Who was away gets exactly what is missing, or everything anew."""

import pytest

from workshop.live.opened import RING_FRAMES


def test_a_replay_gives_exactly_what_is_missing(pia, per):
    pia.post("før")
    pia.until(lambda screen: screen.texts == ["før"])
    after = pia.screen.seq
    pia.leave()
    missed = [per.do("post-note", note_id=f"m{n}", question_id="q1", text=f"borte {n}") for n in range(3)]
    pia.connect()
    answer = pia.replay(after)
    assert list(answer) == ["frames"]
    assert [frame["seq"] for frame in answer["frames"]] == list(range(after + 1, missed[-1] + 1))
    posted = [frame for frame in answer["frames"] if frame["type"] == "note-posted"]
    assert [frame["put"]["notes"][0]["text"] for frame in posted] == ["borte 0", "borte 1", "borte 2"]


def test_a_replay_gives_the_frames_as_they_were_sent(freya, pia, wall):
    pia.post("mer lys")
    note_id = pia.post("flere busser")
    last = freya.do("move-note", note_id=note_id, column_id=None)
    for person in (freya, pia, wall):
        person.until_seq(last)
        sent = {frame["seq"]: frame for frame in person.frames}
        assert person.replay(last - 1)["frames"][0] == sent[last]


def test_a_replay_does_not_tell_again_what_was_taken_away(freya, pia, per):
    hidden, withdrawn, edited = (pia.post(text) for text in ("et navn", "en angret tanke", "min adresse"))
    freya.do("hide-note", note_id=hidden)
    pia.do("withdraw-note", note_id=withdrawn)
    pia.do("edit-note", note_id=edited, text="et sted")
    assert "et navn" in str(freya.replay(1))
    told = str(per.replay(1))
    assert "et sted" in told
    assert not any(text in told for text in ("et navn", "en angret tanke", "min adresse"))


def test_nothing_is_missing_at_the_end(pia):
    seq = pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    assert pia.replay(seq) == {"frames": []}


def test_a_replay_from_the_future_gives_everything_anew(pia):
    pia.post("mer lys")
    answer = pia.replay(10**9)
    assert list(answer) == ["snapshot"]
    assert [note["text"] for note in answer["snapshot"]["state"]["notes"]] == ["mer lys"]


@pytest.mark.parametrize("after", [None, "3", -1, 1.5, True, [1], {"after": 1}])
def test_a_replay_after_no_number_is_refused(pia, after):
    assert pia.replay(after)["code"] == "command-malformed"


def test_who_was_away_longer_than_the_ring_reaches_gets_everything_anew(server, meeting, freya, pia):
    after = pia.screen.seq
    for number in range(RING_FRAMES // 2 + 1):
        freya.emit("command", {"type": "rename-workshop", "title": f"Navn {number}"})
        freya.emit("command", {"type": "set-timer", "seconds": 60 + number})
    last = freya.do("rename-workshop", title="Til sist")
    assert last > after + RING_FRAMES
    answer = pia.replay(after)
    assert list(answer) == ["snapshot"]
    assert answer["snapshot"]["seq"] == last
    assert answer["snapshot"]["state"]["workshop"]["title"] == "Til sist"
    assert len(pia.replay(last - RING_FRAMES)["frames"]) == RING_FRAMES
