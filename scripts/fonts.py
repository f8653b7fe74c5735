"""Cut the letters that our meetings need out of the borrowed fonts: a phone in a hall gets 30 kB and not 68.

    python -m scripts.fonts

Writes `static/fonts/*.woff2` and `static/css/fonts.css`. Everything else that the fonts hold stays where it is, and a
browser fetches it when a note has such a letter. The same fonts give the same bytes.
"""

import string
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "static/fonts"
SHEET = ROOT / "static/css/fonts.css"
BORROWED = ROOT / "static/vendor/schibsted-grotesk/files"
LATIN, LATIN_EXT = (f"schibsted-grotesk-{part}-wght-normal.woff2" for part in ("latin", "latin-ext"))

NORDIC = {*string.printable.strip(), *" \u00a0ÆØÅÄÖÐÞÁÉÍÓÚÝÀÂÇÈÊÔÜæøåäöðþáéíóúýàâçèêôü«»“”„’‘–—…·•×°§½€−"}
SAMI = set("ČčĐđŊŋŠšŦŧŽž")
# file -> (where its letters come from, the letters)
CUT = {"nordic.woff2": (LATIN, NORDIC), "sami.woff2": (LATIN_EXT, SAMI)}
WEIGHTS = (400, 750)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "pnum", "liga"]

FACE = """@font-face {{
  font-family: "Schibsted Grotesk Variable";
  font-style: normal;
  font-display: swap;
  font-weight: {weights};
  src: url("{file}") format("woff2");
  unicode-range: {letters};
}}
"""


def cut(source: str, letters: Iterable[str]) -> bytes:
    """A woff2 with these letters of a borrowed font, in the weights that our pages use."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES)
    font = instancer.instantiateVariableFont(TTFont(BORROWED / source, recalcTimestamp=False), {"wght": WEIGHTS})
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in letters])
    subsetter.subset(font)
    file = BytesIO()
    subset.save_font(font, file, options)
    return file.getvalue()


def sheet() -> str:
    """Four faces whose letters do not overlap: a browser fetches only those that a page shows."""
    faces = [(f"../fonts/{name}", letters) for name, (_source, letters) in CUT.items()]
    for source in (LATIN, LATIN_EXT):
        rest = {chr(code) for code in TTFont(BORROWED / source).getBestCmap() if code >= 0x20}
        faces.append((f"../vendor/schibsted-grotesk/files/{source}", rest - NORDIC - SAMI - covered(faces)))
    weights = " ".join(map(str, WEIGHTS))
    head = "/* Written by scripts/fonts.py. */\n\n"
    return head + "\n".join(FACE.format(weights=weights, file=file, letters=ranges(chars)) for file, chars in faces)


def covered(faces: list[tuple[str, set[str]]]) -> set[str]:
    return set().union(*(letters for _file, letters in faces))


def ranges(letters: Iterable[str]) -> str:
    """`U+0041-0043, U+00C5`."""
    spans: list[list[int]] = []
    for code in sorted(map(ord, letters)):
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ", ".join(f"U+{first:04X}" + (f"-{last:04X}" if last > first else "") for first, last in spans)


def main() -> None:
    FONTS.mkdir(exist_ok=True)
    for name, (source, letters) in CUT.items():
        (FONTS / name).write_bytes(cut(source, letters))
        print(f"{name}: {(FONTS / name).stat().st_size:,} bytes, {len(letters)} letters")
    SHEET.write_text(sheet(), encoding="utf-8")


if __name__ == "__main__":
    main()
