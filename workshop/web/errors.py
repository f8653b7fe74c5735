"""One boundary for refusals and failures: JSON for the API, a page for people, a traceback only in the server's log."""

import logging

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from workshop.domain.errors import Rejected
from workshop.storage.event_log import StorageDown
from workshop.web.texts import language, refusal

STATUSES = {
    "token-foreign": 401, "sign-in-needed": 401, "sign-in-used": 401, "not-allowed": 403, "form-stale": 403,
    "workshop-unknown": 404, "code-unknown": 404, "page-unknown": 404, "minutes-private": 404,
    "format-unknown": 404, "method-wrong": 405, "body-too-large": 413, "too-fast": 429,
    "server-failed": 500, "storage-failing": 503,
}  # fmt: skip
_HTTP_CODES = {404: "page-unknown", 405: "method-wrong", 413: "body-too-large"}

log = logging.getLogger(__name__)


def init_errors(app: Flask) -> None:
    @app.errorhandler(Rejected)
    def refused(rejected: Rejected) -> ResponseReturnValue:
        status = STATUSES.get(rejected.code, 400)
        answer = refusal(rejected, language())
        if wants_json():
            return answer, status
        template = "sign_in.html" if rejected.code.startswith("sign-in") else "error.html"
        return render_template(template, code=rejected.code, message=answer["message"], status=status), status

    @app.errorhandler(StorageDown)
    def storage_failed(error: StorageDown) -> ResponseReturnValue:
        log.error("%s %s: the database refuses: %s", request.method, request.path, error)
        return refused(Rejected("storage-failing"))

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        if error.code in _HTTP_CODES:
            limit = (app.config["MAX_CONTENT_LENGTH"] or 0) // 1024
            return refused(Rejected(_HTTP_CODES[error.code], limit=limit))
        if error.code == 400:
            return refused(Rejected("body-malformed", reason=error.name))
        return error

    @app.errorhandler(Exception)
    def failed(error: Exception) -> ResponseReturnValue:
        log.exception("%s %s failed", request.method, request.path)
        return refused(Rejected("server-failed"))


def wants_json() -> bool:
    """The API answers JSON to everyone; pages only to who asks for it."""
    return request.path.startswith(("/api/", "/healthz"))
