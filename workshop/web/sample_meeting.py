"""A meeting made of commands, for the styleguide: what its screens show has been decided by the same rules as ever."""

from collections.abc import Callable
from dataclasses import replace

from workshop.domain import commands as c
from workshop.domain.decide import decide
from workshop.domain.events import Recorded
from workshop.domain.fold import apply
from workshop.domain.model import Suggestion, Workshop
from workshop.domain.roles import FACILITATOR, ORGANISER, Actor

CODE = "K7M4QX"
BEGAN_AT = 1_760_000_000_000
PLAN = c.CreateWorkshop(
    "Dialogmøte med næringslivet", CODE, "nb",
    (c.PartPlan("Et attraktivt sted", (c.StepPlan("Hva gjør oss attraktive?"), c.StepPlan("Hva mangler vi?"))),
     c.PartPlan("Sammen", (c.StepPlan("Hvordan samarbeider vi bedre?"),))),
)  # fmt: skip
COLUMNS = {
    "Beliggenhet": ("Sentralt mellom Oslo og Sarpsborg", "Ingen kø, ingen bom"),
    "Folk": ("Lett å få kontakt", "Stabil arbeidskraft", "Dugnadsånd 💪"),
    "Tomter": ("Nok areal å vokse på",),
    "Natur": ("Flott natur", "Skog og elv"),
    "Skole og barnehage": ("Full barnehagedekning",),
    "Kultur": ("Bygdekino og revy",),
    "Vei og kollektivtransport": ("Bussen går hver time", "Gang- og sykkelvei til sentrum"),
    "Kommunens service": ("Kort vei til en beslutning",),
    "Et navn på en kolonne som er så langt som det kan bli her": (),
}
LOOSE = ("Kaffe på kommunehuset", "Billige tomter")
AGREED = (
    c.AddOutcome("o1", "decision", "Næringsforum møtes to ganger i året"),
    c.AddOutcome("o2", "action", "Bussen skal gå hver halvtime", "Kari Nordmann", "2026-03-01", column_id="c6"),
    c.AddOutcome("o3", "action", "Avtaler med bedriftene", "Næringssjefen", "2026-06-30", "20 nye lærlinger"),
    c.AddOutcome("o4", "action", "Kart over ledige tomter på kommunens nettside", "Plankontoret", column_id="c2"),
)  # fmt: skip
ALTERNATIVES = (
    "Trygge skoleveier langs fylkesveien", "Flere bussavganger på kveldstid", "Ledige tomter til næring", "Bredbånd",
)  # fmt: skip
EARLIER = (
    c.OutcomePlan("decision", "Kommunen får en næringskontakt", "2025-03-12"),
    c.OutcomePlan("action", "Skilt ved fylkesveien", "2025-03-12", "Teknisk etat", "2025-09-01", done=True),
    c.OutcomePlan("action", "Frokostmøte hver måned", "2025-03-12", "Foreningen", column="Møteplasser"),
)
PEOPLE = tuple(Actor("participant", name) for name in ("pia", "per", "petra"))
DOTS = ((PEOPLE[0], "c6", 2), (PEOPLE[0], "c1", 1), (PEOPLE[1], "c6", 1), (PEOPLE[1], "c8", 2))
Do = Callable[..., None]


def empty() -> Workshop:
    """Made, and nothing asked yet."""
    workshop = Workshop("styleguide")
    _doer(workshop)(PLAN)
    return workshop


def first_minute() -> Workshop:
    """The question is open, nobody has written."""
    workshop = empty()
    _open(_doer(workshop))
    return workshop


def sorted_wall() -> Workshop:
    """Nine columns, one of them pinned; a note placed by hand, one hidden, one said before, one for a table; advice."""
    workshop = first_minute()
    do = _doer(workshop)
    _notes(do)
    do(c.PinColumn("c0", True))
    do(c.MoveNotes(("n0-0",), "c0"))
    do(c.HideNote("n1-2"))
    do(c.PostNote("table", "q1", "Vi vil ha frokostmøter", "Bord 3"))
    likely: dict[str, tuple[str, ...]] = {"loose-1": ("c2", "c0", "c1")}
    merge = Suggestion("merge", "merge-columns", ("c5", "c4"), about="skole", count=1, of=2)
    split = Suggestion("split", "split-note", note_ids=("n6-1",), texts=("Gangvei", "sykkelvei til sentrum"))
    do(c.PlaceNotes("q1", {}, likely=likely, same_as={"n3-1": "n3-0"}, suggestions=(merge, split)), ORGANISER)
    return workshop


