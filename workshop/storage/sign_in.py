"""One-time sign-in links: only the hash is stored, and a link works once."""

import hashlib
import secrets
import time

from sqlalchemy import Engine, insert, update

from workshop.storage.event_log import down_when_failing
from workshop.storage.schema import sign_in_links


def make_link_token(engine: Engine) -> str:
    """A new token, to be shown once to the person at the server."""
    token = secrets.token_urlsafe(24)
    with engine.begin() as connection:
        row = {"token_hash": _hash(token), "created_at": int(time.time() * 1000)}
        connection.execute(insert(sign_in_links), row)
    return token


def use_link_token(engine: Engine, token: str) -> bool:
    """True the first time, False ever after and for tokens that nobody made.

    Raises:
        StorageDown: the database failed; the link still works later.
    """
    unused = (sign_in_links.c.token_hash == _hash(token)) & sign_in_links.c.used_at.is_(None)
    with down_when_failing(), engine.begin() as connection:
        result = connection.execute(update(sign_in_links).where(unused).values(used_at=int(time.time() * 1000)))
    return result.rowcount == 1


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
