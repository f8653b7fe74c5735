"""The log: append at the next `seq`, or learn that somebody else was first."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date

import msgspec
from sqlalchemy import Connection, Engine, Insert, Update, bindparam, delete, exists, insert, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from workshop.domain.erased import HOLD_WORDS, without
from workshop.domain.events import EVENTS, ErasureSet, Event, NotesErased, Recorded, WorkshopCreated, name_of
from workshop.domain.roles import Actor
from workshop.storage import sweeping
from workshop.storage.schema import events, workshops

_HOLD_WORDS = [name_of(event_class) for event_class in HOLD_WORDS]


class Conflict(Exception):
    """The `seq` is taken: read on and decide again."""


class Erased(Exception):
    """The workshop was in the log and is not any more: somebody has erased it, perhaps in another process."""


class StorageDown(Exception):
    """The database cannot be written or read now (disk full, read-only, gone); nothing was stored."""


@contextmanager
def down_when_failing() -> Iterator[None]:
    """Whatever the database raises is `StorageDown` to everyone else."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StorageDown(str(error)) from error


class EventLog:
    """Events by workshop and `seq`, without holes: the primary key is the lock."""

    def __init__(self, engine: Engine, writer_engine: Engine | None = None) -> None:
        """`writer_engine` serves `append` and `read`, which the writer calls from a real thread."""
        self.engine = engine
        self._ids: dict[str, str] = {}  # by code; a code never goes to another workshop
        self._writer = writer_engine or engine
        # Compiled once: building the statement anew costs a note as much as deciding it.
        dialect = self._writer.dialect
        style = dialect.paramstyle if dialect.positional else "format"
        positional = type(dialect)(paramstyle=style)  # type: ignore[call-arg]
        # Asked in the statement itself: one more for each commit would cost the writer a tenth.
        stands = exists().where(workshops.c.workshop_id == bindparam("of"))
        row = select(*(bindparam(column.name, type_=column.type) for column in events.c)).where(stands)
        self._insert_event = str(insert(events).from_select(list(events.c), row).compile(dialect=positional))

    def append(self, workshop_id: str, batch: list[Recorded]) -> None:
        """Store the events in one transaction; they are on disk when this returns.

        Raises:
            Conflict: a `seq` is taken.
            Erased: nothing has been stored.
            StorageDown: the database failed.
        """
        rows = [_row(workshop_id, recorded) for recorded in batch]
        erasures = [recorded.event for recorded in batch if isinstance(recorded.event, NotesErased)]
        try:
            with self._writer.begin() as connection:
                for recorded in batch:
                    if (statement := _of_workshop(workshop_id, recorded)) is not None:
                        connection.execute(statement)
                if connection.exec_driver_sql(self._insert_event, rows).rowcount < len(rows):
                    raise Erased(workshop_id)
                for erased in erasures:
                    _write_over(connection, workshop_id, erased)
                if erasures:
                    sweeping.note_erasing(connection)
            if erasures:
                # It is stored already; what cannot be done now is done with the sweeping.
                with suppress(SQLAlchemyError), self._writer.connect() as connection:
                    sweeping.empty_write_ahead_log(connection)
        except IntegrityError as error:
            raise Conflict(str(error.orig)) from error
        except SQLAlchemyError as error:
            raise StorageDown(str(error)) from error

    def read(self, workshop_id: str, after: int = 0) -> list[Recorded]:
        """The events after `after`, in order.

        Raises:
            Erased: though there was one at `after`.
            StorageDown: the database failed.
        """
        query = (
            select(events)
            .where(events.c.workshop_id == workshop_id, events.c.seq > after)
            .order_by(events.c.seq)
        )
        with down_when_failing(), self._writer.connect() as connection:
            rows = connection.execute(query).all()
            if after and not rows and not _stands(connection, workshop_id):
                raise Erased(workshop_id)
            return [_recorded(row) for row in rows]

    def erase(self, workshop_id: str) -> None:
        """Remove everything about a workshop, from the write-ahead log too. One that is unknown is no error.

        Raises:
            StorageDown: the database failed; nothing has been removed.
        """
        with down_when_failing():
            with self._writer.begin() as connection:
                for table in (events, workshops):
                    connection.execute(delete(table).where(table.c.workshop_id == workshop_id))
                sweeping.note_erasing(connection)
            with self._writer.connect() as connection:
                sweeping.empty_write_ahead_log(connection)
        self._ids = {code: known for code, known in self._ids.items() if known != workshop_id}

    def sweep(self) -> bool:
        """Leave nothing of what was erased in the free space of the file; whether there was something to do.

        Raises:
            StorageDown: it could not be done now.
        """
        try:
            return sweeping.sweep(self._writer.url)
        except sqlite3.Error as error:
            raise StorageDown(str(error)) from error

    def id_of_code(self, code: str) -> str | None:
        """The workshop with the code; a hall that joins at once asks for the same one a thousand times."""
        if code not in self._ids:
            with down_when_failing(), self.engine.connect() as connection:
                workshop_id = connection.scalar(select(workshops.c.workshop_id).where(workshops.c.code == code))
            if workshop_id is None:
                return None
            self._ids[code] = workshop_id
        return self._ids[code]

    def workshop_ids(self) -> list[str]:
        """Every workshop, the newest first."""
        with down_when_failing(), self.engine.connect() as connection:
            return list(connection.scalars(select(workshops.c.workshop_id).order_by(workshops.c.created_at.desc())))

    def due(self, day: date) -> list[str]:
        """The workshops that are to be erased on the day, or were before it."""
        query = select(workshops.c.workshop_id).where(workshops.c.erase_on <= day.isoformat())
        with down_when_failing(), self.engine.connect() as connection:
            return list(connection.scalars(query))


def _write_over(connection: Connection, workshop_id: str, erased: NotesErased) -> None:
    """Take the words of the erased notes out of everything that was stored before."""
    of_workshop = events.c.workshop_id == workshop_id
    query = select(events.c.seq, events.c.type, events.c.body).where(of_workshop, events.c.type.in_(_HOLD_WORDS))
    for seq, name, body in connection.execute(query).all():
        cleaned = _body(without(msgspec.json.decode(body, type=EVENTS[name]), erased))
        if cleaned != body:
            connection.execute(update(events).where(of_workshop, events.c.seq == seq).values(body=cleaned))


def _of_workshop(workshop_id: str, recorded: Recorded) -> Insert | Update | None:
    """What the table of workshops is told of an event."""
    match recorded.event:
        case WorkshopCreated(code=code, erase_on=day):
            row = {"workshop_id": workshop_id, "code": code, "created_at": recorded.at, "erase_on": day}
            return insert(workshops).values(row)
        case ErasureSet(erase_on=day):
            return update(workshops).where(workshops.c.workshop_id == workshop_id).values(erase_on=day)
    return None


def _stands(connection: Connection, workshop_id: str) -> bool:
    query = select(workshops.c.code).where(workshops.c.workshop_id == workshop_id)
    return connection.scalar(query) is not None


def _row(workshop_id: str, recorded: Recorded) -> tuple:
    """In the order of the table's columns, and last the workshop that must stand."""
    actor, body = recorded.actor, _body(recorded.event)
    event = (recorded.at, actor.role, actor.seat, recorded.type, body, recorded.command_id)
    return (workshop_id, recorded.seq, *event, workshop_id)


def _body(event: Event) -> str:
    return msgspec.json.encode(event).decode()


def _recorded(row) -> Recorded:
    event: Event = msgspec.json.decode(row.body, type=EVENTS[row.type])
    return Recorded(row.seq, row.at, Actor(row.role, row.seat), event, row.command_id)
