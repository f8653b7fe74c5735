"""Which notes say the same as an earlier one, and which only speak of the same thing."""

import pytest

from workshop.clustering.alike import same_as

SAME = [
    ("Flere busser", "flere busser!!"),
    ("Flere busser", "Busser"),
    ("Bedre kollektivtransport", "bedre kolektivtransport"),
    ("Gratis parkering i sentrum", "gratis parkering i sentrum 🙏"),
    ("Belysning i parken", "belysning parken"),
    ("Lisää pyöräteitä", "pyöräteitä lisää"),
]
DIFFERENT = [
    ("Bilfritt sentrum", "Ikke bilfritt sentrum"),
    ("Bygg kulturhus", "Ikke bygg kulturhus"),
    ("Flere busser", "Færre busser"),
    ("Behold Åsen skole", "Legg ned Åsen skole"),
    ("Bilfri torg", "INTE bilfri torg"),
    ("Buss hvert 10. minutt", "Buss hvert 30. minutt"),
    ("Sykkelparkering", "Sykkelvei"),
    ("Mer av det", "Mindre av det"),
    ("🙃", "🙃"),
    ("", ""),
]


@pytest.mark.parametrize(("earlier", "later"), SAME)
def test_a_slip_another_order_or_a_shout_says_the_same(earlier, later):
    assert same_as([earlier, "noe helt annet", later]) == [None, None, 0]


@pytest.mark.parametrize(("earlier", "later"), DIFFERENT)
def test_another_opinion_number_or_matter_is_never_called_the_same(earlier, later):
    assert same_as([earlier, later]) == [None, None]


def test_all_of_a_kind_point_to_the_first():
    assert same_as(["Flere busser", "flere busser", "Flere bussar", "busser"]) == [None, 0, None, 0]


def test_no_notes_are_no_trouble():
    assert same_as([]) == []
