"""What people have before them: Pia's phone, the wall of the hall, Freya's console. Found by roles, names and ids."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.watching import Watch


class Screen:
    def __init__(self, page: Page, watch: Watch) -> None:
        self.page, self.watch = page, watch

    def button(self, name: str | re.Pattern) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))


class Phone(Screen):
    @property
    def question(self) -> Locator:
        return self.page.locator("#question")

    @property
    def field(self) -> Locator:
        return self.page.locator("#note")

    @property
    def line(self) -> Locator:
        return self.page.locator("#line")

    def join(self) -> "Phone":
        self.button("Join").click()
        expect(self.line).to_have_text("Connected")
        return self

    def write(self, text: str) -> None:
        self.field.fill(text)
        self.button("Put it on the wall").click()

    def note(self, text: str) -> Locator:
        """The card of an own note."""
        return self.page.get_by_role("listitem").filter(has_text=text)

    def reopen(self) -> "Phone":
        """Close the page and open it again in the same browser."""
        url, context = self.page.url, self.page.context
        self.page.close()
        self.page = context.new_page()
        self.page.goto(url)
        return self


class Wall(Screen):
    @property
    def question(self) -> Locator:
        return self.page.locator("#question")

    def card(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text)

    def column(self, title: str) -> Locator:
        return self.page.get_by_role("region", name=title, exact=True)

    @property
    def spotlight(self) -> Locator:
        """The note that is shown large."""
        return self.page.locator("#stage .spotlight__card")

    @property
    def columns(self) -> Locator:
        return self.page.locator("#stage section[data-column]")


class Console(Screen):
    def note(self, text: str) -> Locator:
        """The box that selects a note."""
        return self.page.get_by_role("checkbox", name=text, exact=True)

    def card(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has=self.note(text))

    def select(self, *texts: str) -> None:
        """Click cards: each is the label of its box."""
        for text in texts:
            self.card(text).get_by_text(text, exact=True).click()
            expect(self.note(text)).to_be_checked()

    def column(self, title: str) -> Locator:
        return self.page.get_by_role("region", name=title, exact=True)

    def tell(self, name: str | re.Pattern) -> None:
        """Choose an item of the open menu."""
        self.page.get_by_role("menuitem", name=name).click()

    @property
    def spotlight(self) -> Locator:
        """The strip that tells what is shown large."""
        return self.page.locator(".spotlight").filter(visible=True)

    def column_menu(self, title: str) -> None:
        self.column(title).get_by_role("button", name=re.compile(f"{re.escape(title)}: more")).click()

    def answer(self, label: str, text: str, button: str) -> None:
        """Fill in the open dialog and send it."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label(label, exact=True).fill(text)
        dialog.get_by_role("button", name=button, exact=True).click()
        expect(dialog).to_be_hidden()

    def toast(self, text: str | re.Pattern) -> Locator:
        return self.page.locator("#toasts").get_by_text(text)
