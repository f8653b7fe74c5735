"""Is the server alive, and how does it sort?"""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from workshop.web.live import organiser

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> ResponseReturnValue:
    return {"status": "ok", "organiser": organiser().embedder}
