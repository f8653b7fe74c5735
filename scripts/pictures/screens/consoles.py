"""What Freya meets: her workshops and the form for a new one, the console with all that opens from it, the minutes."""

from playwright.sync_api import Page, expect

from scripts.pictures.gallery import SIZES, Gallery
from tests.running import Meeting

TABS = ("run", "programme", "wall", "undo")
DIALOGS = {
    "join": "run", "timer": "run", "download": "programme", "add-question": "programme", "edit-question": "wall",
    "rename-workshop": "run", "new-column": "wall", "write-for-table": "wall", "about-sorting": "wall",
    "column-menu": "wall", "keys": "programme", "attendance": "programme",
}  # fmt: skip
AT_A_DESK, LARGE = ("rename-workshop",), ("laptop", "projector")
CHOSEN_DIALOGS = ("move", "edit-note", "split-note")


def makers(gallery: Gallery) -> None:
    """The workshops, and a new one."""

    def workshops(page: Page) -> None:
        page.goto(gallery.hall.sign_in_link())
        expect(page.get_by_role("heading", level=1)).to_be_visible()

    def making(page: Page) -> None:
        workshops(page)
        open_over(page, "[data-template]")

    def blank(page: Page) -> None:
        workshops(page)
        open_over(page, "[data-template='']")

    def refused(page: Page) -> None:
        blank(page)
        page.locator("#making [type=submit]").click()
        expect(page.locator("#making [aria-invalid=true]").first).to_be_visible()

    def erasing(page: Page) -> None:
        workshops(page)
        open_over(page, "[data-erase]")

    gallery.screen("workshops", workshops)
    gallery.screen("erasing", erasing)
    gallery.screen("making", making)
    gallery.screen("making-blank", blank)
    gallery.screen("making-refused", refused, refused=True)


def freyas(gallery: Gallery, meeting: Meeting) -> None:
    """The console while notes stand on the wall."""

    def console(page: Page) -> None:
        open_console(page, meeting)
        expect(page.locator("#board .note").first).to_be_attached()

    def opened(act: str) -> None:
        def open_it(page: Page) -> None:
            console(page)
            show_tab(page, DIALOGS[act])
            open_over(page, f"[data-act={act}]")

        gallery.screen(f"console-{act}", open_it, sizes=LARGE if act in AT_A_DESK else tuple(SIZES))

    def on_tab(tab: str) -> None:
        def open_it(page: Page) -> None:
            console(page)
            show_tab(page, tab)

        gallery.screen(f"console-tab-{tab}", open_it, sizes=("phone",))

    def chosen(page: Page) -> None:
        console(page)
        show_tab(page, "wall")
        page.locator("#board .card__text").first.click()
        expect(page.locator("#chosen")).to_be_visible()

    def opened_for_chosen(act: str) -> None:
        def open_it(page: Page) -> None:
            chosen(page)
            open_over(page, f"#chosen [data-act={act}]")

        gallery.screen(f"console-{act}", open_it)

    def steering(page: Page) -> None:
        console(page)
        show_tab(page, "wall")
        page.locator("#steer summary").click()

    gallery.screen("console", console)
    for tab in TABS:
        on_tab(tab)
    for act in DIALOGS:
        opened(act)
    gallery.screen("console-chosen", chosen)
    for act in CHOSEN_DIALOGS:
        opened_for_chosen(act)
    gallery.screen("console-steering", steering, sizes=("phone",))


def before(gallery: Gallery, meeting: Meeting) -> None:
    """The console before the meeting: a planned question, and columns prepared for it."""

    def planned(page: Page) -> None:
        open_console(page, meeting)
        show_tab(page, "programme")
        page.locator("#parts button").first.click()
        show_tab(page, "wall")

    def prepare(page: Page) -> None:
        planned(page)
        open_over(page, "[data-act=prepare-columns]")

    gallery.screen("console-lobby", lambda page: open_console(page, meeting))
    gallery.screen("console-planned", planned)
    gallery.screen("console-prepare-columns", prepare)


def after(gallery: Gallery, meeting: Meeting) -> None:
    """The console and the minutes when the question is closed."""

    def report(page: Page) -> None:
        page.goto(gallery.hall.sign_in_link())
        page.goto(f"{gallery.hall.server.url}/w/{meeting.id}/report")

    def download(page: Page) -> None:
        report(page)
        page.locator("#download summary").click()

    gallery.screen("console-closed", lambda page: open_console(page, meeting))
    gallery.screen("report", report)
    gallery.screen("report-download", download)


def open_console(page: Page, meeting: Meeting) -> None:
    page.goto(meeting.facilitator_url)
    expect(page.locator("[data-show=people]")).not_to_be_empty()


def open_over(page: Page, button: str) -> None:
    """Press the first such button that is to be seen: a dialog or a menu comes up over the page."""
    page.locator(button).filter(visible=True).first.click()
    expect(page.locator("dialog[open], [role=menu]").filter(visible=True).first).to_be_visible()


def show_tab(page: Page, tab: str) -> None:
    """On a phone the console is four tabs; elsewhere everything is before her."""
    button = page.locator(f".tabs [data-tab={tab}]")
    if button.is_visible():
        button.click()
