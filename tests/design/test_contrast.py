"""Whoever sees little contrast can read every text and find every control: WCAG 1.4.3 and 1.4.11, in both schemes."""

import pytest

from tests.design.palette import HUES, SCHEMES, colour, inks_of_the_stylesheets

TEXT, MARK = 4.5, 3.0
PANEL = {
    "light": "color-mix(in srgb, var(--ds-color-surface-tinted) 55%, var(--ds-color-surface-hover))",
    "dark": "color-mix(in oklab, var(--ds-color-surface-default) 62%, var(--ds-color-neutral-background-default))",
}
GROUNDS = ("var(--page)", "var(--bar)", "var(--paper)", "var(--notice)")
CALM = "var(--ds-color-neutral-surface-hover)"
TINTED = "var(--ds-color-surface-tinted)"
# Text and the grounds that it stands on. The hues of columns come below.
WORDS = {
    "var(--text)": (*GROUNDS, CALM, "var(--ds-color-brand-surface-tinted)", "var(--ds-color-warning-surface-tinted)",
                    "var(--ds-color-danger-surface-tinted)", "var(--ds-color-accent-surface-tinted)"),
    "var(--text-subtle)": (*GROUNDS, CALM),
    "var(--brand-ink)": GROUNDS,
    "var(--band-text)": ("var(--band)",),
    "var(--ds-color-accent-base-contrast-default)": ("var(--ds-color-accent-base-default)",
        "var(--ds-color-accent-base-hover)", "var(--ds-color-accent-base-active)"),
    "var(--ds-color-brand-base-contrast-default)": ("var(--lichen)", "var(--ds-color-brand-base-hover)"),
    "var(--ds-color-text-default)": (*GROUNDS, TINTED),
    "var(--ds-color-text-subtle)": (*GROUNDS, TINTED),
    "var(--ds-color-accent-text-subtle)": GROUNDS,
    "var(--ds-color-warning-text-default)": (*GROUNDS, "var(--ds-color-warning-surface-tinted)"),
    "var(--ds-color-danger-base-contrast-default)": ("var(--ds-color-danger-base-default)",),
    "var(--ds-color-danger-text-default)": (*GROUNDS, "var(--ds-color-danger-surface-tinted)"),
    "var(--ds-color-danger-text-subtle)": (*GROUNDS, "var(--ds-color-danger-surface-tinted)"),
}  # fmt: skip
# What is no text: borders of fields, the ring of the focus, signs beside words.
SIGNS = {
    "var(--ds-color-neutral-border-default)": GROUNDS,
    "var(--ds-color-success-border-strong)": GROUNDS,
    "var(--ds-color-danger-border-default)": GROUNDS,
    "var(--ds-color-accent-base-default)": ("var(--page)", "var(--paper)", TINTED),
    "var(--ds-color-accent-border-strong)": GROUNDS,
    "var(--ds-color-focus-outer)": ("var(--ds-color-focus-inner)",),
}
# Colours of one place alone, which the stylesheet of that place sets together with its ground.
OF_THEIR_PLACE = {"var(--over-ink)", "var(--run-ink)", "var(--wall-ink)", "var(--ds-color-base-contrast-default)"}


def pairs(table: dict) -> list[tuple[str, str]]:
    return [(ink, ground) for ink, grounds in table.items() for ground in grounds]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), pairs(WORDS))
def test_words_stand_out_from_their_ground(ink, ground, scheme):
    assert ratio(ink, ground, scheme) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("sign", "ground"), pairs(SIGNS))
def test_signs_stand_out_from_their_ground(sign, ground, scheme):
    assert ratio(sign, ground, scheme) >= MARK


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("hue", HUES)
def test_a_column_can_be_read_in_its_hue(hue, scheme):
    for ground in (TINTED, PANEL[scheme], "var(--ds-color-surface-hover)"):
        for ink in ("var(--ds-color-text-default)", "var(--ds-color-text-subtle)"):
            assert ratio(ink, ground, scheme, hue) >= TEXT, (ink, ground)
    assert ratio("var(--wall-ink)", PANEL[scheme], scheme, hue) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("hue", HUES)
def test_a_columns_letter_can_be_read_and_its_mark_found_on_paper(hue, scheme):
    assert ratio("var(--ds-color-base-contrast-default)", "var(--ds-color-base-default)", scheme, hue) >= TEXT
    assert ratio("var(--ds-color-base-default)", "var(--paper)", scheme, hue) >= MARK


def test_every_colour_of_words_in_the_stylesheets_has_been_measured():
    assert inks_of_the_stylesheets() - set(WORDS) - set(SIGNS) - OF_THEIR_PLACE == set()


def ratio(ink: str, ground: str, scheme: str, hue: str = "accent") -> float:
    return colour(ink, scheme, hue).contrast(colour(ground, scheme, hue), method="wcag21")
