"""The live workshops of this server, for the blueprints."""

from flask import current_app

from workshop.live.organiser import Organiser
from workshop.live.workshops import Workshops


def workshops() -> Workshops:
    return current_app.extensions["workshops"]


def organiser() -> Organiser:
    return current_app.extensions["organiser"]
