"""Headers that keep a page to itself: no foreign script, frame, request or referrer."""

import re

from flask import Flask, Response, request

_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]+")
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'{sockets}",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def init_security(app: Flask) -> None:
    app.config.update(SESSION_COOKIE_SAMESITE="Lax", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_NAME="tingwall")

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", _POLICY.format(sockets=_own_sockets()))
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


def _own_sockets() -> str:
    """Our own host by name: to older Safari `'self'` is no websocket."""
    host = request.host if _HOST.fullmatch(request.host) else ""
    return f" ws://{host} wss://{host}" if host else ""
