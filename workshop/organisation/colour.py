"""An organisation's colour in the place of basalt: on buttons, links and the bar, in both schemes.

Contrast depends on luminance alone. So each step keeps the luminance that the theme's own step has and takes only
hue and chroma of the seed: every pair that was legible in basalt stays exactly as legible.
"""

import re
from pathlib import Path

from coloraide import Color

from workshop.organisation.unfit import Unfit

THEME = Path(__file__).resolve().parents[2] / "static/vendor/designsystemet/theme.css"
SEED = re.compile(r"#[0-9a-fA-F]{6}")
STEP = re.compile(r"--ds-color-accent-([a-z-]+): (#[0-9a-fA-F]{6});")
# The page is a little darker than white, and the seed is text on it.
PAGE, LEGIBLE = Color("#f3f4f4"), 4.5
HALVINGS = 24
# A press must not make white letters harder to read, so these go darker than the seed.
PRESSED = {"base-hover": 0.92, "base-active": 0.84}


def check(seed: str) -> str:
    """The seed itself, in small letters.

    Raises:
        Unfit: it is no colour, or too light for text; the message names the nearest that would do.
    """
    if not SEED.fullmatch(seed):
        raise Unfit("give a colour like #17454f")
    ratio = Color(seed).contrast(PAGE, method="wcag21")
    if ratio < LEGIBLE:
        raise Unfit(
            f"text needs a contrast of {LEGIBLE}:1 and this colour gives {ratio:.1f}:1; the nearest of its hue that "
            f"will do is {_darkened(seed)}"
        )
    return seed.lower()


def stylesheet(seed: str) -> str:
    """CSS that gives `data-color=accent`, which everything is unless it says otherwise, the seed's hue."""
    light, dark = (_block(steps(seed, scheme)) for scheme in ("light", "dark"))
    return (
        f':root, [data-color-scheme="light"] {{\n{light}}}\n'
        f'[data-color-scheme="dark"] {{\n{dark}}}\n'
        f'@media (prefers-color-scheme: dark) {{\n[data-color-scheme="auto"] {{\n{dark}}}\n}}\n'
    )


def steps(seed: str, scheme: str) -> dict[str, str]:
    """Each of the sixteen steps of the accent as hex: `surface-tinted` -> `#e4e9eb`."""
    own = _own_steps(scheme)
    basalt = Color(_own_steps("light")["base-default"]).convert("oklch")
    strength = Color(seed).convert("oklch")["chroma"] / basalt["chroma"]
    made = {name: _at_luminance(seed, Color(value), strength) for name, value in own.items()}
    if scheme == "light":
        made |= {"base-default": seed, "base-contrast-default": "#ffffff", "base-contrast-subtle": "#ffffff"}
        made |= {name: _lightness(seed, share) for name, share in PRESSED.items()}
    return made


def _own_steps(scheme: str) -> dict[str, str]:
    opening = ':root, [data-color-scheme="light"] {' if scheme == "light" else '\n[data-color-scheme="dark"] {'
    return dict(STEP.findall(THEME.read_text().split(opening, 1)[1].split("}", 1)[0]))


def _at_luminance(seed: str, like: Color, strength: float) -> str:
    """The seed's hue, as light as `like` and as much more colourful than it as the seed is than basalt."""
    hue = Color(seed).convert("oklch")["hue"]
    chroma = like.convert("oklch")["chroma"] * strength
    wanted, low, high = like.luminance(), 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        found = Color("oklch", [middle, chroma, hue]).fit("srgb").luminance()
        low, high = (middle, high) if found < wanted else (low, middle)
    return _hex(Color("oklch", [(low + high) / 2, chroma, hue]))


def _lightness(seed: str, share: float) -> str:
    colour = Color(seed).convert("oklch")
    return _hex(colour.set("lightness", colour["lightness"] * share))


def _darkened(seed: str) -> str:
    for percent in range(100, 0, -1):
        darker = _lightness(seed, percent / 100)
        if Color(darker).contrast(PAGE, method="wcag21") >= LEGIBLE:
            return darker
    raise AssertionError("black is legible on every page")


def _hex(colour: Color) -> str:
    return colour.convert("srgb").fit().to_string(hex=True)


def _block(named: dict[str, str]) -> str:
    return "".join(f"  --ds-color-accent-{name}: {value};\n" for name, value in named.items())
