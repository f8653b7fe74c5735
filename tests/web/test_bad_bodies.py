"""Bodies that are no JSON, no object, too large or too deep: refused as JSON, and no crash."""

import pytest

from tests.sentences import refused

BODIES = {
    "nothing": (b"", 400, "body-malformed"),
    "no JSON": (b"{title", 400, "body-malformed"),
    "half a JSON": (b'{"title": "x"', 400, "body-malformed"),
    "a list": (b"[]", 400, "body-malformed"),
    "a text": (b'"title"', 400, "body-malformed"),
    "a number": (b"5", 400, "body-malformed"),
    "null": (b"null", 400, "body-malformed"),
    "broken UTF-8": (b'{"title": "\xff\xfe"}', 400, "body-malformed"),
    "endless nesting": (b"[" * 100_000, 400, "body-malformed"),
    "an endless number": (b'{"title": ' + b"9" * 5_000 + b"}", 400, "body-malformed"),
    "too large": (b'{"title": "' + b"x" * 300_000 + b'"}', 413, "body-too-large"),
}


@pytest.mark.parametrize("path", ["/api/workshops", "/api/join"])
@pytest.mark.parametrize(("body", "status", "code"), BODIES.values(), ids=BODIES)
def test_a_body_that_cannot_be_read_is_refused_as_json(server, path, body, status, code):
    headers = {"Content-Type": "application/json", "Accept-Language": "nb"}
    answer = server.post(path, server.token, data=body, headers=headers)
    assert answer.status_code == status
    refused(answer.json(), code)


def test_a_form_is_no_json(server):
    answer = server.post("/api/join", data={"code": "K7M4QX"})
    assert answer.status_code == 400
    refused(answer.json(), "body-malformed")


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/api/nothing", 404), ("DELETE", "/api/join", 405)])
def test_the_api_answers_json_even_where_there_is_nothing(browser, method, path, status):
    answer = browser.request(method, path)
    assert answer.status_code == status
    refused(answer.json())


def test_a_person_at_a_wrong_address_gets_a_page(browser):
    page = browser.get("/nothing/here")
    assert page.status_code == 404
    assert "<h1>" in page.text
    assert 'href="/"' in page.text


@pytest.mark.parametrize(("language", "sentence"), [("nb", "adresse"), ("en", "There is no page at this address.")])
def test_refusals_over_http_speak_the_language_of_who_asks(browser, language, sentence):
    answer = browser.get("/api/nothing", headers={"Accept-Language": language})
    assert sentence in refused(answer.json(), "page-unknown", language)["message"]
