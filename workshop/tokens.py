"""Signed tokens: which workshop, which role, which seat. Nothing is stored for them."""

from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeSerializer

from workshop.domain.errors import Rejected
from workshop.domain.roles import VIEWING_ROLES, Actor, Role

_SHORT: dict[Role, str] = {"participant": "p", "wall": "w", "facilitator": "f"}
_LONG = {short: role for role, short in _SHORT.items()}


@dataclass(frozen=True)
class Holder:
    """Who holds a token."""

    workshop_id: str
    role: Role
    seat: str | None = None

    @property
    def actor(self) -> Actor:
        return Actor(self.role, self.seat)


class Tokens:
    def __init__(self, secret: str) -> None:
        self._serializer = URLSafeSerializer(secret, salt="workshop-token")
        self._minutes = URLSafeSerializer(secret, salt="minutes-link")

    def make(self, workshop_id: str, role: Role, seat: str | None = None) -> str:
        assert role in VIEWING_ROLES
        return self._serializer.dumps([workshop_id, _SHORT[role], seat])

    def make_minutes_link(self, workshop_id: str, key: str) -> str:
        return self._minutes.dumps([workshop_id, key])

    def read_minutes_link(self, link: str) -> tuple[str, str]:
        """The workshop and the key.

        Raises:
            Rejected: minutes-private; forged, or from another server.
        """
        try:
            workshop_id, key = self._minutes.loads(link)
            return workshop_id, key
        except (BadSignature, ValueError, TypeError):
            raise Rejected("minutes-private") from None

    def read(self, token: object) -> Holder:
        """Who holds the token.

        Raises:
            Rejected: token-foreign; forged, from another server, or no token at all.
        """
        if not isinstance(token, str):
            raise Rejected("token-foreign")
        try:
            workshop_id, short, seat = self._serializer.loads(token)
            return Holder(workshop_id, _LONG[short], seat)
        except (BadSignature, ValueError, KeyError, TypeError):
            raise Rejected("token-foreign") from None
