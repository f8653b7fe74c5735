"""Whoever sees two colours of three still tells the columns apart, and nobody needs to: each has its letter."""

from itertools import combinations, pairwise

import pytest
from coloraide.everything import ColorAll

from tests.design.palette import HUES, SCHEMES, colour

# The least distance (CIEDE2000) between two of the nine hues, as full dichromats see them (Machado 2009).
# Two is what a trained eye can just tell apart; about ten is told apart at a glance.
FLOORS = {"light": 11.2, "dark": 9.6}
BLINDNESSES = ("protan", "deutan", "tritan")
NEIGHBOURS_IN_GREY = 5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("blindness", BLINDNESSES)
def test_no_two_hues_look_alike_to_who_sees_two_colours(blindness, scheme):
    seen = {hue: mark(hue, scheme).filter(blindness, method="machado") for hue in HUES}
    nearest = min((seen[a].delta_e(seen[b], method="2000"), a, b) for a, b in combinations(HUES, 2))
    assert nearest[0] >= FLOORS[scheme], nearest


@pytest.mark.parametrize("scheme", SCHEMES)
def test_columns_side_by_side_differ_in_grey_too(scheme):
    lightness = [mark(hue, scheme).convert("lab-d65")["l"] for hue in HUES]
    steps = [abs(one - next_one) for one, next_one in pairwise(lightness)]
    assert min(steps) >= NEIGHBOURS_IN_GREY, steps


def mark(hue: str, scheme: str) -> ColorAll:
    return ColorAll(colour("var(--ds-color-base-default)", scheme, hue).convert("srgb"))
