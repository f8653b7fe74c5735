"""Who may erase a workshop: a signed-in facilitator from a page of ours, and nobody else."""

from tests.sentences import refused


def test_no_link_or_seat_erases(server, meeting, pia):
    for token in (meeting.token, meeting.wall_url.split("token=")[1], pia.token):
        answer = server.delete(f"/api/workshops/{meeting.id}", token)
        assert answer.status_code == 401
        refused(answer.json(), "token-foreign")
    assert server.delete(f"/api/workshops/{meeting.id}").status_code == 401
    assert server.get(f"/api/workshops/{meeting.id}", server.token).status_code == 200


def test_a_page_of_somebody_else_does_not_erase_with_freyas_cookie(server, meeting, freyas_browser):
    answer = freyas_browser.delete(f"/api/workshops/{meeting.id}")
    assert answer.status_code == 403
    refused(answer.json(), "form-stale")
    assert server.get(f"/api/workshops/{meeting.id}", server.token).status_code == 200
