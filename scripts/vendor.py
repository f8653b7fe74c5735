#!/usr/bin/env python3
"""Fetch what the pages borrow from others, so that no page ever asks another host for anything.

    python scripts/vendor.py            fetch everything anew (npm and a network are needed)
    python scripts/vendor.py --check    compare the files in the tree with static/vendor/CHECKSUMS

Icons are named in scripts/icons.txt, one a line; those of phone and home page in scripts/icons-phone.txt. Run
the script again after adding one.
"""

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "static/vendor"
CHECKSUMS = VENDOR / "CHECKSUMS"
# The phone takes a small sprite of its own: the whole one is 20 kB gzip.
SPRITES = {
    ROOT / "static/img/icons.svg": ROOT / "scripts/icons.txt",
    ROOT / "static/img/icons-phone.svg": ROOT / "scripts/icons-phone.txt",
}
THEME_CONFIG = ROOT / "static/theme/designsystemet.config.json"
THEME_BUILDER = "@digdir/designsystemet@1.15.0"
ICONS = "@navikt/aksel-icons@8.16.2"
COMPONENTS = "@digdir/designsystemet-css@1.22.0"

FILES = {
    "@fontsource-variable/schibsted-grotesk@5.3.0": {
        "LICENSE": "schibsted-grotesk/LICENSE",
        "wght.css": "schibsted-grotesk/wght.css",
        "files/schibsted-grotesk-latin-wght-normal.woff2":
            "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
        "files/schibsted-grotesk-latin-ext-wght-normal.woff2":
            "schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2",
    },
    # For projectors and kiosks without an emoji font; a browser loads a slice only where the system has no such sign.
    "@fontsource-variable/noto-emoji@5.3.1": {
        "LICENSE": "noto-emoji/LICENSE",
        "wght.css": "noto-emoji/wght.css",
        **{f"files/noto-emoji-{slice}-wght-normal.woff2": f"noto-emoji/files/noto-emoji-{slice}-wght-normal.woff2"
           for slice in range(10)},
    },
    "socket.io-client@4.8.4": {
        "LICENSE": "socket.io/LICENSE",
        "dist/socket.io.esm.min.js": "socket.io/socket.io.esm.min.js",
    },
    "sortablejs@1.15.7": {
        "LICENSE": "sortablejs/LICENSE",
        "modular/sortable.esm.js": "sortablejs/sortable.esm.js",
    },
    COMPONENTS: {
        "LICENSE": "designsystemet/LICENSE",
        "dist/src/index.css": "designsystemet/all.css",
    },
}

# A phone in a hall with poor coverage takes these few, not the whole index (21 kB gzip).
PHONE_COMPONENTS = ("base", "button", "input", "field", "label", "link")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="only compare the files with their checksums")
    if arguments.parse_args().check:
        sys.exit(check())
    with tempfile.TemporaryDirectory() as scratch:
        fetch(Path(scratch))
    CHECKSUMS.write_text(checksums())
    print(f"{len(borrowed())} files, listed in {CHECKSUMS.relative_to(ROOT)}")


def fetch(scratch: Path):
    for package, wanted in FILES.items():
        folder = unpack(package, scratch)
        for source, target in wanted.items():
            put(target, (folder / source).read_bytes())
        if package == COMPONENTS:
            put("designsystemet/phone.css", phone_components(folder / "dist/src").encode())
    put("designsystemet/theme.css", theme(scratch))
    drawings = unpack(ICONS, scratch) / "dist/svg"
    for sprite, names in SPRITES.items():
        sprite.write_text(symbols(drawings, names.read_text().split()))


def unpack(package: str, scratch: Path) -> Path:
    """The folder of a pinned package; npm itself compares the archive with the registry's digest."""
    folder = scratch / re.sub(r"\W+", "-", package)
    folder.mkdir()
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = next(folder.glob("*.tgz"))
    shutil.unpack_archive(archive, folder, "gztar")
    return folder / "package"


def put(target: str, content: bytes):
    path = VENDOR / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def phone_components(folder: Path) -> str:
    """The chosen components in the same cascade layers as the whole index has."""
    layers = ["@layer ds.theme, ds.base, ds.components;"]
    for name in PHONE_COMPONENTS:
        layer = "ds.base" if name == "base" else "ds.components"
        layers.append(f"@layer {layer}{{{(folder / f'{name}.css').read_text().strip()}}}")
    return "\n".join(layers) + "\n"


def theme(scratch: Path) -> bytes:
    folder = scratch / "theme"
    folder.mkdir()
    shutil.copy(THEME_CONFIG, folder)
    for step in (["create", "--config", THEME_CONFIG.name], ["build"]):
        subprocess.run(["npx", "--yes", THEME_BUILDER, "tokens", *step], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL)
    return (folder / "design-tokens-build/tingwall.css").read_bytes()


def symbols(folder: Path, names: list[str]) -> str:
    """One file of <symbol>s; every icon follows the colour of the text beside it."""
    found = []
    for name in names:
        drawing = (folder / f"{name}.svg").read_text()
        body = re.search(r"<svg[^>]*>(.*)</svg>", drawing, re.DOTALL).group(1).strip()
        found.append(f'<symbol id="{name}" viewBox="0 0 24 24" fill="none">{body}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(found) + "\n</svg>\n"


def borrowed() -> list[Path]:
    return sorted([p for p in VENDOR.rglob("*") if p.is_file() and p != CHECKSUMS] + [*SPRITES])


def checksums() -> str:
    """Lines of `sha256  path`, as `sha256sum --check` reads them in the project's root."""
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(ROOT)}" for p in borrowed()]
    return "\n".join(lines) + "\n"


def check() -> int:
    """0 if every borrowed file is the one that was listed, else 1 and the differing lines."""
    listed, found = set(CHECKSUMS.read_text().splitlines()), set(checksums().splitlines())
    for line in sorted(listed ^ found):
        print("missing or changed:" if line in listed else "not listed:", line.split("  ")[1])
    if listed != found:
        print("Run scripts/vendor.py, look at the difference, and commit it if it is meant.")
    return int(listed != found)


if __name__ == "__main__":
    main()
