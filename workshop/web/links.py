"""Addresses that leave the server: with the host that the person used, or the public one of the settings."""

from flask import current_app, request


def base_url() -> str:
    return current_app.config["PUBLIC_URL"] or request.host_url.rstrip("/")


def host() -> str:
    """What a person types to get here, without the scheme."""
    return base_url().split("//", 1)[1]


def join_url(code: str) -> str:
    return f"{base_url()}/j/{code}"


def page_url(workshop_id: str, page: str) -> str:
    return f"{base_url()}/w/{workshop_id}/{page}"
