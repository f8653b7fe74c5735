"""JSON bodies of requests, checked field by field."""

from typing import Any

import msgspec
from flask import request

from workshop.domain.errors import Rejected


def read_body() -> dict[str, Any]:
    """The JSON object of the request.

    Raises:
        Rejected: body-malformed.
    """
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        body = None  # nested a thousand deep
    if not isinstance(body, dict):
        raise Rejected("body-malformed", reason="JSON")
    return body


def field(body: dict[str, Any], name: str, to: Any, default: Any = None) -> Any:
    """The field as the type `to`; `default` if it is missing or null.

    Raises:
        Rejected: body-malformed, naming the field.
    """
    value = body.get(name)
    if value is None:
        value = default
    try:
        return msgspec.convert(value, to)
    except msgspec.ValidationError as error:
        raise Rejected("body-malformed", reason=f"{name}: {str(error)[:120]}") from None
    except UnicodeError:
        raise Rejected("text-unprintable") from None
