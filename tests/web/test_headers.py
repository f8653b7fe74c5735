"""Every answer keeps to itself, and static files are kept for ever under an address that changes with them."""

import http.client
import re

import pytest

PATHS = ["/", "/healthz", "/workshops", "/nothing", "/j/WRONG9", "/api/nothing", "/sign-in/x"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_foreign_scripts_frames_and_guesses(browser, path):
    guarded(browser.get(path))


def test_the_pages_of_a_meeting_are_guarded_too(browser, meeting):
    for url in (meeting.facilitator_url, meeting.wall_url, meeting.join_url, f"/w/{meeting.id}/report"):
        page = browser.get(url)
        assert page.status_code == 200
        guarded(page)


def guarded(answer):
    policy = dict(rule.strip().split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"


def test_no_page_has_a_script_or_a_style_in_it(browser, meeting):
    for url in ("/", meeting.facilitator_url, meeting.wall_url, meeting.join_url, f"/w/{meeting.id}/report"):
        text = browser.get(url).text
        scripts = re.findall(r"<script\b([^>]*)>", text)
        assert scripts
        assert all('src="/static/' in script or 'type="application/json"' in script for script in scripts)
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)


def test_no_page_points_elsewhere(server, browser, meeting):
    for url in ("/", meeting.facilitator_url, meeting.wall_url, meeting.join_url, f"/w/{meeting.id}/report"):
        for address in re.findall(r'(?:src|href)="([^"]+)"', browser.get(url).text):
            assert address.startswith((server.url, "/", "#", "?")), address
            assert not address.startswith("//"), address


def test_static_files_are_kept_for_ever_under_the_build(browser):
    page = browser.get("/").text
    files = set(re.findall(r'(?:src|href)="(/static/[0-9a-f]{10}/[^"]+)"', page))
    assert any(path.endswith(".css") for path in files)
    assert any(path.endswith(".js") for path in files)
    for path in files:
        answer = browser.get(path)
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_of_yesterday_does_not_keep_todays_files(browser):
    answer = browser.get("/static/0123456789/css/base.css")
    assert answer.ok
    assert "max-age=31536000" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["../server.py", "%2e%2e/server.py", "..%2fserver.py", "css/../../server.py"])
def test_nothing_outside_is_served_as_a_static_file(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", f"/static/0000000000/{path}")
    assert connection.getresponse().status == 404


def test_words_of_people_are_text_on_every_page(server, browser):
    meeting = server.create("<script>alert(1)</script>", ["</script><script>alert(2)</script>"])
    for url in (meeting.facilitator_url, meeting.wall_url, meeting.join_url, f"/w/{meeting.id}/report"):
        page = browser.get(url).text
        assert "<script>alert" not in page
