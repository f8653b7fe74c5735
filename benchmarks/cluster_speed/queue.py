"""How long a note waits for the organiser, in steady flow and in a burst."""

from benchmarks.cluster_speed.hall import Hall
from benchmarks.cluster_speed.percentiles import percentiles

NOTES_BEFOREHAND = 24


def queue(hall: Hall, texts: list[str], steady: int, burst: int, burst_s: float) -> dict:
    """Seconds from acknowledgement to answer for `steady` notes, one a second, and `burst` notes in `burst_s`.

    Needs twice `NOTES_BEFOREHAND` texts more than it posts.
    """
    beforehand, rest = texts[: 2 * NOTES_BEFOREHAND], texts[2 * NOTES_BEFOREHAND :]
    hall.open("q1", beforehand[:NOTES_BEFOREHAND])
    hall.open("q2", beforehand[NOTES_BEFOREHAND:])
    return {
        "one a second": flow(hall, "q1", rest[:steady], 1.0),
        "burst": flow(hall, "q2", rest[steady : steady + burst], burst_s / burst),
    }


def flow(hall: Hall, question_id: str, texts: list[str], every_s: float) -> dict:
    posted = hall.post(question_id, texts, every_s)
    hall.rest()
    watching = hall.watching
    waited = [
        wait
        for note_id in posted
        if (wait := wait_of(*hall.posted[note_id], watching.answered.get(note_id), watching.sortings)) is not None
    ]
    return {"notes": len(texts), "never_answered": len(texts) - len(waited), "waits_s": waited, **percentiles(waited)}


def wait_of(seq: int, acknowledged: float, answered: float | None, sortings: list[tuple[int, float]]) -> float | None:
    """Seconds until the note stored as `seq` was answered or, for certain, looked at; None if neither was seen.

    The organiser reads the board anew after each sorting: the second one after the note has read it.
    """
    after = [when for sorting, when in sortings if sorting > seq]
    seen = [when for when in (answered, *after[1:2]) if when is not None]
    return max(0.0, min(seen) - acknowledged) if seen else None
