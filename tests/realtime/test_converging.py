"""Many screens, one log: everybody ends with the same wall."""

from concurrent.futures import ThreadPoolExecutor

from tests import people

NOTES_EACH = 8


def test_three_phones_two_walls_and_a_console_end_with_the_same_wall(server, meeting, freya, pia, per, petra, gather):
    walls = [gather(people.wall(server, meeting)) for _ in range(2)]
    phones = [pia, per, petra]
    for number in range(NOTES_EACH):
        for at, phone in enumerate(phones):
            phone.post(f"lapp {number} fra telefon {at}")
    freya.do("hide-note", note_id=freya.screen.notes[0]["note_id"])
    last = freya.do("restore-note", note_id=freya.screen.notes[0]["note_id"])
    from_the_log = [body for _, kind, body in server.stored(meeting) if kind == "note-posted"]
    assert len(from_the_log) == NOTES_EACH * len(phones)
    everyone = [freya, *phones, *walls]
    for person in everyone:
        person.until_seq(last)
        texts = person.screen_at(last).texts
        assert [f'"{text}"' in body for text, body in zip(texts, from_the_log, strict=True)] == [True] * len(texts)
        assert where(person, last) == where(freya, last)


def where(person, seq):
    screen = person.screen_at(seq)
    columns = [(column["column_id"], column["letter"], column["title"]) for column in screen.columns]
    return columns, {note["note_id"]: note["column_id"] for note in screen.notes}


def test_frames_reach_every_role_in_order_and_without_holes(server, meeting, freya, pia, per, wall):
    at_first = {id(person): person.screen.seq for person in (freya, pia, per, wall)}
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda n: (pia if n % 2 else per).post(f"lapp {n}"), range(30)))
    freya.do("add-question", question_id="later", text="Noe bare Freya ser")
    last = freya.do("rename-workshop", title="Møte med nytt navn")
    for person in (freya, pia, per, wall):
        person.until_seq(last)
        after = [frame["seq"] for frame in person.frames if frame["seq"] > at_first[id(person)]]
        assert after == list(range(after[0], after[0] + len(after)))
        assert after[0] == at_first[id(person)] + 1
        assert "gap" not in person.outcomes


def test_phones_that_post_at_once_all_get_a_place_of_their_own(server, meeting, freya, gather):
    with ThreadPoolExecutor(12) as pool:
        phones = [gather(phone) for phone in pool.map(lambda _: people.phone(server, meeting), range(12))]
        posts = [(phone, number) for number in range(5) for phone in phones]

        def post(pair):
            phone, number = pair
            command = {"type": "post-note", "note_id": f"{phone.seat}-{number}", "question_id": "q1", "text": "lys"}
            return phone.send(command)

        answers = list(pool.map(post, posts))
    assert all(answer["ok"] for answer in answers)
    assert len({answer["seq"] for answer in answers}) == len(posts)
    assert len([kind for _, kind, _ in server.stored(meeting) if kind == "note-posted"]) == len(posts)


def test_who_comes_late_sees_what_the_others_see(server, meeting, pia, per, gather):
    pia.post("først")
    last = per.do("post-note", note_id="n2", question_id="q1", text="så")
    petra = gather(people.phone(server, meeting))
    petra.until_seq(last)
    pia.until_seq(last)
    assert petra.screen.texts == pia.screen.texts == ["først", "så"]


def test_a_move_by_hand_shows_on_every_screen(freya, pia, wall):
    note_id = pia.post("mer lys i parken")
    freya.do("create-column", column_id="lys", question_id="q1", title="Lys")
    last = freya.do("move-note", note_id=note_id, column_id="lys")
    for person in (freya, pia, wall):
        person.until_seq(last)
        note = person.screen.note(note_id)
        assert (note["column_id"], note["placed_by"]) == ("lys", "facilitator")
        assert person.screen.columns[0]["title"] == "Lys"
