"""Polls: a question that is answered by choosing. Its ballot is a vote like those with dots, and lies with them.

The vote of a poll has the id of its question, comes with the first opening, and is open as long as the question is.
"""

from collections.abc import Iterable
from hashlib import sha256

from workshop.domain import limits
from workshop.domain.changes import Changes
from workshop.domain.errors import Rejected
from workshop.domain.model import Question, QuestionKind, Vote, Workshop
from workshop.domain.texts import clean

KINDS: tuple[QuestionKind, ...] = ("wall", "choice", "scale")
ID_CHARS = 12
# The fields of a poll that stay as they are once somebody has answered.
CHOSEN_FROM = ("alternatives", "most")


def follow_questions(changes: Changes) -> None:
    """Open and close the vote of a poll with its question, whatever opened, closed or undid that."""
    for name, question_id in list(changes.before):
        question = changes.workshop.questions[question_id] if name == "questions" else None
        if question and question.kind != "wall":
            _follow(changes, question, changes.workshop.votes.get(question_id))


def _follow(changes: Changes, question: Question, vote: Vote | None) -> None:
    question_id, order = question.question_id, changes.workshop.seq + 1
    if question.status == "open" and vote is None:
        changes.add("votes", question_id, Vote(question_id, question_id, "answers", question.most, order))
    elif vote and question.status == "open" and (vote.status, vote.dots) != ("open", question.most):
        changes.set("votes", question_id, status="open", dots=question.most)
    elif vote and question.status != "open" and vote.status == "open":
        changes.set("votes", question_id, status="closed")


def is_answered(workshop: Workshop, question: Question) -> bool:
    return bool(workshop.ballots.get(question.question_id))


def kind_of(given: str) -> QuestionKind:
    """The kind of a question.

    Raises:
        Rejected: step-kind-unknown.
    """
    for kind in KINDS:
        if kind == given:
            return kind
    raise Rejected("step-kind-unknown", given=given[:20])


def alternatives_of(kind: QuestionKind, texts: Iterable[str], most: int) -> dict[str, str]:
    """What can be chosen, as `{id: text}` in order; nothing for a wall.

    An id belongs to words and not to a place in the list: an answer that was on its way while the list changed is never
    counted for other words than were chosen.

    Raises:
        Rejected: these are no alternatives for a question of this kind.
    """
    given = [text for text in texts if text.strip()]
    if kind == "wall":
        if given or most != 1:
            raise Rejected("question-is-wall")
        return {}
    if kind == "scale":
        return _scale(given, most)
    if len(given) > limits.MAX_ALTERNATIVES:
        raise Rejected("alternatives-too-many", limit=limits.MAX_ALTERNATIVES)
    if len(given) < limits.MIN_ALTERNATIVES:
        raise Rejected("alternatives-too-few", limit=limits.MIN_ALTERNATIVES)
    alternatives: dict[str, str] = {}
    for text in (_words(text) for text in given):
        alternative_id = sha256(text.encode()).hexdigest()[:ID_CHARS]
        if alternative_id in alternatives:
            raise Rejected("alternatives-alike", given=text)
        alternatives[alternative_id] = text
    if not 1 <= most <= len(alternatives):
        raise Rejected("answers-unknown", limit=len(alternatives))
    return alternatives


def _scale(ends: list[str], most: int) -> dict[str, str]:
    if len(ends) not in (0, 2):
        raise Rejected("ends-unknown")
    if most != 1:
        raise Rejected("answers-unknown", limit=1)
    low, high = (_words(end) for end in ends) if ends else ("", "")
    between = {str(number): "" for number in range(1, limits.SCALE_STEPS + 1)}
    return {**between, "1": low, str(limits.SCALE_STEPS): high}


def _words(text: str) -> str:
    return clean(text, limits.MAX_ALTERNATIVE_CHARS, "alternatives-too-few", "alternative-too-long")
