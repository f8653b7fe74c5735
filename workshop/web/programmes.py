"""Programmes to begin with, from real meetings. English here; the catalogues carry the other languages."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workshop.domain.errors import _


@dataclass(frozen=True)
class Programme:
    """A template of a workshop: parts with questions, and columns prepared for some of them."""

    key: str
    title: str
    description: str
    minutes: int
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    scales: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Questions that are answered on a scale, with the words at its ends."""
    affiliations: tuple[str, ...] = ()

    def in_language(self, translate: Callable[[str], str]) -> dict:
        """As the form on the console's first page takes it."""
        return {
            "key": self.key,
            "title": translate(self.title),
            "description": translate(self.description),
            "minutes": self.minutes,
            "parts": [{"title": title and translate(title), "steps": self._steps(questions, translate)}
                      for title, questions in self.parts],
            "affiliations": [translate(label) for label in self.affiliations],
        }  # fmt: skip

    def _steps(self, questions: tuple[str, ...], translate: Callable[[str], str]) -> list[dict]:
        return [self._step(question, translate) for question in questions]

    def _step(self, question: str, translate: Callable[[str], str]) -> dict:
        columns = [translate(title) for title in self.columns.get(question, ())]
        ends = [translate(end) for end in self.scales.get(question, ())]
        kind = {"kind": "scale", "alternatives": ends} if ends else {"kind": "wall"}
        return {**kind, "question": translate(question), "columns": columns}


# What a workshop that follows up an earlier one is called, and asks, in the workshop's own language.
FOLLOW_UP = {
    "title": _("Follow-up: %(title)s"),
    "question": _("How far have we come, and what is next?"),
    "one": _("%(column)s: how far have we come, and what is next?"),
}

PEOPLE = (_("Business"), _("Municipality"), _("Politician"), _("Youth"), _("Other"))

PROGRAMMES = (
    Programme(
        "dialogue",
        _("Dialogue meeting with business"),
        _("Two parts, four questions. Companies, politicians and municipality at the same tables."),
        180,
        (
            (_("An attractive place"), (_("What makes us attractive?"), _("What do we lack to be attractive?"))),
            (_("Working together"), (_("How do we work together better?"), _("Which meeting places do we need?"))),
        ),
        # As the minutes of such meetings list it; which places people like or miss, only the notes know.
        {_("How do we work together better?"): (
            _("To the municipality"), _("To the politicians"), _("To business"),
        )},
        affiliations=PEOPLE,
    ),
    Programme(
        "expectations",
        _("Expectations"),
        _("Three lists: to the municipality, to the politicians, to business."),
        40,
        (("", (
            _("What do you expect of the municipality?"),
            _("What do you expect of the politicians?"),
            _("What do you expect of business?"),
        )),),
        affiliations=PEOPLE,
    ),
    Programme(
        "strategy",
        _("Input to a strategy"),
        _("Opportunities, challenges and growth areas, with talks in between."),
        180,
        (
            (_("Where we stand"), (_("Which opportunities do we have?"), _("Which challenges must we solve?"))),
            (_("Where we are going"), (_("In which areas can we grow?"), _("What should we do first?"))),
        ),
        {_("What should we do first?"): (_("Right away"), _("Within a year"), _("In the long run"))},
    ),
    Programme(
        "themes",
        _("Themes of a business strategy"),
        _("Climate for business, attractiveness, skills, land and plans, sustainability."),
        120,
        (("", (
            _("What would make it easier to run a business here?"),
            _("What would make more people want to live and work here?"),
            _("Which skills do we need, and how do we get them?"),
            _("Which land and which plans do we need?"),
            _("How do we grow without using up nature?"),
        )),),
    ),
    Programme(
        "swot",
        _("SWOT"),
        _("Strengths, weaknesses, opportunities and threats in prepared columns."),
        45,
        (("", (_("What should we know about where we stand?"),)),),
        {_("What should we know about where we stand?"): (
            _("Strengths"), _("Weaknesses"), _("Opportunities"), _("Threats"),
        )},
    ),
    Programme(
        "retrospective",
        _("Retrospective"),
        _("What went well, what can be better, what do we do now."),
        30,
        (("", (
            _("What went well?"), _("What can be better?"), _("What do we do now?"), _("I believe that we will do it"),
        )),),
        {_("What do we do now?"): (_("Start doing"), _("Stop doing"), _("Keep doing"))},
        scales={_("I believe that we will do it"): (_("Not at all"), _("Completely"))},
    ),
)  # fmt: skip
