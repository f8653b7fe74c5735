"""Who is asking: by bearer token, by session cookie, or by a link that is turned into a cookie."""

import hmac
import secrets

from flask import current_app, request, session
from flask.sessions import SessionMixin

from workshop.domain.errors import Rejected
from workshop.domain.roles import Role
from workshop.storage import sign_in as sign_ins
from workshop.tokens import Tokens

_KEPT_LINKS = 30


def sign_in(begun: str) -> None:
    """The browser is a facilitator's from now on, as long as the sign-in stands that has begun."""
    session.permanent = True
    session["sign_in"] = begun


def sign_out(everywhere: bool = False) -> None:
    """The browser is nobody's from now on, and so is whoever has a copy of its cookie; or every browser is."""
    kept = _kept()
    if everywhere:
        sign_ins.end_all(current_app.extensions["engine"])
    elif "sign_in" in kept:
        sign_ins.end(current_app.extensions["engine"], kept["sign_in"])
    session.clear()


def signed_in() -> bool:
    return "sign_in" in _kept()


def _kept() -> SessionMixin:
    """What the browser keeps; nothing once its sign-in has ended, for a facilitator's links might be among it."""
    if "sign_in" in session and not sign_ins.stands(current_app.extensions["engine"], session["sign_in"]):
        session.clear()
    return session


def is_facilitator() -> bool:
    """A signed-in browser, or a script with the fixed token of the settings."""
    fixed = current_app.config["FACILITATOR_TOKEN"]
    given = bearer()
    if given is not None:
        return fixed is not None and hmac.compare_digest(given.encode(), fixed.encode())
    return signed_in()


def require_facilitator() -> None:
    if is_facilitator():
        return
    raise Rejected("token-foreign" if bearer() is not None else "sign-in-needed")


def role_in(workshop_id: str) -> Role:
    """The role that the request has in the workshop.

    Raises:
        Rejected: token-foreign, sign-in-needed.
    """
    if is_facilitator():
        return "facilitator"
    given = bearer() or request.args.get("token")
    if given is not None:
        holder = tokens().read(given)
        if holder.workshop_id != workshop_id:
            raise Rejected("token-foreign")
        return holder.role
    role = _kept().get("roles", {}).get(workshop_id)
    if role is None:
        raise Rejected("sign-in-needed")
    return role


def seat_in(workshop_id: str) -> str:
    """The seat that the request's own token holds; no other role speaks for a seat.

    Raises:
        Rejected: token-foreign.
    """
    holder = tokens().read(bearer())
    if holder.workshop_id != workshop_id or holder.role != "participant" or holder.seat is None:
        raise Rejected("token-foreign")
    return holder.seat


def keep_link(workshop_id: str, role: Role) -> None:
    """Remember the role of a link with a token, so that the token can leave the address bar of the projector."""
    roles = dict(_kept().get("roles", {}))
    if roles.pop(workshop_id, None) == "facilitator":
        role = "facilitator"
    roles[workshop_id] = role
    session.permanent = True
    session["roles"] = dict(list(roles.items())[-_KEPT_LINKS:])


def csrf_token() -> str:
    """What a form of ours carries and a form of somebody else cannot know."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(16)
    return session["csrf"]


def require_csrf() -> None:
    """Refuse a cookie's request that did not come from a page of ours; bearer tokens need no such proof."""
    if bearer() is not None:
        return
    given = request.headers.get("X-CSRF-Token") or request.form.get("csrf", "")
    if "csrf" not in session or not hmac.compare_digest(given.encode(), session["csrf"].encode()):
        raise Rejected("form-stale")


def bearer() -> str | None:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return given.strip() if scheme.lower() == "bearer" and given.strip() else None


def tokens() -> Tokens:
    return current_app.extensions["tokens"]
