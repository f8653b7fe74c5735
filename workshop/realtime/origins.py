"""Which pages may open a socket: our own, however people got here."""

from collections.abc import Callable
from urllib.parse import urlsplit


def own_pages(public_url: str | None) -> Callable[[str | None, dict], bool]:
    """Whether an `Origin` is a page of this server.

    The host decides and not the scheme: behind a proxy with TLS the server cannot know which one the browser used.
    """

    def allowed(origin: str | None, environ: dict) -> bool:
        return bool(origin) and (origin == public_url or urlsplit(origin).netloc == environ.get("HTTP_HOST"))

    return allowed
