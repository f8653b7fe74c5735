"""What the organiser tells people beside placing: likely columns, suggestions with a reason, coarser and finer."""

from dataclasses import replace

import pytest

from tests.clustering.conftest import BUS_AND_PARKING, column_of, notes_of, organised, replayed, stored_board
from workshop.clustering import Board, BoardColumn, BoardNote, organise
from workshop.clustering.points import two_points

NAMED = (
    BoardColumn("park", "Parkering", named=True),
    BoardColumn("bus", "Kollektivtransport", named=True),
    BoardColumn("school", "Skole", named=True),
    BoardColumn("nature", "Natur og friluftsliv", named=True),
)
BUSES = ["Flere busser", "Bussen går for sjelden", "Nattbuss i helgene", "Busskur på Moen", "Billigere buss"]
FIBRE = ["Fiber til alle", "Dårlig fibernett", "Fiber i hele bygda", "Bredbånd og fiber"]


def sorted_by_hand(columns: dict[str, list[str]], names: dict[str, str] | None = None, **more) -> Board:
    notes, standing = [], []
    for column_id, texts in columns.items():
        standing.append(BoardColumn(column_id, (names or {}).get(column_id, column_id), named=True))
        notes += [BoardNote(f"{column_id}{at}", text, column_id, fixed=True) for at, text in enumerate(texts)]
    return Board("Hva mangler?", "nb", tuple(notes), tuple(standing), settled=True, **more)


def suggested(board, embedder, kind) -> list:
    return [one for one in organise(board, embedder).suggestions or () if one.kind == kind]


def test_three_likely_columns_come_with_the_first_placing_the_best_first(embedder):
    board = Board("Hva mangler?", "nb", notes_of(["Gratis parkering"]), NAMED)
    likely = organise(board, embedder).likely["n0"]
    assert len(likely) == 3
    assert likely[0] == "park"


def test_likely_columns_are_told_hardly_more_than_once_while_notes_stream_in(embedder):
    told: dict[str, int] = {}
    for _, plan in replayed(replace(stored_board("composed-nb-attraktiv"), columns=NAMED), embedder):
        for note_id in plan.likely:
            told[note_id] = told.get(note_id, 0) + 1
    assert len(told) == 53
    assert sum(told.values()) < 1.5 * len(told)


def test_nobody_is_asked_about_a_note_that_people_have_placed(embedder):
    board = sorted_by_hand({"bus": BUSES, "fibre": FIBRE})
    assert organise(board, embedder).likely == {}


def test_a_note_said_before_is_marked_and_stays_where_it_is(embedder):
    notes = notes_of([*BUS_AND_PARKING, "flere busser!"])
    plan = organise(Board("Hva mangler?", "nb", notes, settled=True), embedder)
    assert plan.same_as == {"n4": "n0"}
    assert plan.placements["n4"] == plan.placements["n0"]


def test_two_columns_about_one_matter_are_suggested_to_be_merged_with_the_reason(embedder):
    board = sorted_by_hand({"bus": BUSES[:3], "more": BUSES[3:], "fibre": FIBRE}, {"more": "Annet"})
    (merge,) = suggested(board, embedder, "merge-columns")
    assert set(merge.column_ids) == {"bus", "more"}
    assert merge.of == 5
    assert merge.count >= 3
    assert merge.about


def test_a_matter_of_its_own_is_suggested_to_be_parted_with_the_word_that_it_shares(embedder):
    board = sorted_by_hand({"all": [*BUSES, *FIBRE]})
    (split,) = suggested(board, embedder, "split-column")
    texts = {note.note_id: note.text for note in board.notes}
    assert {texts[note_id] for note_id in split.note_ids} == set(FIBRE)
    assert (split.count, split.of) == (4, 9)
    assert split.title
    assert "iber" in split.about or "redbånd" in split.about


def test_a_note_with_two_points_is_suggested_to_be_parted(embedder):
    board = sorted_by_hand({"bus": BUSES, "fibre": FIBRE})
    double = BoardNote("d", "Flere busser / fiber til alle", "bus")
    (part,) = suggested(replace(board, notes=(*board.notes, double)), embedder, "split-note")
    assert (part.note_ids, part.texts) == (("d",), ("Flere busser", "fiber til alle"))


