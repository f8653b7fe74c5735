"""A tiny labelled board, and boards that somebody has already sorted."""

import pytest

from benchmarks.cluster_quality.labelled import UNSORTED, LabelledBoard
from workshop.clustering import make_embedder

BUS, PARKING, SCHOOL = "Kollektivtransport", "Parkering", "Skole"
NOTES = (
    ("Flere busser", BUS),
    ("Gratis parkering", PARKING),
    ("Bedre skole", SCHOOL),
    ("Bedre bussruter", BUS),
    ("Flere parkeringsplasser", PARKING),
    ("Mindre klasser på skolen", SCHOOL),
    ("Buss også på kvelden", BUS),
    ("Parkeringshus i sentrum", PARKING),
    ("Flere lærere i skolen", SCHOOL),
    ("Hei!", UNSORTED),
)


@pytest.fixture
def tiny() -> LabelledBoard:
    return LabelledBoard("tiny-ti-lapper", "nb", "Hva mangler?", *zip(*NOTES, strict=True))


@pytest.fixture(scope="session")
def lexical():
    return make_embedder("lexical")
