"""An organisation's colour keeps every pair as legible as Tingwall's own, or is refused with one that will do."""

import re

import pytest

from tests.design.palette import SCHEMES, colour, tokens
from tests.design.test_contrast import MARK, SIGNS, TEXT, WORDS, pairs
from workshop.organisation import Unfit
from workshop.organisation.colour import check, steps, stylesheet

SEEDS = ("#17454f", "#c8102e", "#0062ba", "#00704a", "#6a1b9a", "#8f6a00", "#000000", "#0000ff")
# The mixes of opaque colours are the theme's own; here it is about what stands in the accent.
OF_THE_ACCENT = [(pair, least) for table, least in ((WORDS, TEXT), (SIGNS, MARK)) for pair in pairs(table)
                 if "accent" in "".join(pair) or "--ds-color-text" in pair[0] or "band" in pair[0]]  # fmt: skip


@pytest.fixture(params=SCHEMES)
def scheme(request) -> str:
    return request.param


@pytest.mark.parametrize("seed", SEEDS)
def test_every_pair_stays_legible_in_the_organisations_colour(seed, scheme, monkeypatch):
    dressed = tokens(scheme) | {f"--ds-color-accent-{name}": value for name, value in steps(seed, scheme).items()}
    monkeypatch.setattr("tests.design.palette.tokens", lambda scheme: dressed)
    for (ink, ground), least in OF_THE_ACCENT:
        reached = colour(ink, scheme).contrast(colour(ground, scheme), method="wcag21")
        assert reached >= least, (ink, ground)


def test_the_seed_itself_is_the_button(scheme):
    made = steps("#c8102e", scheme)
    assert (made["base-default"] == "#c8102e") == (scheme == "light")
    assert f"--ds-color-accent-base-default: {made['base-default']};" in stylesheet("#c8102e")


@pytest.mark.parametrize("seed", ["#f5b90f", "#ffffff", "#8fc7d1"])
def test_a_colour_too_light_for_text_is_refused_with_one_that_will_do(seed):
    with pytest.raises(Unfit, match=r"4\.5:1") as refusal:
        check(seed)
    offered = re.search(r"do is (#[0-9a-f]{6})", str(refusal.value))[1]
    assert check(offered) == offered


@pytest.mark.parametrize("seed", ["red", "17454f", "#17454", "#17454f; }", "#gggggg"])
def test_what_is_no_hex_colour_is_refused(seed):
    with pytest.raises(Unfit, match="#17454f"):
        check(seed)
