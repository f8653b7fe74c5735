"""How a poll was answered, before any format: the sentence about it, and its alternatives as a table."""

from dataclasses import dataclass
from math import floor

from workshop.export.labels import Labels
from workshop.export.legible import legible


@dataclass(frozen=True)
class AnswerReport:
    text: str
    """What could be chosen; of a scale its number, with the words at the ends."""
    count: int
    share: float
    """Of those who answered, 0 to 1."""


@dataclass(frozen=True)
class PollReport:
    """A poll whose result has been shown; of any other there is nothing in a report."""

    kind: str
    """`choice` or `scale`."""
    most: int
    """So many each person could choose."""
    voters: int
    """How many people have answered."""
    answers: list[AnswerReport]
    mean: float | None
    """Of a scale, with one decimal."""


@dataclass(frozen=True)
class PollTable:
    held: str
    """`Poll: 21 people answered · Mean 3.7 of 5`."""
    several: str
    """That more than one answer was possible; empty where it was not."""
    heads: list[str]
    rows: list[list[str]]

    @property
    def about(self) -> str:
        """Both in one line."""
        return " · ".join(filter(None, [self.held, self.several]))


def poll_of(question: dict, vote: dict) -> PollReport:
    """The poll of a question and its ballot as the wall sees them once the result is revealed."""
    counts, voters = vote["counts"], vote["voters"]
    answers = [
        AnswerReport(_name(question, one), counts.get(one["id"], 0), counts.get(one["id"], 0) / max(1, voters))
        for one in question["alternatives"]
    ]
    mean = _mean(counts) if question["kind"] == "scale" else None
    return PollReport(question["kind"], question["most"], voters, answers, mean)


def table_of_poll(poll: PollReport, labels: Labels) -> PollTable:
    held = [labels.poll_answered(poll.voters), labels.mean_of(poll.mean) if poll.mean is not None else ""]
    several = labels.several if poll.most > 1 else ""
    rows = [[one.text, labels.number(one.count), labels.share(_in_whole(one.share))] for one in poll.answers]
    heads = [labels.alternative, labels.answers, labels.share_head]
    return PollTable(" · ".join(filter(None, held)), several, heads, rows)


def _name(question: dict, one: dict) -> str:
    text = legible(one["text"])
    if question["kind"] != "scale":
        return text
    return f"{one['id']} – {text}" if text else one["id"]


def _in_whole(share: float) -> float:
    """Per cent as the wall shows them: half a one counts up, which no library here does of itself."""
    return floor(share * 100 + 0.5) / 100


def _mean(counts: dict[str, int]) -> float | None:
    given = sum(counts.values())
    return round(sum(int(step) * count for step, count in counts.items()) / given, 1) if given else None
