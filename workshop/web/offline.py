"""What lets a phone keep the meeting: the manifest of the app that it may install, and the service worker."""

import json

from flask import Blueprint, Response, current_app

from workshop.live import creation
from workshop.web.live import workshops
from workshop.web.static_files import STATIC, address
from workshop.web.whole import whole_script

offline = Blueprint("offline", __name__)
# The theme's page and bar in light.
PAGE, BAR = "#f3f4f4", "#ffffff"
KINDS = (("icon", "any"), ("icon-maskable", "maskable"))
ICONS = [(name, purpose, size) for name, purpose in KINDS for size in (192, 512)]
# What the phone's page asks for before anybody writes.
FILES = (
    "css/pages/phone.css",
    "js/phone/main.js",
    "fonts/nordic.woff2",
    "img/icons-phone.svg",
    "img/identity.svg",
    "img/favicon.svg",
)


@offline.get("/j/<code>/app.webmanifest")
def manifest(code: str) -> Response:
    """The installed app opens the meeting again, not the first page."""
    facts = workshops().snapshot(creation.find(workshops(), code), "participant")["state"]["workshop"]
    start = f"/j/{creation.normal_code(code)}"
    described = {
        "id": start,
        "start_url": start,
        "scope": "/",
        "name": f"{facts['title']} – Tingwall",
        "short_name": "Tingwall",
        "lang": facts["language"],
        "display": "standalone",
        "background_color": PAGE,
        "theme_color": BAR,
        "icons": [
            {
                "src": address(f"img/{name}-{size}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, purpose, size in ICONS
        ],
    }
    return Response(json.dumps(described, ensure_ascii=False), mimetype="application/manifest+json")


@offline.get("/worker.js")
def worker() -> Response:
    """At the root, because a worker may only serve what lies beside or below it."""
    known = {"build": current_app.config["BUILD"], "files": [address(path) for path in FILES]}
    script = current_app.extensions["offload"](whole_script, STATIC / "js/worker/main.js")
    return Response(f"self.tingwall={json.dumps(known)}\n{script}", mimetype="text/javascript")
