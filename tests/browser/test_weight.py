"""What a phone fetches in a hall with poor coverage, from the code on the wall to its first note."""

from benchmarks.pages.weight import weigh

MOST_KB = 100
MOST_REQUESTS = 12


def test_a_phone_joins_writes_and_is_kept_for_later_within_100_kb_and_12_requests(browser, server, meeting, freya):
    phone = weigh(browser, server, meeting, "phone")
    assert phone["kb"] <= MOST_KB, phone
    assert phone["requests"] <= MOST_REQUESTS, phone
    assert {"/api/join", "/worker.js"} <= set(phone["addresses"])
