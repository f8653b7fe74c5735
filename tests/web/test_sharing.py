"""The minutes for Otto, who was not there: as long as Freya shares them, and never more than the minutes."""

import html
import re

import pytest


@pytest.fixture
def minutes(meeting, pia) -> str:
    pia.post("Flere benker")
    return f"/w/{meeting.id}/report"


def csrf_of(page) -> str:
    return re.search(r'name="csrf" value="([^"]+)"', page.text)[1]


def share(browser, minutes: str, shared: str = "yes") -> str | None:
    """The link that the page then shows, without the host; None if it shows none."""
    page = browser.post(f"{minutes}/sharing", data={"csrf": csrf_of(browser.get(minutes)), "shared": shared})
    assert page.status_code == 200
    found = re.search(r'id="share-link"[^>]* value="https?://[^/]+(/[^"]+)"', page.text)
    return found and html.unescape(found[1])


def test_otto_reads_and_downloads_with_nothing_but_the_link(freyas_browser, browser, meeting, minutes):
    link = share(freyas_browser, minutes)
    page = browser.get(link)
    assert page.status_code == 200
    assert "Flere benker" in page.text
    assert 'id="share"' not in page.text
    assert "noindex" in page.headers["X-Robots-Tag"]
    files = re.findall(rf'href="({re.escape(link)}/minutes\.\w+)"', page.text)
    assert len(files) >= 5
    for path in files:
        answer = browser.get(path)
        assert (answer.status_code, answer.headers["X-Robots-Tag"]) == (200, "noindex, nofollow")
        # Who may read is not let in: with the code of the meeting Otto could take a seat in it.
        assert meeting.code.encode() not in answer.content
    assert meeting.code not in page.text
    assert not browser.cookies


def test_the_link_opens_nothing_but_the_minutes(freyas_browser, browser, meeting, minutes):
    token = share(freyas_browser, minutes).rsplit("/", 1)[1]
    for path in (f"/w/{meeting.id}/wall", f"/w/{meeting.id}/console", minutes):
        assert browser.get(f"{path}?token={token}").status_code == 401
    answer = browser.get(f"/api/workshops/{meeting.id}", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


def test_stopped_it_opens_nothing_and_a_new_link_is_another(freyas_browser, browser, minutes):
    first = share(freyas_browser, minutes)
    assert share(freyas_browser, minutes) == first
    assert share(freyas_browser, minutes, "no") is None
    page = browser.get(first)
    assert page.status_code == 404
    assert "Be den som sendte den, om en ny." in page.text
    assert browser.get(f"{first}/minutes.pdf").status_code == 404
    second = share(freyas_browser, minutes)
    assert second != first
    assert browser.get(first).status_code == 404
    assert browser.get(second).status_code == 200


def test_it_is_gone_with_the_workshop(server, freyas_browser, browser, meeting, minutes):
    link = share(freyas_browser, minutes)
    server.delete(f"/api/workshops/{meeting.id}", server.token)
    assert browser.get(link).status_code == 404


@pytest.mark.parametrize("link", ["x", "WyJhIiwiYiJd.forged", "%00", "a" * 3000])
def test_a_link_that_nobody_made_opens_nothing(browser, link):
    assert browser.get(f"/m/{link}").status_code in (404, 414)


def test_only_freya_shares_and_from_a_page_of_ours(server, freyas_browser, browser, meeting, minutes, pia):
    answer = freyas_browser.post(f"{minutes}/sharing", data={"shared": "yes"})
    assert answer.status_code == 403
    assert browser.post(f"{minutes}/sharing", data={"shared": "yes"}).status_code == 401
    for token in (meeting.wall_token, pia.token):
        assert server.post(f"{minutes}/sharing", token, data={"shared": "yes"}).status_code == 403
    browser.get(f"{minutes}?token={meeting.wall_token}")
    assert 'id="share"' not in browser.get(minutes).text
    assert 'id="share-link"' not in freyas_browser.get(minutes).text


def test_no_role_is_told_the_key(server, freyas_browser, meeting, minutes, pia):
    share(freyas_browser, minutes)
    key = re.search(r'"key":"([^"]+)"', str(server.stored(meeting)))[1]
    for token in (server.token, meeting.wall_token, pia.token):
        assert key not in server.get(f"/api/workshops/{meeting.id}", token).text


def test_an_unknown_format_is_told_which_there_are(freyas_browser, browser, minutes):
    answer = browser.get(f"{share(freyas_browser, minutes)}/minutes.exe", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "docx" in answer.text
