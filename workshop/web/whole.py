"""A page's script or style sheet in one file: the entry and everything that it imports, without comments.

In the tree every module stands alone, as browsers load them; over a slow network each costs a request. Only the plain
forms of import and export are read, and anything else is an error here, not a surprise in somebody's browser.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import rjsmin

_IMPORT = re.compile(r'^import\s+(?:(?P<names>\{[^}]*\}|\* as \w+|\w+)\s+from\s+)?"(?P<path>[^"]+)";?$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.M)
_EXPORT_LIST = re.compile(r"(?:^|(?<=[;}]))export\s*\{([^}]*)\};?", re.M)
_EXPORT_DEFAULT = re.compile(r"^export default (\w+);?$", re.M)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.M)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.M)
_SHEET_IMPORT = re.compile(r'^@import url\("(?P<path>[^"]+)"\)(?: (?P<media>\w+))?;$', re.M)
_SHEET_URL = re.compile(r"(?<!@import )url\(([\"']?)(?!data:|#|/)([^)\"']+)\1\)")
_STRING_OR_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.S)
_BREAK = re.compile(r"\s*\n\s*")
_CHARSET = re.compile(r"^@charset [^;]*;", re.M)


class CannotJoin(Exception):
    """A file that this module cannot put into one with others; the message names it and says what it holds."""


def whole_script(entry: Path) -> str:
    """The module and its imports as one script without imports, each in a scope of its own, in the order of evaluation.

    Raises:
        CannotJoin: a form of import or export that is not read here, or modules that import each other.
    """
    return rjsmin.jsmin("\n".join(_scope(path, entry) for path in _in_order(entry.resolve(), ())))


def whole_sheet(entry: Path) -> str:
    """The sheet with every `@import` in its place; addresses are relative to the entry.

    Raises:
        CannotJoin: a form of `@import` that is not read here.
    """
    text = _sheet(entry.resolve(), entry.resolve().parent)
    return _BREAK.sub("\n", _STRING_OR_COMMENT.sub(lambda match: match[1] or "", text))


def _in_order(path: Path, importing: tuple[Path, ...]) -> list[Path]:
    """What a module imports comes before it, and everything once."""
    if path in importing:
        raise CannotJoin(f"{path} imports itself, by way of {importing[-1]}")
    order: dict[Path, None] = {}
    for match in _IMPORT.finditer(path.read_text(encoding="utf-8")):
        order |= dict.fromkeys(_in_order(_imported(path, match), (*importing, path)))
    return [*order, path]


def _scope(path: Path, entry: Path) -> str:
    text = _SOURCE_MAP.sub("", path.read_text(encoding="utf-8"))
    given = [(name, name) for name in _EXPORT.findall(text)]
    given += [("default", name) for name in _EXPORT_DEFAULT.findall(text)]
    for names in _EXPORT_LIST.findall(text):
        given += [(outside, inside) for inside, outside in _renamed(names)]
    text = _IMPORT.sub(lambda match: _taken(path, match), text)
    for form in (_EXPORT, _EXPORT_LIST, _EXPORT_DEFAULT):
        text = form.sub("", text)
    # What stands relative to a module stands elsewhere for the entry, under whose address all of it is served.
    text = text.replace("import.meta.url", f'new URL("{_between(entry, path)}", import.meta.url)')
    if left := _LEFT_OVER.search(text):
        raise CannotJoin(f"{path}: {left[0]}")
    listed = ", ".join(f"{outside}: {inside}" for outside, inside in given)
    return f"const {_name(path)} = (() => {{\n{text}\nreturn {{ {listed} }}\n}})()"


def _taken(path: Path, match: re.Match) -> str:
    names, source = match["names"], _name(_imported(path, match))
    if names is None:
        return ""
    if names.startswith("*"):
        return f"const {names.removeprefix('* as ')} = {source}"
    if not names.startswith("{"):
        return f"const {names} = {source}.default"
    listed = ", ".join(f"{outside}: {inside}" for outside, inside in _renamed(names.strip("{}")))
    return f"const {{ {listed} }} = {source}"


def _renamed(names: str) -> Iterator[tuple[str, str]]:
    """`a, b as c` as `("a", "a"), ("b", "c")`."""
    for name in filter(None, (part.strip() for part in names.split(","))):
        first, _, second = name.partition(" as ")
        yield first, second or first


def _imported(path: Path, match: re.Match) -> Path:
    return (path.parent / match["path"]).resolve()


def _name(path: Path) -> str:
    """A name that no other module has: its place in the tree."""
    return "_" + re.sub(r"\W", "_", "/".join(path.parts[-4:]))


def _between(entry: Path, path: Path) -> str:
    return posixpath.relpath(path, entry.resolve().parent)


def _sheet(path: Path, home: Path) -> str:
    text = _CHARSET.sub("", path.read_text(encoding="utf-8"))
    here = posixpath.relpath(path.parent, home)

    def moved(match: re.Match) -> str:
        return f"url({match[1]}{posixpath.normpath(posixpath.join(here, match[2]))}{match[1]})"

    def imported(match: re.Match) -> str:
        inner = _sheet((path.parent / match["path"]).resolve(), home)
        return f"@media {match['media']} {{\n{inner}\n}}" if match["media"] else inner

    # Addresses first: what an import brings in has been moved already.
    text = _SHEET_IMPORT.sub(imported, _SHEET_URL.sub(moved, text))
    if "@import" in text:
        raise CannotJoin(f"{path}: an @import that is not of the form url(\"...\") and one word of media")
    return text
