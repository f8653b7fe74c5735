"""Sockets open for our own pages, behind a proxy too, and for no other site."""

import pytest
import requests

HANDSHAKE = "/socket.io/?EIO=4&transport=polling"


def opens(server, origin: str, host: str | None = None) -> int:
    headers = {"Origin": origin, **({"Host": host} if host else {})}
    return requests.get(server.url + HANDSHAKE, headers=headers, timeout=10).status_code


def test_our_own_page_opens_a_socket(server):
    assert opens(server, server.url) == 200


def test_a_page_that_a_proxy_served_over_tls_opens_a_socket(server):
    assert opens(server, "https://wall.example.org", host="wall.example.org") == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "javascript:"])
def test_a_page_of_another_site_does_not(server, origin):
    assert opens(server, origin) == 400
