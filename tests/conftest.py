"""Running servers, and the people of one meeting."""

from collections.abc import Callable, Iterator

import pytest

from tests import people
from tests.people import Person
from tests.running import TRACEBACK, Meeting, RunningServer

QUESTIONS = ["Hva gjør oss attraktive?", "Hva mangler vi?"]


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory) -> Iterator[RunningServer]:
    server = RunningServer(tmp_path_factory.mktemp("shared")).start()
    yield server
    server.stop()
    assert TRACEBACK not in server.log, server.log


@pytest.fixture
def server(shared_server) -> Iterator[RunningServer]:
    """The server that all tests share which do not break it. A crash fails the test that provoked it."""
    printed = len(shared_server.log)
    yield shared_server
    assert TRACEBACK not in shared_server.log[printed:], shared_server.log[printed:]


@pytest.fixture
def start_server(tmp_path) -> Iterator[Callable[..., RunningServer]]:
    """Starts servers for one test alone, with the settings it wants."""
    started = []

    def start(**settings: str | int) -> RunningServer:
        data = tmp_path / f"data{len(started)}"
        started.append(RunningServer(data, **settings))
        return started[-1].start()

    yield start
    for server in started:
        server.stop()
    for server in started:
        assert TRACEBACK not in server.log, server.log


@pytest.fixture
def own_server(start_server) -> RunningServer:
    """A server that the test may kill, starve and start again."""
    return start_server()


@pytest.fixture
def meeting(server) -> Meeting:
    """A workshop in bokmål with two planned questions."""
    return server.create("Dialogmøte", QUESTIONS)


@pytest.fixture
def gather() -> Iterator[Callable[[Person], Person]]:
    """Have a person leave when the test is over."""
    present: list[Person] = []

    def stay(person: Person) -> Person:
        present.append(person)
        return person

    yield stay
    for person in present:
        person.leave()


@pytest.fixture
def freya(server, meeting, gather) -> Person:
    """The facilitator, who has opened the first question."""
    freya = gather(people.console(server, meeting))
    freya.do("open-question", question_id="q1")
    return freya


@pytest.fixture
def pia(server, meeting, freya, gather) -> Person:
    return gather(people.phone(server, meeting))


@pytest.fixture
def per(server, meeting, freya, gather) -> Person:
    return gather(people.phone(server, meeting))


@pytest.fixture
def petra(server, meeting, freya, gather) -> Person:
    return gather(people.phone(server, meeting))


@pytest.fixture
def wall(server, meeting, gather) -> Person:
    return gather(people.wall(server, meeting))
