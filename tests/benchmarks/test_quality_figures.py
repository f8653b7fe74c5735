import json
import subprocess
import sys

import pytest

from benchmarks.cluster_quality.agreement import adjusted_mutual_information
from benchmarks.cluster_quality.baselines import average_linkage, baselines, parabols_rule
from benchmarks.cluster_quality.figures import figures_of, offered_rightly, report
from benchmarks.cluster_quality.labelled import NotABoard, read_boards
from benchmarks.cluster_quality.replay import Replay, carried_out, labels_of, moves_of, notes_of, prepared, replayed
from tests.running import ROOT
from workshop.clustering import Board, BoardColumn, BoardNote, Plan
from workshop.clustering.quality import adjusted_rand_index

FIGURES = {
    "ari", "batch_ari", "named_ari", "crowd_ari", "named_crowd_ari", "top3", "top3_first", "churn", "unsorted",
    "effort", "ami", "columns", "gold_columns", "ms_a_note",
}  # fmt: skip


def written(folder, board, **changes):
    raw = {
        "id": board.id, "language": board.language, "question": board.question,
        "notes": [{"text": text, "theme": theme} for text, theme in zip(board.texts, board.themes, strict=True)],
    } | changes  # fmt: skip
    path = folder / f"{raw['id']}.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


def test_the_command_prints_every_kind_and_writes_every_figure(tiny, tmp_path):
    written(tmp_path, tiny)
    written(tmp_path, tiny, id="bench-news")
    out = tmp_path / "out" / "report.json"
    out.parent.mkdir()
    command = [sys.executable, "-m", "benchmarks.cluster_quality", "--boards", tmp_path, "--json", out]
    run = subprocess.run(
        [*command, "--embedder", "lexical", "--jobs", "1"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = json.loads(out.read_text(encoding="utf-8"))
    assert set(found) == {"embedder", "kinds", "boards", "baselines"}
    assert found["embedder"] == "lexical"
    assert set(found["kinds"]) == {"tiny"}
    assert set(found["kinds"]["tiny"]) == FIGURES
    assert [board["id"] for board in found["boards"]] == [tiny.id]
    assert all(set(kinds) == {"tiny"} for kinds in found["baselines"].values())
    assert {"average linkage, silhouette", "Parabol's rule"} <= set(found["baselines"])
    assert "tiny-ti-lapper (10)" in run.stdout


def test_a_board_of_sixteen_notes_counts_in_two_kinds(tiny, lexical):
    large = type(tiny)("tiny-stor", tiny.language, tiny.question, tiny.texts * 2, tiny.themes * 2)
    found = report([tiny, large], "lexical", seeds=1, jobs=1)
    assert set(found["kinds"]) == {"tiny", "tiny (16+)"}
    of = {board["id"]: board["ari"] for board in found["boards"]}
    assert found["kinds"]["tiny"]["ari"] == pytest.approx((of[tiny.id] + of[large.id]) / 2, abs=1e-3)
    assert found["kinds"]["tiny (16+)"]["ari"] == of[large.id]


def test_an_unsorted_note_is_a_column_of_its_own_on_both_sides(tiny):
    board = Board("", "nb", tuple(BoardNote(note.note_id, note.text) for note in notes_of(tiny)))
    assert len(set(labels_of(board))) == 10
    alone = type(tiny)("tiny-alene", "nb", "", ("Hei", "Hopp", "Buss", "Buss nå"), ("—", "—", "Buss", "Buss"))
    assert len(set(alone.gold)) == 3
    assert adjusted_rand_index(["a", "a", "b", "b"], alone.gold) < adjusted_rand_index(["a", "c", "b", "b"], alone.gold)


def test_two_replays_of_a_board_end_alike(tiny, lexical):
    first, second = replayed(tiny, lexical, prepared(tiny)), replayed(tiny, lexical, prepared(tiny))
    assert first.board == second.board
    assert {column.title for column in first.board.columns} == set(tiny.names)


def test_a_note_whose_column_is_merged_away_has_moved():
    columns = (BoardColumn("a", "A"), BoardColumn("b", "B"))
    seen, waiting, placed = BoardNote("n0", "", "a"), BoardNote("n1", ""), BoardNote("n2", "", "a", fixed=True)
    plan = Plan(placements={"n0": "b", "n1": "b"}, removed_columns=("a",))
    board = Board("", "nb", (seen, waiting), columns)
    assert moves_of(board, plan) == 1
    assert [column.column_id for column in carried_out(board, plan).columns] == ["b"]
    with_a_fixed_one = Board("", "nb", (seen, waiting, placed), columns)
    after = carried_out(with_a_fixed_one, plan)
    assert [column.column_id for column in after.columns] == ["a", "b"]
    assert [note.column_id for note in after.notes] == ["b", "b", "a"]


def test_what_the_organiser_said_of_a_note_stays_until_it_says_otherwise(tiny, lexical):
    replay = Replay(tiny, lexical, prepared(tiny))
    replay.arrive(*notes_of(tiny)[:1])
    replay.board = carried_out(replay.board, Plan(likely={"n0": ("named-1", "named-0")}))
    assert carried_out(replay.board, Plan()).notes[0].likely == ("named-1", "named-0")


def test_only_notes_of_a_theme_can_be_offered_rightly(tiny):
    rightly = {"n0": ("named-2", "named-0"), "n1": ("named-0", "named-2"), "n9": ("named-0",)}
    assert offered_rightly(tiny, rightly) == pytest.approx(1 / 9)


def test_what_is_offered_at_first_and_at_last_is_counted_apart(tiny, lexical, monkeypatch):
    def offers_rightly_in_the_pause(board, _embedder):
        wrong, right = ("named-none",), tuple(column.column_id for column in board.columns)
        return Plan(likely={note.note_id: right if board.settled else wrong for note in board.notes})

    monkeypatch.setattr("benchmarks.cluster_quality.replay.organise", offers_rightly_in_the_pause)
    figures = figures_of(tiny, lexical, seeds=1)
    assert (figures["top3_first"], figures["top3"]) == (0, 1)


@pytest.mark.parametrize(
    ("ours", "expected"), [("aabbcc", 1.0), ("aaaaaa", 0.0), ("abcabc", -0.25), ("aabbcb", 0.5024)]
)
def test_mutual_information_is_adjusted_as_by_scikit_learn(ours, expected):
    assert adjusted_mutual_information(list(ours), list("xxyyzz")) == pytest.approx(expected, abs=1e-3)


def test_every_baseline_gives_each_note_a_label(tiny, lexical):
    vectors = lexical.embed(list(tiny.texts))
    for labels in baselines().values():
        assert len(labels(vectors)) == len(tiny.texts)


def test_baselines_put_equal_vectors_together(lexical):
    vectors = lexical.embed(["Flere busser", "Gratis parkering", "Flere busser", "Gratis parkering"])
    for labels in (average_linkage(vectors), parabols_rule(vectors)):
        assert labels[0] == labels[2] != labels[1] == labels[3]


def test_a_file_that_is_no_board_is_named(tiny, tmp_path):
    written(tmp_path, tiny, id="tiny-tom", notes=[{"text": "uten tema"}])
    with pytest.raises(NotABoard, match=r"tiny-tom\.json"):
        read_boards([tmp_path])


def test_a_board_in_two_folders_counts_once_but_an_id_is_of_one_board_only(tiny, tmp_path):
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
        written(folder, tiny)
    assert read_boards(folders) == [tiny]
    written(folders[1], tiny, question="Noe annet?")
    with pytest.raises(NotABoard, match="another board has the id"):
        read_boards(folders)
