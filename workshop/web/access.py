"""Who is asking: by bearer token, by session cookie, or by a link that is turned into a cookie."""

import hmac
import secrets

from flask import current_app, request, session

from workshop.domain.errors import Rejected
from workshop.domain.roles import Role
from workshop.tokens import Tokens

_KEPT_LINKS = 30


def sign_in() -> None:
    """The browser is a facilitator's from now on."""
    session.permanent = True
    session["facilitator"] = True


def sign_out() -> None:
    """The browser is nobody's from now on: the links that it keeps go too, and a facilitator's might be among them."""
    session.clear()


def signed_in() -> bool:
    return bool(session.get("facilitator"))


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
    role = session.get("roles", {}).get(workshop_id)
    if role is None:
        raise Rejected("sign-in-needed")
    return role


def keep_link(workshop_id: str, role: Role) -> None:
    """Remember the role of a link with a token, so that the token can leave the address bar of the projector."""
    roles = dict(session.get("roles", {}))
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
