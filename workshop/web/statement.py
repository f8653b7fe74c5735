"""The accessibility statement that the law asks of public bodies in the EU and Norway: `/accessibility`."""

import datetime
from dataclasses import dataclass

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from workshop.domain.errors import _
from workshop.web import links
from workshop.web.texts import date, language

statement = Blueprint("statement", __name__)
ASSESSED = datetime.date(2026, 11, 25)


@dataclass(frozen=True)
class Enforcement:
    """Whom the law of a country has watch over it; names of authorities and laws stay in the country's language."""

    country: str
    authority: str
    url: str
    law: str
    language: str


NORWAY = Enforcement(
    _("Norway"),
    "Tilsynet for universell utforming av ikt (Digitaliseringsdirektoratet)",
    "https://www.uutilsynet.no/",
    "forskrift om universell utforming av IKT-løsninger",
    "nb",
)
SWEDEN = Enforcement(
    _("Sweden"),
    "Myndigheten för digital förvaltning (Digg)",
    "https://www.digg.se/tdosanmalan",
    "lagen (2018:1937) om tillgänglighet till digital offentlig service",
    "sv",
)
DENMARK = Enforcement(
    _("Denmark"),
    "Digitaliseringsstyrelsen",
    "https://digst.dk/digital-inklusion/webtilgaengelighed/",
    "lov om tilgængelighed af offentlige organers websteder og mobilapplikationer",
    "da",
)
FINLAND = Enforcement(
    _("Finland"),
    "Liikenne- ja viestintävirasto Traficom",
    "https://www.saavutettavuusvaatimukset.fi/",
    "laki digitaalisten palvelujen tarjoamisesta (306/2019)",
    "fi",
)
# A page in English, or in Northern Sámi, which three countries share, names them all.
BY_LANGUAGE = {"nb": [NORWAY], "nn": [NORWAY], "sv": [SWEDEN, FINLAND], "da": [DENMARK], "fi": [FINLAND]}
EVERYWHERE = [NORWAY, SWEDEN, DENMARK, FINLAND]


@statement.get("/accessibility")
def accessibility() -> ResponseReturnValue:
    return render_template(
        "accessibility.html",
        host=links.base_url().split("//", 1)[1],
        organisation=current_app.config["ORGANISATION"],
        assessed=date(ASSESSED, language()),
        enforcement=BY_LANGUAGE.get(language(), EVERYWHERE),
    )
