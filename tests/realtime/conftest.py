"""Every test of the sockets runs twice: on our own transport, and on the one that serves where ours cannot."""

from collections.abc import Iterator

import pytest

from tests.running import TRACEBACK, RunningServer


@pytest.fixture(scope="session", params=["own", "stock"])
def shared_server(request, tmp_path_factory) -> Iterator[RunningServer]:
    data = tmp_path_factory.mktemp(f"shared-{request.param}")
    server = RunningServer(data, TINGWALL_TRANSPORT=request.param).start()
    yield server
    server.stop()
    assert TRACEBACK not in server.log, server.log
