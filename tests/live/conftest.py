"""Workshops on a real SQLite file, as many times over as a test wants."""

from collections.abc import Callable

import pytest

from workshop.live.workshops import Workshops
from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog
from workshop.storage.migrate import migrate


@pytest.fixture
def database_url(tmp_path) -> str:
    url = f"sqlite:///{tmp_path / 'tingwall.db'}"
    migrate(url)
    return url


@pytest.fixture
def open_workshops(database_url) -> Callable[[], Workshops]:
    """Each call is what another process would have: its own connections, its own memory, the same file."""

    def opened(**more) -> Workshops:
        log = EventLog(open_engine(database_url), open_engine(database_url, for_writer=True))
        return Workshops(log, **more)

    return opened


@pytest.fixture
def workshops(open_workshops) -> Workshops:
    return open_workshops()
