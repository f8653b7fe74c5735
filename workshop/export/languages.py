"""The language of a document, as file formats want it written."""

import re
import unicodedata

# Word proofs only in a language of a country.
WITH_COUNTRY = {"nb": "nb-NO", "nn": "nn-NO", "sv": "sv-SE", "da": "da-DK", "fi": "fi-FI", "en": "en-GB", "se": "se-NO"}
UNDETERMINED = "und"


def tag(language: str) -> str:
    """The code if it is well formed (BCP 47), otherwise `und`: a file must open whatever the code says."""
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else UNDETERMINED


def tag_with_country(language: str) -> str:
    return WITH_COUNTRY.get(language) or tag(language)


def lang_and_region(language: str) -> tuple[str, str | None]:
    """Two or three letters and perhaps two: all that typesetter and OpenDocument know of a language tag."""
    parts = tag(language).split("-")
    region = next((part.upper() for part in parts[1:] if re.fullmatch("[A-Za-z]{2}", part)), None)
    return parts[0].lower(), region


def runs_leftwards(text: str) -> bool:
    """Whether the first letter with a direction is Arabic, Hebrew or of another script like them."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((turn for turn in directions if turn in ("L", "R", "AL")), "L") != "L"
