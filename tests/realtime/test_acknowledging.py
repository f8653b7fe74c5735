"""An acknowledgement means: it is stored. Sending again means: once."""


def test_an_acknowledged_note_is_in_the_database_already(server, meeting, pia):
    for number in range(10):
        seq = pia.do("post-note", note_id=f"n{number}", question_id="q1", text=f"lapp {number}")
        # Another connection to the file, opened after the answer: it can only see what has been committed.
        stored = {at: (kind, body) for at, kind, body in server.stored(meeting)}
        assert stored[seq][0] == "note-posted"
        assert f'"n{number}"' in stored[seq][1]


def test_an_acknowledged_note_is_in_the_state_that_the_api_gives(server, meeting, pia):
    seq = pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    state = server.state(meeting)
    assert state["seq"] >= seq
    assert [note["text"] for note in state["notes"]] == ["mer lys"]


def test_a_note_sent_again_is_answered_with_its_first_seq_and_hangs_once(server, meeting, freya, pia, per):
    note = {"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mer lys"}
    first = pia.send(note)
    per.post("en annen lapp")
    freya.do("close-question", question_id="q1")
    assert pia.send(note) == first
    assert [kind for _, kind, _ in server.stored(meeting)].count("note-posted") == 2


def test_a_note_sent_again_over_a_new_line_hangs_once(server, meeting, pia):
    note = {"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mer lys"}
    first = pia.send(note)
    pia.leave()
    pia.connect()
    assert pia.send(note) == first
    assert pia.screen.texts == ["mer lys"]


def test_a_command_with_the_same_command_id_counts_once(server, meeting, freya):
    command = {"type": "create-column", "question_id": "q1", "title": "Lys", "command_id": "k1"}
    first = freya.send(command)
    assert freya.send(command) == first
    assert freya.send({**command, "command_id": "k2"})["seq"] == first["seq"] + 1


def test_a_foreign_note_id_with_another_text_is_not_overwritten(server, meeting, pia, per):
    pia.do("post-note", note_id="n1", question_id="q1", text="mer lys")
    answer = per.send({"type": "post-note", "note_id": "n1", "question_id": "q1", "text": "mindre lys"})
    assert answer["code"] == "note-id-taken"
    assert [note["text"] for note in server.state(meeting)["notes"]] == ["mer lys"]


def test_a_command_that_changes_nothing_is_answered_and_not_stored(server, meeting, freya):
    before = len(server.stored(meeting))
    assert freya.send({"type": "open-question", "question_id": "q1"}) == {"ok": True, "seq": before}
    assert len(server.stored(meeting)) == before
