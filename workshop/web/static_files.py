"""Static files under an address that changes with their content, so that browsers may keep them for ever."""

import gzip
import hashlib
import posixpath
from functools import cache
from pathlib import Path

from flask import Flask, Response, request, send_from_directory
from flask_compress import Compress

STATIC = Path(__file__).resolve().parents[2] / "static"
FOR_EVER_S = 365 * 24 * 3600
_TEXT = {".css", ".js", ".svg", ".json", ".webmanifest"}


def init_static(app: Flask) -> None:
    """Serve `/static/<build>/...` and give templates `static(path)`. Relative imports inherit the build."""
    current = build_id()
    app.jinja_env.globals["static"] = lambda path: f"/static/{current}/{path}"
    app.config.update(COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_STREAMS=False)
    Compress(app)

    @app.get("/static/<build>/<path:path>")
    def static_file(build: str, path: str) -> Response:
        # A page of yesterday's build gets today's file, but must not keep it under yesterday's name.
        response = send_from_directory(STATIC, path, max_age=FOR_EVER_S if build == current else 0)
        if Path(path).suffix in _TEXT:
            response.vary.add("Accept-Encoding")
            if "gzip" in request.accept_encodings and response.status_code == 200:
                response.set_data(_gzipped(posixpath.normpath(path)))
                response.content_encoding = "gzip"
        return response


@cache
def _gzipped(path: str) -> bytes:
    """Compressed once and kept: a whole hall loads the same files in the same minute."""
    return gzip.compress((STATIC / path).read_bytes(), mtime=0)


def build_id() -> str:
    """Ten hex digits that change when any static file does."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            stat = path.stat()
            digest.update(f"{path.relative_to(STATIC)} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:10]
