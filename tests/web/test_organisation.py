"""A server that belongs to somebody says so on every page and in every file, in their name, logo and colour."""

import io

import pytest
from docx import Document
from pypdf import PdfReader

from tests.running import RunningServer
from tests.web.conftest import Browser, boot_of, sign_in_path
from workshop.organisation.logo import PNG_START
from workshop.settings import SettingError, read_settings

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">{}</svg>'
DRAWING = SVG.format('<path fill="#c8102e" d="M0 0h4v4H0z"/>')
NO_DRAWINGS = {
    "a script": ("<script>alert(1)</script>", "<script>"),
    "a page in it": ("<foreignObject/>", "<foreignObject>"),
    "a press that runs": ('<path onclick="alert(1)"/>', "onclick"),
    "a picture of another host": ('<image href="https://otto.example/x.png"/>', "points out"),
    "a style that asks another host": ("<style>@import 'https://otto.example/x.css'</style>", "from outside"),
}


@pytest.fixture(scope="module")
def dressed(tmp_path_factory):
    """Skiptvet's own server."""
    folder = tmp_path_factory.mktemp("skiptvet")
    (folder / "logo.svg").write_text(DRAWING)
    server = RunningServer(
        folder / "data", TINGWALL_ORGANISATION="Skiptvet kommune", TINGWALL_LOGO=str(folder / "logo.svg"),
        TINGWALL_COLOUR="#C8102E", TINGWALL_CONTACT="post@skiptvet.example",
    )  # fmt: skip
    yield server.start()
    server.stop()


def test_every_page_carries_the_name_and_loads_logo_and_colour_from_home(dressed):
    meeting = dressed.create("Dialogmøte", ["Hva nå?"])
    freya = Browser(dressed)
    freya.get(sign_in_path(dressed))
    rooms = [f"/w/{meeting.id}/{page}" for page in ("wall", "console", "report")]
    for path in ("/", "/workshops", f"/j/{meeting.code}", *rooms, "/nowhere"):
        page = freya.get(path).text
        assert 'alt="Skiptvet kommune"' in page, path
        assert "/organisation/colour.css?v=" in page, path
    assert boot_of(freya.get(f"/j/{meeting.code}"))["organisation"] == "Skiptvet kommune"
    logo = freya.get("/organisation/logo.svg")
    assert logo.text == DRAWING
    assert "default-src 'none'" in logo.headers["Content-Security-Policy"]
    assert "#c8102e" in freya.get("/organisation/colour.css").text


@pytest.mark.parametrize("suffix", ["docx", "pdf", "md", "json"])
def test_the_minutes_name_who_held_the_meeting(dressed, suffix):
    meeting = dressed.create("Dialogmøte", ["Hva nå?"])
    file = dressed.get(f"/api/workshops/{meeting.id}/export.{suffix}", meeting.token).content
    if suffix == "docx":
        document = Document(io.BytesIO(file))
        file = "\n".join(line.text for line in document.paragraphs).encode()
        assert document.core_properties.author == "Skiptvet kommune"
    elif suffix == "pdf":
        file = PdfReader(io.BytesIO(file)).pages[0].extract_text().encode()
    assert "Skiptvet kommune" in file.decode()


def test_a_server_of_nobody_in_particular_shows_no_house_and_loads_nothing_more(browser):
    page = browser.get("/").text
    assert "house__" not in page
    assert "/organisation/" not in page
    assert browser.get("/organisation/logo.svg").status_code == 404
    assert browser.get("/organisation/colour.css").status_code == 404


@pytest.mark.parametrize(("inside", "named"), NO_DRAWINGS.values(), ids=NO_DRAWINGS)
def test_a_logo_that_is_more_than_a_drawing_is_refused(tmp_path, inside, named):
    assert named in refused_logo(tmp_path, SVG.format(inside).encode())


def test_a_logo_that_is_no_picture_or_too_heavy_for_phones_is_refused(tmp_path):
    assert "SVG or PNG" in refused_logo(tmp_path, b"GIF89a")
    assert "DOCTYPE" in refused_logo(tmp_path, b'<!DOCTYPE x [<!ENTITY a "b">]>' + DRAWING.encode())
    assert "200 kB" in refused_logo(tmp_path, PNG_START + bytes(200_000))
    assert "give the path" in refused_logo(tmp_path / "nowhere", None)


def test_a_logo_needs_a_name_for_who_hears_the_page(tmp_path):
    (tmp_path / "logo.png").write_bytes(PNG_START)
    with pytest.raises(SettingError, match="TINGWALL_ORGANISATION"):
        read_settings({"TINGWALL_DATA": str(tmp_path), "TINGWALL_LOGO": str(tmp_path / "logo.png")})


def refused_logo(folder, content: bytes | None) -> str:
    path = folder / "logo.svg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingError, match="TINGWALL_LOGO") as refusal:
        read_settings(
            {"TINGWALL_DATA": str(folder.parent), "TINGWALL_ORGANISATION": "Skiptvet", "TINGWALL_LOGO": str(path)}
        )
    return str(refusal.value)
