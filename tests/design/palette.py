"""The colours as a page has them: read from the stylesheets that are served, resolved for one scheme."""

import re
from functools import cache

from coloraide import Color

from tests.running import ROOT

THEME = (ROOT / "static/vendor/designsystemet/theme.css").read_text()
PAGES = (ROOT / "static/css/theme.css").read_text()
SHEETS = sorted([*(ROOT / "static/css").glob("*.css"), *(ROOT / "static/css/wall").glob("*.css")])
SCHEMES = ("light", "dark")
HUES = tuple(f"c{number}" for number in range(1, 10))
DECLARED = re.compile(r"(--[\w-]+):\s*([^;]+);")
MIX = re.compile(r"color-mix\(in (\w+), (\S+?)(?: (\d+)%)?, ([^)]+)\)")


@cache
def tokens(scheme: str) -> dict[str, str]:
    """Every custom property as it is declared for the scheme: `--paper` -> `var(--ds-...)`, a mix or a hex."""
    theme = _block(THEME, r':root, \[data-color-scheme="light"\]') | _only_dark(scheme, THEME)
    return theme | _block(PAGES, ":root") | _only_dark(scheme, PAGES)


def colour(value: str, scheme: str, hue: str = "accent") -> Color:
    """What a stylesheet's value comes to inside `data-color=hue`; mixes are of opaque colours."""
    value = value.strip()
    if value.startswith("var("):
        name = value[4:-1]
        known = tokens(scheme)
        if name not in known:  # `--ds-color-text-default` is that of the element's own data-color
            name = name.replace("--ds-color-", f"--ds-color-{hue}-")
        return colour(known[name], scheme, hue)
    if value.startswith("color-mix("):
        space, first, share, second = MIX.fullmatch(_inside_out(value)).groups()
        one, other = (colour(part.replace("<", "(").replace(">", ")"), scheme, hue) for part in (first, second))
        return one.mix(other, 1 - int(share or 50) / 100, space=space)
    return Color(value)


def inks_of_the_stylesheets() -> set[str]:
    """Every value that a page sets as the colour of text or icons, by its variable."""
    found = {match for sheet in SHEETS for match in re.findall(r"(?<![\w-])color: (var\([^;]+\))", sheet.read_text())}
    return {value.replace(" ", "") for value in found}


def _inside_out(value: str) -> str:
    """Brackets of `var()` as angles, so that one expression can read the mix around them."""
    return re.sub(r"var\(([\w-]+)\)", r"var<\1>", value)


def _only_dark(scheme: str, sheet: str) -> dict[str, str]:
    return _block(sheet, r'(?<!\S)\[data-color-scheme="dark"\]') if scheme == "dark" else {}


def _block(sheet: str, selector: str) -> dict[str, str]:
    return dict(DECLARED.findall(re.search(selector + r" \{([^}]*)\}", sheet)[1]))