def test_an_and_alone_must_be_far_more_telling_than_a_mark(embedder):
    board = stored_board("real-skiptvet-2-mangler", settled=True)
    assert any("Opprydding og istandsetting" in note.text for note in board.notes)
    assert not suggested(board, embedder, "split-note")


def test_a_declined_suggestion_is_not_made_again(embedder):
    board = sorted_by_hand({"all": [*BUSES, *FIBRE]})
    (split,) = suggested(board, embedder, "split-column")
    assert not suggested(replace(board, dismissed=(split.key,)), embedder, "split-column")


def test_suggestions_that_stand_are_not_made_anew(embedder):
    board = sorted_by_hand({"all": [*BUSES, *FIBRE]})
    standing = organise(board, embedder).suggestions
    assert organise(replace(board, suggested=standing), embedder).suggestions is None


@pytest.mark.parametrize("detail", [1, 2])
def test_finer_columns_keep_those_that_stand_and_add_a_third(detail, embedder):
    board = organised(stored_board("composed-nb-attraktiv", settled=True), embedder)
    finer = organised(replace(board, detail=detail, reshape=True), embedder)
    assert [column.column_id for column in finer.columns][: len(board.columns)] == [c.column_id for c in board.columns]
    assert len(finer.columns) >= len(board.columns) * 4 / 3


def test_coarser_columns_keep_the_names_of_those_that_are_left(embedder):
    board = organised(stored_board("composed-nb-attraktiv", settled=True), embedder)
    coarser = organised(replace(board, detail=-2, reshape=True), embedder)
    assert 1 < len(coarser.columns) < len(board.columns)
    assert {(c.column_id, c.title) for c in coarser.columns} <= {(c.column_id, c.title) for c in board.columns}
    assert all(note.column_id in {c.column_id for c in coarser.columns} for note in coarser.notes if note.column_id)


@pytest.mark.parametrize("detail", [-2, 2])
def test_what_people_have_named_or_placed_is_neither_joined_nor_parted(detail, embedder):
    board = sorted_by_hand({"all": [*BUSES, *FIBRE], "more": BUSES[3:]}, detail=detail, reshape=True)
    plan = organise(board, embedder)
    assert plan.removed_columns == ()
    assert plan.placements == {}


def test_a_note_that_comes_later_does_not_reshape_the_columns_again(embedder):
    board = organised(replace(stored_board("composed-nb-attraktiv", settled=True), detail=-2), embedder)
    board = replace(board, notes=(*board.notes, BoardNote("late", "Flere tomter")))
    assert organise(board, embedder).removed_columns == ()


def test_the_id_of_a_removed_column_is_not_given_again(embedder):
    board = Board("Hva mangler?", "nb", notes_of(BUS_AND_PARKING), settled=True)
    ids = tuple(column_id for column_id, _ in organise(board, embedder).new_columns)
    again = organise(replace(board, spent_ids=ids), embedder)
    assert again.new_columns
    assert not set(ids) & set(dict(again.new_columns))


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Frokostmøter / nyhetsbrev", ("Frokostmøter", "nyhetsbrev")),
        ("mer bosted, og flere busser", ("mer bosted", "flere busser")),
        ("Bedre veier; lavere avgifter", ("Bedre veier", "lavere avgifter")),
        ("Skolen må bestå. Bussen går for sjelden!", ("Skolen må bestå.", "Bussen går for sjelden!")),
        ("noter og instrumenter", ("noter", "instrumenter")),
        ("Flere busser", None),
        ("24/7", None),
        ("kl. 17.30 er sent", None),
        ("og / ja", None),
    ],
)
def test_a_note_is_cut_where_its_two_points_meet(text, halves):
    assert two_points(text) == halves


def test_notes_without_columns_are_offered_none(embedder):
    assert column_of(Board("?", "nb", notes_of(["Flere busser"])), "Flere busser") is None
    assert organise(Board("?", "nb", notes_of(["Flere busser"])), embedder).likely == {}
