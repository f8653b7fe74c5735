"""Collect every text of pages, scripts and refusals into the catalogues, keeping the translations that stand.

Run as `python -m scripts.texts`.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.js", "javascript")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "t": None, "tn": (1, 2)}


def collect() -> Catalog:
    """Every text in the source, with where it stands."""
    catalogue = Catalog(project="Tingwall", charset="utf-8")
    for folder in ("workshop", "templates", "static/js"):
        found = extract_from_dir(str(ROOT / folder), METHODS, keywords=KEYWORDS)
        for file, line, message, _comments, _context in found:
            catalogue.add(message, locations=[(f"{folder}/{Path(file).as_posix()}", line)])
    return catalogue


def update(path: Path, template: Catalog) -> Catalog:
    """The catalogue at the path with the texts of today."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3])
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """As it stands in the file; without dates and line numbers, which would change at every run."""
    file = BytesIO()
    write_po(file, catalogue, sort_output=True, width=120, omit_header=True, include_lineno=False)
    return file.getvalue()


def main() -> None:
    template = collect()
    for path in sorted((ROOT / "workshop/locales").glob("*/LC_MESSAGES/messages.po")):
        catalogue = update(path, template)
        path.write_bytes(written(catalogue))
        missing = [message.id for message in catalogue if message.id and not message.string]
        print(f"{path.parts[-3]}: {len(catalogue)} texts, {len(missing)} without a translation")


if __name__ == "__main__":
    main()
