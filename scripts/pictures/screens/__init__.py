"""Every screen in every state that a person can meet, by who sits before it."""

from scripts.pictures.gallery import Gallery
from scripts.pictures.meeting import come_in, come_to_rest, crowd_in, largest_column, write
from scripts.pictures.screens.consoles import after, before, freyas, makers
from scripts.pictures.screens.everybodys import everybodys, samples
from scripts.pictures.screens.phones import closed, lobby, pias
from scripts.pictures.screens.walls import wall
from tests import people
from tests.running import Meeting
from workshop.demo.show import boards


def visit(gallery: Gallery, dialogue: Meeting, swedish: Meeting) -> None:
    """Take them in the order of a meeting."""
    everybodys(gallery)
    samples(gallery)
    makers(gallery)
    freya = people.console(gallery.hall.server, dialogue)
    present = come_in(gallery.hall.server, dialogue)
    wall(gallery, "wall-lobby", dialogue)
    lobby(gallery, dialogue)
    before(gallery, dialogue)
    freya.do("open-question", question_id="q1")
    wall(gallery, "wall-empty", dialogue)
    write(boards()[0]["notes"], present)
    come_to_rest(gallery.hall.server, dialogue)
    wall(gallery, "wall", dialogue)
    freya.do("set-spotlight", question_id="q1", note_id=freya.screen.notes[0]["note_id"])
    wall(gallery, "wall-spotlight", dialogue)
    freya.do("set-spotlight", question_id="q1", column_id=largest_column(freya)["column_id"])
    wall(gallery, "wall-focus", dialogue)
    freya.do("set-spotlight", question_id="q1")
    freyas(gallery, dialogue)
    pias(gallery, dialogue)
    freya.do("close-question", question_id="q1")
    wall(gallery, "wall-closed", dialogue)
    closed(gallery, dialogue)
    after(gallery, dialogue)
    for person in [freya, *present]:
        person.leave()
    crowd = crowd_in(gallery.hall.server, swedish)
    wall(gallery, "wall-150", swedish)
    for person in crowd:
        person.leave()
