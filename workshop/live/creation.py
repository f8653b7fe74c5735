"""New workshops and seats: ids that cannot be guessed, codes that can be read aloud."""

import dataclasses
import secrets

from workshop.domain.commands import CreateWorkshop, Join
from workshop.domain.errors import Rejected
from workshop.domain.roles import FACILITATOR, Actor
from workshop.live.workshops import Workshops

# Without 0 O 1 I L and U/V look-alikes: people copy the code from a wall twenty metres away.
CODE_SIGNS = "ABCDEFGHJKMNPQRSTWXYZ23456789"
CODE_LENGTH = 6
CODE_TRIES = 20


def create_workshop(workshops: Workshops, plan: CreateWorkshop) -> tuple[str, str]:
    """Store a new workshop; its id and its code (the plan's `code` is replaced).

    Raises:
        Rejected: the plan breaks a rule, or the storage fails.
    """
    workshop_id = secrets.token_hex(8)
    for _ in range(CODE_TRIES):
        code = "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))
        if workshops.event_log.id_of_code(code) is None:
            workshops.handle(workshop_id, dataclasses.replace(plan, code=code), FACILITATOR)
            return workshop_id, code
    raise Rejected("server-failed")


def join(workshops: Workshops, code: str, **labels: str | None) -> tuple[str, str]:
    """A new seat in the workshop with the code; the workshop's id and the seat.

    Raises:
        Rejected: code-unknown, label-too-long, text-unprintable, storage-failing.
    """
    workshop_id = find(workshops, code)
    seat = secrets.token_hex(8)
    workshops.handle(workshop_id, Join(seat, **labels), Actor("participant", seat))
    return workshop_id, seat


def find(workshops: Workshops, code: str) -> str:
    """The id of the workshop with the code, however it was typed.

    Raises:
        Rejected: code-unknown.
    """
    workshop_id = workshops.event_log.id_of_code(normal_code(code))
    if workshop_id is None:
        raise Rejected("code-unknown", given=code[:12])
    return workshop_id


def normal_code(code: str) -> str:
    """`k7m 4qx` and `K7M-4QX` are both K7M4QX."""
    return "".join(sign for sign in code.upper() if sign.isalnum())[:12]
