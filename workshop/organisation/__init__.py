"""Whose house this is: the name, logo, colour and contact that an organisation sets for its own server."""

from dataclasses import dataclass, field

from workshop.organisation.logo import Logo, read_logo
from workshop.organisation.unfit import Unfit

__all__ = ["Logo", "Organisation", "Unfit", "read_logo"]


@dataclass(frozen=True)
class Organisation:
    """Nothing is set on a server that belongs to nobody in particular; it then shows Tingwall's own looks."""

    name: str = ""
    logo: Logo | None = field(default=None, repr=False)
    colour: str = ""
    """A hex colour like `#17454f` that `colour.check` has passed; empty for Tingwall's own."""
    contact: str = ""
    """Where to report a barrier: an e-mail address or an https address; empty if none is given."""

    @property
    def contact_url(self) -> str:
        """The contact as a link."""
        return f"mailto:{self.contact}" if "@" in self.contact and "//" not in self.contact else self.contact
