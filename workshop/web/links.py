"""Addresses that leave the server: for the person who asks, and for the phones in the hall."""

from urllib.parse import urlsplit

from flask import current_app, request

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def base_url() -> str:
    """The address that the person used, or the public one of the settings."""
    return current_app.config["PUBLIC_URL"] or request.host_url.rstrip("/")


def hall_url() -> str:
    """The address for phones: a wall opened on `localhost` must not send the hall to its own telephones."""
    address = urlsplit(base_url())
    reachable = current_app.config["LAN_ADDRESS"]
    if address.hostname not in _LOOPBACK or reachable is None:
        return base_url()
    return f"{address.scheme}://{reachable}:{address.port or 80}"


def hall_host() -> str:
    """What a person types to get here, without the scheme."""
    return hall_url().split("//", 1)[1]


def join_url(code: str) -> str:
    return f"{hall_url()}/j/{code}"


def page_url(workshop_id: str, page: str) -> str:
    return f"{base_url()}/w/{workshop_id}/{page}"
