"""Is an answer a proper refusal: a known code, and its sentence in the right language?"""

import re

from workshop.domain.errors import REFUSALS
from workshop.web.texts import translations


def refused(answer: dict, code: str | None = None, language: str = "nb") -> dict:
    """The answer, if it refuses with the code (or with any) and says what to do in the language."""
    assert answer["ok"] is False, answer
    assert answer["code"] in REFUSALS, answer
    assert code in (None, answer["code"]), answer
    assert "%(" not in answer["message"], answer
    template = translations(language).gettext(REFUSALS[answer["code"]])
    assert re.fullmatch(as_pattern(template), answer["message"], re.DOTALL), (answer, template)
    return answer


def as_pattern(template: str) -> str:
    """`at most %(limit)s fit` as a regular expression for any limit."""
    return re.sub(r"%\\\(\w+\\\)s", ".*", re.escape(template))
