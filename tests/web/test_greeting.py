"""What the terminal says when the server has started."""

import pytest

from workshop.greeting import greet
from workshop.settings import read_settings
from workshop.storage.migrate import migrate


@pytest.mark.parametrize(
    ("environment", "hall"),
    [
        ({"TINGWALL_HOST": "127.0.0.1"}, "http://localhost:5000"),
        ({"TINGWALL_HOST": "127.0.0.1", "TINGWALL_PUBLIC_URL": "https://vegg.example"}, "https://vegg.example"),
        ({"TINGWALL_HOST": "10.0.0.7"}, "http://10.0.0.7:5000"),
    ],
)
def test_phones_are_sent_only_to_where_the_server_listens(environment, hall, tmp_path, capsys):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path), **environment})
    migrate(settings.database_url)
    greet(settings)
    assert f"Phones in the hall    {hall}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "command"), [({}, "make sign-in"), ({"TINGWALL_PORT": "5731"}, "TINGWALL_PORT=5731 make sign-in")]
)
def test_the_way_to_a_new_link_leads_to_this_server(environment, command, tmp_path, capsys):
    settings = read_settings({"TINGWALL_HOST": "127.0.0.1", "TINGWALL_DATA": str(tmp_path), **environment})
    migrate(settings.database_url)
    greet(settings)
    assert f"`{command}` prints a new one" in capsys.readouterr().out
