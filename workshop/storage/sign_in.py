"""One-time sign-in links: only the hash is stored, and a link works once."""

import hashlib
import secrets
import time

from sqlalchemy import Engine, insert, update

from workshop.storage.event_log import down_when_failing
from workshop.storage.schema import sign_in_links

# A link in yesterday's terminal or log must not let anybody in.
VALID_MS = 24 * 3600 * 1000


def make_link_token(engine: Engine) -> str:
    """A new token, to be shown once to the person at the server."""
    token = secrets.token_urlsafe(24)
    with engine.begin() as connection:
        row = {"token_hash": _hash(token), "created_at": int(time.time() * 1000)}
        connection.execute(insert(sign_in_links), row)
    return token


def use_link_token(engine: Engine, token: str) -> bool:
    """True the first time within a day, False ever after and for tokens that nobody made.

    Raises:
        StorageDown: the database failed; the link still works later.
    """
    now = int(time.time() * 1000)
    links = sign_in_links.c
    unused = (links.token_hash == _hash(token)) & links.used_at.is_(None) & (links.created_at > now - VALID_MS)
    with down_when_failing(), engine.begin() as connection:
        result = connection.execute(update(sign_in_links).where(unused).values(used_at=now))
    return result.rowcount == 1


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
