"""Static files under an address that changes with their content, so that browsers may keep them for ever."""

import gzip
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import brotli
from flask import Flask, Response, abort, current_app, request, send_from_directory
from flask_compress import Compress
from werkzeug.utils import safe_join

from workshop.web.whole import whole_script, whole_sheet

STATIC = Path(__file__).resolve().parents[2] / "static"
FOR_EVER_S = 365 * 24 * 3600
_TEXT = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
# What a page begins with: served with all that it imports. The rest of the tree is there for whoever looks at it.
_ENTRIES: dict[str, Callable[[Path], str]] = {"js/*/main.js": whole_script, "css/pages/*.css": whole_sheet}


def init_static(app: Flask) -> None:
    """Serve `/static/<build>/...` and give templates `static(path)`. Relative imports inherit the build."""
    current = build_id()
    app.jinja_env.globals["static"] = address
    app.config.update(BUILD=current, COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_STREAMS=False)
    Compress(app)

    @app.get("/static/<build>/<path:path>")
    def static_file(build: str, path: str) -> Response:
        file = _inside(path)
        if file.suffix not in _TEXT:
            response = send_from_directory(STATIC, path)
        else:
            encoding = request.accept_encodings.best_match(["br", "gzip"], "identity")
            whole = current_app.config["FILES"] == "whole"
            response = Response(current_app.extensions["offload"](packed, file, encoding, whole))
            response.content_type = f"{_TEXT[file.suffix]}; charset=utf-8"
            if encoding != "identity":
                response.content_encoding = encoding
            response.vary.add("Accept-Encoding")
        # A page of yesterday's build gets today's file, but must not keep it under yesterday's name.
        kept = f"public, max-age={FOR_EVER_S}, immutable" if build == current else "no-cache"
        response.headers["Cache-Control"] = kept
        return response


def address(path: str) -> str:
    """Where browsers find a static file of today's build."""
    return f"/static/{current_app.config['BUILD']}/{path}"


@cache
def packed(file: Path, encoding: str, whole: bool) -> bytes:
    """Compressed once and kept: a whole hall loads the same files in the same minute."""
    content = _content(file, whole)
    if encoding == "br":
        return brotli.compress(content)
    return gzip.compress(content, mtime=0) if encoding == "gzip" else content


def _content(file: Path, whole: bool) -> bytes:
    for pattern, join in _ENTRIES.items():
        if whole and file.relative_to(STATIC).match(pattern):
            return join(file).encode()
    return file.read_bytes()


def _inside(path: str) -> Path:
    safe = safe_join(str(STATIC), path)
    if safe is None or not Path(safe).is_file():
        abort(404)
    return Path(safe)


def build_id() -> str:
    """Ten hex digits that change when any static file does."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            stat = path.stat()
            digest.update(f"{path.relative_to(STATIC)} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:10]
