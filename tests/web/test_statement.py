"""Whoever meets a barrier finds the statement from every page, whom to tell, and who watches over the law."""

import pytest
from lxml import html

from workshop.settings import read_settings
from workshop.web.statement import BY_LANGUAGE, EVERYWHERE
from workshop.web.texts import LANGUAGE_NAMES


def test_the_statement_is_one_link_away_from_every_page_for_people(freyas_browser, meeting):
    for path in ("/", f"/j/{meeting.code}", "/workshops", f"/w/{meeting.id}/report", "/accessibility"):
        page = html.fromstring(freyas_browser.get(path).text)
        assert path == "/accessibility" or page.xpath('//footer//a[@href="/accessibility"]'), path


def test_whoever_is_not_signed_in_finds_it_too(browser):
    page = browser.get("/workshops")
    assert page.status_code == 401
    assert "/accessibility" in page.text
    assert browser.get("/accessibility").status_code == 200


@pytest.mark.parametrize("code", LANGUAGE_NAMES)
def test_the_authority_is_that_of_the_readers_country(browser, code):
    page = browser.get(f"/accessibility?language={code}").text
    named = BY_LANGUAGE.get(code, EVERYWHERE)
    assert [one.country for one in EVERYWHERE if one.authority in page] == [one.country for one in named]


def test_a_contact_that_has_been_set_stands_in_the_statement(start_server):
    server = start_server(TINGWALL_CONTACT="post@skiptvet.example", TINGWALL_ORGANISATION="Skiptvet kommune")
    page = html.fromstring(server.get("/accessibility", headers={"Accept-Language": "en"}).text)
    assert page.xpath('//a[@href="mailto:post@skiptvet.example"]')
    assert "Skiptvet kommune is responsible" in page.text_content()


def test_without_a_contact_the_facilitator_is_told(browser):
    assert "Tell the facilitator" in browser.get("/accessibility?language=en").text


@pytest.mark.parametrize(("given", "link"), [
    ("post@skiptvet.example", "mailto:post@skiptvet.example"),
    ("https://skiptvet.example/si-fra?til=a@b", "https://skiptvet.example/si-fra?til=a@b"),
    ("", ""),
])  # fmt: skip
def test_a_contact_is_an_address_to_write_to_or_a_page(tmp_path, given, link):
    settings = read_settings({"TINGWALL_DATA": str(tmp_path), "TINGWALL_CONTACT": given})
    assert settings.organisation.contact_url == link
