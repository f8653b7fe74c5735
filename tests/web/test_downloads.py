"""The minutes as files: for console and wall, never for phones, and nothing hidden in any of them."""

import io
import zipfile

import pypdf
import pytest

from tests import people
from tests.sentences import refused
from workshop.export import EXPORTERS
from workshop.web.boot import FORMATS


def words_of(suffix: str, content: bytes) -> str:
    if suffix == "pdf":
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
    return content.decode("utf-8-sig")


@pytest.fixture
def hall(meeting, freya, pia):
    pia.post("Flere benker")
    pia.post("Skjellsord", note_id="hidden")
    pia.post("Angret", note_id="withdrawn")
    freya.do("hide-note", note_id="hidden")
    pia.do("withdraw-note", note_id="withdrawn")
    return meeting


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_every_format_has_the_visible_notes_and_never_a_hidden_one(server, hall, suffix):
    assert "Skjellsord" in str(server.state(hall)["notes"])
    for token in (hall.token, hall.wall_token, server.token):
        answer = server.get(f"/api/workshops/{hall.id}/export.{suffix}", token)
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"] == f'attachment; filename="dialogmote.{suffix}"'
        words = words_of(suffix, answer.content)
        assert "Flere benker" in words
        assert "Skjellsord" not in words
        assert "Angret" not in words
        assert "Hva mangler vi?" not in words


def test_every_format_is_offered_to_read_or_to_work_on(browser, server, hall):
    offered = [suffix for formats in FORMATS.values() for suffix in formats]
    assert sorted(offered) == sorted(EXPORTERS)
    page = browser.get(f"/w/{hall.id}/report?token={hall.token}").text
    assert [suffix for suffix in offered if f'/export.{suffix}"' not in page] == []


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_phones_and_strangers_get_no_file(server, hall, pia, suffix):
    path = f"/api/workshops/{hall.id}/export.{suffix}"
    answer = server.get(path, pia.token)
    assert answer.status_code == 403
    refused(answer.json(), "not-allowed")
    assert server.get(path).status_code == 401
    assert server.get(path, server.create("Annet", ["Hva?"]).token).status_code == 401


def test_a_signed_in_browser_downloads_by_its_cookie(freyas_browser, hall):
    answer = freyas_browser.get(f"/api/workshops/{hall.id}/export.csv")
    assert answer.status_code == 200
    assert "Flere benker" in answer.text


@pytest.mark.parametrize("suffix", ["exe", "CSV", "%00", "csv.exe"])
def test_an_unknown_format_is_refused_with_the_known_ones(server, hall, suffix):
    answer = server.get(f"/api/workshops/{hall.id}/export.{suffix}", hall.token)
    assert answer.status_code == 404
    assert "csv" in refused(answer.json(), "format-unknown")["message"]


def test_the_page_of_the_minutes_hides_what_is_hidden(browser, server, hall):
    page = browser.get(f"/w/{hall.id}/report?token={hall.token}")
    assert "Flere benker" in page.text
    assert "Skjellsord" not in page.text


def test_the_minutes_have_what_was_agreed_in_the_meetings_language(server, hall, freya):
    freya.do("create-column", question_id="q1", column_id="c1", title="Kollektivtransport")
    freya.do("add-outcome", outcome_id="o1", kind="action", text="Flere busser", due="2027-06-30", column_id="c1")
    freya.do("add-outcome", outcome_id="o2", kind="decision", text="Ombestemt")
    freya.do("remove-outcome", outcome_id="o2")
    minutes = server.get(f"/api/workshops/{hall.id}/export.md", hall.wall_token).text
    assert "## Beslutninger og tiltak" in minutes
    assert "| Flere busser (Fra: Kollektivtransport) | 30\\. juni 2027 | Gjenstår |" in minutes
    assert "Ombestemt" not in minutes
    assert "Flere busser" not in server.get(f"/api/workshops/{hall.id}", hall.wall_token).text


def test_a_title_of_anything_makes_a_harmless_file_name(server):
    meeting = server.create('../../"Ærlig\' <b>talt</b>; 😀', ["Hva?"])
    answer = server.get(f"/api/workshops/{meeting.id}/export.md", meeting.token)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="aerlig-b-talt-b.md"'


@pytest.mark.parametrize("suffix", [suffix for suffix in EXPORTERS if suffix != "csv"])
def test_attendance_by_affiliation_is_in_the_minutes_and_never_a_name(server, gather, suffix):
    asks = {"affiliation": True, "name": True}
    meeting = server.create("Møte", ["Hva?"], asks=asks, affiliations=["Næringsliv", "Politiker"])
    pia = gather(people.phone(server, meeting, affiliation="Næringsliv", name="Pia Hansen"))
    assert server.state(meeting)["seats"][0]["name"] == "Pia Hansen"
    answer = server.get(f"/api/workshops/{meeting.id}/export.{suffix}", meeting.wall_token)
    words = words_of(suffix, answer.content)
    assert "Næringsliv" in words
    for secret in ("Pia Hansen", pia.seat, "Politiker"):
        assert secret not in words
