"""What a page's script needs to begin: a token, addresses, texts."""

from flask import current_app, url_for

from workshop.domain.roles import Role
from workshop.web import access, links
from workshop.web.live import organiser
from workshop.web.programmes import FOLLOW_UP
from workshop.web.texts import LANGUAGE_NAMES, script_texts, translations

# So long before a workshop is erased by itself the list warns of it.
SOON_DAYS = 14
# What each file is for, the ones most asked for first.
FORMATS = {
    "reading": {"docx": "Word", "pdf": "PDF", "pptx": "PowerPoint", "odt": "OpenDocument"},
    "working": {"xlsx": "Excel", "csv": "CSV", "json": "JSON", "md": "Markdown"},
}


def phone_boot(workshop_id: str, snapshot: dict, language: str) -> dict:
    """With the snapshot less its notes and columns: whoever has joined can write before the socket is there."""
    facts = snapshot["state"]["workshop"]
    return {
        "role": "participant",
        "workshop_id": workshop_id,
        "code": facts["code"],
        "title": facts["title"],
        "seen": {"seq": snapshot["seq"], "state": {**snapshot["state"], "notes": [], "columns": []}},
        "asks": facts["asks"],
        "affiliations": facts["affiliations"],
        "organisation": current_app.config["ORGANISATION"].name,
        "notes_sent_to": current_app.config["NOTES_SENT_TO"],
        "language": language,
        "languages": LANGUAGE_NAMES,
        "texts": script_texts(language, "phone"),
    }


def wall_boot(workshop_id: str, code: str, language: str) -> dict:
    return {**_screen_boot(workshop_id, code, "wall", language, screen="wall"), "scheme": "light"}


def console_boot(workshop_id: str, code: str, language: str) -> dict:
    return {
        **_screen_boot(workshop_id, code, "facilitator", language, screen="console"),
        "wall_url": links.page_url(workshop_id, "wall"),
        "report_url": links.page_url(workshop_id, "report"),
        # The form that makes workshops is for those who are signed in; a link alone leads only to this console.
        "follow_url": url_for("console_home.first_page", follow=workshop_id) if access.signed_in() else None,
        "exports": export_links(f"/api/workshops/{workshop_id}/export"),
        "organiser": organiser().embedder,
    }


def _screen_boot(workshop_id: str, code: str, role: Role, language: str, screen: str) -> dict:
    """What wall and console both need: a token for the socket, and the way in to show to the hall."""
    return {
        "role": role,
        "workshop_id": workshop_id,
        "token": access.tokens().make(workshop_id, role),
        "code": code,
        "join_url": links.join_url(code),
        "join_host": links.hall_host(),
        "language": language,
        "texts": script_texts(language, screen),
    }


def workshops_boot(language: str) -> dict:
    return {
        "csrf": access.csrf_token(),
        "language": language,
        "languages": LANGUAGE_NAMES,
        "kept_days": current_app.config["KEPT_DAYS"],
        "soon_days": SOON_DAYS,
        "follow_up": {
            code: {name: translations(code).gettext(words) for name, words in FOLLOW_UP.items()}
            for code in LANGUAGE_NAMES
        },
        "texts": script_texts(language, "workshops"),
    }


def export_links(address: str) -> dict[str, list[dict]]:
    """The files to download, by what they are for; `address` is theirs without the suffix."""
    return {
        use: [{"suffix": suffix, "label": label, "url": f"{address}.{suffix}"} for suffix, label in formats.items()]
        for use, formats in FORMATS.items()
    }
