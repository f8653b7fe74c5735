"""Static files under an address that changes with their content, so that browsers may keep them for ever."""

import hashlib
from pathlib import Path

from flask import Flask, Response, send_from_directory

STATIC = Path(__file__).resolve().parents[2] / "static"
FOR_EVER_S = 365 * 24 * 3600


def init_static(app: Flask) -> None:
    """Serve `/static/<build>/...` and give templates `static(path)`. Relative imports inherit the build."""
    build = build_id()
    app.jinja_env.globals["static"] = lambda path: f"/static/{build}/{path}"

    @app.get("/static/<build>/<path:path>")
    def static_file(build: str, path: str) -> Response:
        return send_from_directory(STATIC, path, max_age=FOR_EVER_S)


def build_id() -> str:
    """Ten hex digits that change when any static file does."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            stat = path.stat()
            digest.update(f"{path.relative_to(STATIC)} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:10]
