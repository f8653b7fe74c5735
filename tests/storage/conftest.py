"""A migrated SQLite file and its log."""

import pytest

from workshop.storage.engine import open_engine
from workshop.storage.event_log import EventLog
from workshop.storage.migrate import migrate


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tingwall.db"


@pytest.fixture
def engine(path):
    migrate(f"sqlite:///{path}")
    engine = open_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture
def event_log(engine):
    return EventLog(engine)
