"""The database connection, with the settings that durability needs."""

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool


def open_engine(url: str, for_writer: bool = False) -> Engine:
    """An engine for the URL. SQLite gets a write-ahead log that is synced at every commit.

    An acknowledged note must survive the power cord, so `synchronous` is FULL, not NORMAL.

    Args:
        for_writer: one long-lived connection without a pool. The writer commits in a real thread, where the
            pool's locks, made green by the server, would hang.
    """
    pool = {"poolclass": StaticPool} if for_writer else {}
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=not for_writer, **pool)
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 5}, **pool)

    @event.listens_for(engine, "connect")
    def durable(connection, _record) -> None:
        # What is erased is written over, not only forgotten.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine
