"""The embeddings endpoint goes away in the middle of a meeting: notes are sorted all the same."""

import pytest

from tests import people
from tests.clustering.endpoints import Endpoint, embeds, hangs
from tests.faults.test_killed_worker import BOARD, TEXTS, sorted_on


@pytest.fixture
def endpoint():
    endpoint = Endpoint(embeds)
    yield endpoint
    endpoint.close()


@pytest.fixture
def server_of(start_server):
    def start(url: str):
        return start_server(TINGWALL_EMBEDDER="openai", TINGWALL_EMBEDDER_URL=url, TINGWALL_EMBEDDER_MODEL="any")

    return start


def hall_of(server, gather):
    meeting = server.create("Dialogmøte", [BOARD["question"]])
    gather(people.console(server, meeting)).do("open-question", question_id="q1")
    return gather(people.phone(server, meeting)), gather(people.wall(server, meeting))


def organiser_of(server) -> str:
    return server.get("/healthz").json()["organiser"]


def test_the_server_says_that_an_endpoint_sorts_as_long_as_it_answers(server_of, endpoint, gather):
    server = server_of(endpoint.url)
    pia, wall = hall_of(server, gather)
    for text in TEXTS:
        pia.post(text)
    sorted_on(wall)
    assert organiser_of(server) == "openai"


@pytest.mark.parametrize("loss", ["gone", "hanging"])
def test_an_endpoint_that_is_lost_in_a_meeting_costs_no_note_and_the_server_says_so(server_of, endpoint, gather, loss):
    server = server_of(endpoint.url)
    [pid] = server.worker_pids()
    if loss == "gone":
        endpoint.close()
    else:
        endpoint.answers = [hangs]
    pia, wall = hall_of(server, gather)
    for text in TEXTS:
        pia.post(text)
    sorted_on(wall)
    assert organiser_of(server) == "lexical"
    assert server.worker_pids() == [pid]
    assert "`openai` is down" in server.log


def test_an_endpoint_that_is_not_there_at_the_start_stops_nobody(server_of, endpoint):
    endpoint.close()
    server = server_of(endpoint.url)
    server.printed("`openai` is down: .* does not answer")
