"""The tables. `migrations/` brings a database to this shape."""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

workshops = Table(
    "workshops",
    metadata,
    Column("workshop_id", String(64), primary_key=True),
    Column("code", String(12), nullable=False, unique=True),
    Column("created_at", BigInteger, nullable=False),  # milliseconds since 1970 (UTC)
    Column("erase_on", String(10), index=True),  # ISO date, as the log says; here it is found without reading the log
)

events = Table(
    "events",
    metadata,
    Column("workshop_id", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("role", String(16), nullable=False),
    Column("seat", String(64)),
    Column("type", String(40), nullable=False),
    Column("body", Text, nullable=False),  # JSON: the fields of the event
    Column("command_id", String(64)),
    sqlite_with_rowid=False,
)

sign_in_links = Table(
    "sign_in_links",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Index("sign_in_links_created", "created_at"),
)
