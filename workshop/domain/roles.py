"""Who acts and who looks."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["participant", "wall", "facilitator", "organiser"]
VIEWING_ROLES: tuple[Role, ...] = ("participant", "wall", "facilitator")


@dataclass(frozen=True)
class Actor:
    role: Role
    seat: str | None = None


FACILITATOR = Actor("facilitator")
ORGANISER = Actor("organiser")
