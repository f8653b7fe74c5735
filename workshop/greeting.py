"""What the terminal shows when the server has started: where to go, and how to sign in."""

import webbrowser

import segno

from workshop.demo.show import start_demo
from workshop.live.workshops import Workshops
from workshop.network import lan_address
from workshop.settings import DEFAULT_PORT, Settings
from workshop.storage.engine import open_engine
from workshop.storage.sign_in import make_link_token
from workshop.tokens import Tokens


def greet(settings: Settings) -> None:
    """Print the addresses, a QR code of the join page and a fresh one-time sign-in link."""
    here = settings.local_url
    lan = lan_address() if settings.everywhere else None
    hall = settings.public_url or (f"http://{lan}:{settings.port}" if lan else here)
    print("\nTingwall is running.\n")
    segno.make(hall).terminal(compact=True)
    print(f"  Phones in the hall    {hall}")
    print(f"  On this machine       {here}")
    print(f"  Facilitator, once     {sign_in_link(settings, here)}")
    again = _asked_alike("make sign-in", settings)
    print(f"\nThe sign-in link works once; `{again}` prints a new one. Stop with Ctrl+C.\n", flush=True)


def greet_demo(settings: Settings, workshops: Workshops, tokens: Tokens) -> None:
    """Start the demonstration, print where to watch it, and open the wall where there is a screen."""
    here = settings.local_url
    workshop_id = start_demo(workshops, tokens, here)
    wall = f"{here}/w/{workshop_id}/wall?token={tokens.make(workshop_id, 'wall')}"
    console = f"{here}/w/{workshop_id}/console?token={tokens.make(workshop_id, 'facilitator')}"
    print("The demonstration fills itself for a little over a minute.\n")
    print(f"  Wall      {wall}\n  Console   {console}\n", flush=True)
    webbrowser.open(wall)


def _asked_alike(command: str, settings: Settings) -> str:
    """The command with what it must be told to speak of this server, and not of one on the usual port."""
    return command if settings.port == DEFAULT_PORT else f"TINGWALL_PORT={settings.port} {command}"


def sign_in_link(settings: Settings, base_url: str) -> str:
    """A fresh link that signs one browser in."""
    engine = open_engine(settings.database_url)
    token = make_link_token(engine)
    engine.dispose()
    return f"{base_url}/sign-in/{token}"
