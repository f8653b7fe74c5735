"""Simulated phones: they join over HTTP and post over real sockets, while a console opens the questions.

Run as `python -m workshop.demo.phones URL CODE PACE`, with a facilitator's token in `TINGWALL_DEMO_TOKEN`.
"""

import os
import random
import sys
import time
import uuid

import requests
import socketio
from socketio.exceptions import BadNamespaceError, DisconnectedError, SocketIOError, TimeoutError

from workshop.demo.show import boards

PHONES = 8
JOIN_EVERY_S = 0.4
NOTE_EVERY_S = 1.1
LOOK_S = 12.0  # for the hall to look at the finished wall
ANSWER_S = 10
TRIES = 10
TRY_AGAIN_S = 1.0


class NoAnswer(Exception):
    """The server is gone, or refuses what the demonstration sends."""


class Phone:
    """One seat with its socket."""

    def __init__(self, url: str, token: str) -> None:
        self.client = socketio.Client(reconnection_delay_max=2)
        self.client.connect(url, auth={"token": token}, transports=["websocket"], wait_timeout=ANSWER_S)

    @classmethod
    def join(cls, url: str, code: str) -> "Phone":
        answer = requests.post(f"{url}/api/join", json={"code": code}, timeout=ANSWER_S)
        answer.raise_for_status()
        return cls(url, answer.json()["token"])

    def send(self, command: dict) -> None:
        """Send until there is an answer, as a real phone does: the note's id makes it hang once."""
        for _ in range(TRIES):
            try:
                answer = self.client.call("command", command, timeout=ANSWER_S)
            except (BadNamespaceError, DisconnectedError, TimeoutError):
                time.sleep(TRY_AGAIN_S)
                continue
            if not answer["ok"]:
                raise NoAnswer(f"{command['type']}: {answer['message']}")
            return
        raise NoAnswer(f"{command['type']}: the server does not answer")


def run(url: str, code: str, pace: float, token: str) -> None:
    """Fill the walls of all questions, one after the other. `pace` 2 is twice as fast, 0 as fast as it goes."""
    console = Phone(url, token)
    phones = []
    for _ in range(PHONES):
        phones.append(Phone.join(url, code))
        time.sleep(JOIN_EVERY_S / pace if pace else 0)
    chance = random.Random(7)
    for number, board in enumerate(boards(), 1):
        question_id = f"q{number}"
        console.send({"type": "open-question", "question_id": question_id})
        for note in board["notes"]:
            if pace:
                time.sleep(NOTE_EVERY_S / pace * chance.uniform(0.4, 1.6))
            post = {"type": "post-note", "note_id": str(uuid.uuid4()), "question_id": question_id}
            chance.choice(phones).send({**post, "text": note["text"]})
        if pace:
            time.sleep(LOOK_S / pace)
    for phone in [console, *phones]:
        phone.client.disconnect()


def main() -> None:
    url, code, pace = sys.argv[1:]
    try:
        run(url, code, float(pace), os.environ["TINGWALL_DEMO_TOKEN"])
    except (NoAnswer, SocketIOError, requests.RequestException) as error:
        sys.exit(f"The demonstration has ended early: {error}")


if __name__ == "__main__":
    main()