def spotlight() -> Workshop:
    """A note is held up for the hall."""
    workshop = sorted_wall()
    _doer(workshop)(c.SetSpotlight("q1", note_id="n6-1"))
    return workshop


def column_in_spotlight() -> Workshop:
    """A column is held up for the hall."""
    workshop = sorted_wall()
    _doer(workshop)(c.SetSpotlight("q1", column_id="c1"))
    return workshop


def closed() -> Workshop:
    """The wall stands and nobody can write; what was agreed is written down, and one action is done."""
    workshop = sorted_wall()
    do = _doer(workshop)
    do(c.CloseQuestion("q1"))
    for outcome in AGREED:
        do(outcome)
    do(c.MarkOutcome("o4", True))
    return workshop


def voting() -> Workshop:
    """The hall votes on the columns; two of three have set dots."""
    workshop = sorted_wall()
    do = _doer(workshop)
    do(c.StartVote("v1", "q1", "columns", 3))
    for person, column_id, dots in DOTS:
        do(c.CastDots("v1", column_id, dots), person)
    return workshop


def vote_shown() -> Workshop:
    """The result hangs over the wall."""
    workshop = voting()
    _doer(workshop)(c.ShowVote("v1"))
    return workshop


def poll() -> Workshop:
    """The hall is asked to choose, and one of three has."""
    workshop = sorted_wall()
    do = _doer(workshop)
    do(c.AddQuestion("q9", "Hva er viktigst de neste fire årene?", "p2", "choice", ALTERNATIVES))
    do(c.OpenQuestion("q9"))
    do(c.CastDots("q9", next(iter(workshop.questions["q9"].alternatives)), 1), PEOPLE[0])
    return workshop


def poll_shown() -> Workshop:
    """The wall holds up how it was answered."""
    workshop = poll()
    _doer(workshop)(c.ShowVote("q9"))
    return workshop


def follow_up() -> Workshop:
    """It goes on with what an earlier meeting has agreed on, which the wall shows, and every question is closed."""
    workshop = Workshop("styleguide")
    do = _doer(workshop)
    do(replace(PLAN, parts=PLAN.parts[:1], outcomes=EARLIER))
    _open(do)
    _notes(do)
    do(c.OpenQuestion("q2"))
    for question_id in ("q1", "q2"):
        do(c.CloseQuestion(question_id))
    do(c.ShowEarlier())
    return workshop


STATES: dict[str, Callable[[], Workshop]] = {
    "empty": empty, "first-minute": first_minute, "sorted": sorted_wall, "spotlight": spotlight,
    "column-in-spotlight": column_in_spotlight, "closed": closed, "voting": voting, "vote-shown": vote_shown,
    "poll": poll, "poll-shown": poll_shown, "follow-up": follow_up,
}  # fmt: skip


def _open(do: Do) -> None:
    for person in PEOPLE:
        do(c.Join(person.seat or ""), person)
    do(c.OpenQuestion("q1"))


def _notes(do: Do) -> None:
    placements: dict[str, str | None] = {}
    for number, (title, texts) in enumerate(COLUMNS.items()):
        do(c.CreateColumn(f"c{number}", "q1", title))
        for place, text in enumerate(texts):
            note_id = f"n{number}-{place}"
            do(c.PostNote(note_id, "q1", text), PEOPLE[place % len(PEOPLE)])
            placements[note_id] = f"c{number}"
    do(c.PlaceNotes("q1", placements), ORGANISER)
    for number, text in enumerate(LOOSE):
        do(c.PostNote(f"loose-{number}", "q1", text), PEOPLE[number])


def _doer(workshop: Workshop) -> Do:
    def do(command: c.Command, actor: Actor = FACILITATOR) -> None:
        for event in decide(command, workshop, actor, BEGAN_AT):
            apply(workshop, Recorded(workshop.seq + 1, BEGAN_AT, actor, event, None))

    return do
