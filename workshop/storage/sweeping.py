"""Sweeping an SQLite file: what was erased goes from the free space of its pages, too.

SQLite writes zeros over what it deletes. But when a page is full its rows are copied to others, and the old copies are
left until something new comes to lie there; only building the file anew leaves nothing of them.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy import URL, Connection, text

# Building anew waits for whoever writes, and whoever writes waits for it.
PATIENCE_S = 5.0


def note_erasing(connection: Connection) -> None:
    """Have the file swept later; part of the transaction that erases."""
    if connection.dialect.name == "sqlite":
        erasings = connection.scalar(text("PRAGMA user_version")) or 0
        connection.execute(text(f"PRAGMA user_version={erasings + 1}"))


def empty_write_ahead_log(connection: Connection) -> None:
    """Call it right after the transaction that erases."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def sweep(url: URL) -> bool:
    """Build the file anew if something has been erased since the last time; whether it was done.

    It takes some seconds for a GB, in which nothing can be stored; call it in a thread of its own.

    Raises:
        sqlite3.Error: it could not be done now; the next call tries again.
    """
    if not url.drivername.startswith("sqlite") or url.database in (None, "", ":memory:"):
        return False
    with closing(sqlite3.connect(url.database, PATIENCE_S, isolation_level=None)) as connection:
        erasings = _erasings(connection)
        if not erasings:
            return False
        connection.execute("VACUUM")
        with _alone(connection):
            # What has been erased meanwhile is for the next time.
            if _erasings(connection) == erasings:
                connection.execute("PRAGMA user_version=0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return True


def _erasings(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


@contextmanager
def _alone(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")
