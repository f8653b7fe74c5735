"""One-time sign-in links: only the hash is stored, and a link works once.

A used link is the sign-in that it gave: it stands until whoever holds it signs out, and is then removed.
"""

import hashlib
import secrets
import time

from sqlalchemy import Engine, delete, insert, select, update

from workshop.storage.event_log import down_when_failing
from workshop.storage.schema import sign_in_links

# A link in yesterday's terminal or log must not let anybody in.
VALID_MS = 24 * 3600 * 1000
_LINKS = sign_in_links.c


def make_link_token(engine: Engine) -> str:
    """A new token, to be shown once to the person at the server."""
    token = secrets.token_urlsafe(24)
    with engine.begin() as connection:
        row = {"token_hash": _hash(token), "created_at": int(time.time() * 1000)}
        connection.execute(insert(sign_in_links), row)
    return token


def use_link_token(engine: Engine, token: str) -> str | None:
    """The new sign-in the first time within a day, None ever after and for tokens that nobody made.

    Raises:
        StorageDown: the database failed; the link still works later.
    """
    now, sign_in = int(time.time() * 1000), _hash(token)
    unused = (_LINKS.token_hash == sign_in) & _LINKS.used_at.is_(None) & (_LINKS.created_at > now - VALID_MS)
    with down_when_failing(), engine.begin() as connection:
        result = connection.execute(update(sign_in_links).where(unused).values(used_at=now))
    return sign_in if result.rowcount == 1 else None


def stands(engine: Engine, sign_in: str) -> bool:
    """Whether the sign-in has begun and not ended.

    Raises:
        StorageDown: the database failed.
    """
    begun = (_LINKS.token_hash == sign_in) & _LINKS.used_at.is_not(None)
    with down_when_failing(), engine.connect() as connection:
        return connection.execute(select(_LINKS.token_hash).where(begun)).first() is not None


def end(engine: Engine, sign_in: str) -> None:
    """End a sign-in, wherever copies of its cookie may be.

    Raises:
        StorageDown: the database failed; the sign-in stands.
    """
    with down_when_failing(), engine.begin() as connection:
        connection.execute(delete(sign_in_links).where(_LINKS.token_hash == sign_in))


def end_all(engine: Engine) -> None:
    """End every sign-in; links that nobody has used yet still work.

    Raises:
        StorageDown: the database failed; all sign-ins stand.
    """
    with down_when_failing(), engine.begin() as connection:
        connection.execute(delete(sign_in_links).where(_LINKS.used_at.is_not(None)))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
