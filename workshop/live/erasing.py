"""Erases by itself what was promised to be erased, and sweeps up after every erasing: at the start, and ever after."""

import logging
import threading
import time
from collections.abc import Callable

from workshop.domain.errors import Rejected
from workshop.domain.rules_erasure import today
from workshop.live.workshops import Workshops, now_ms
from workshop.storage.event_log import StorageDown

EVERY_S = 600

log = logging.getLogger(__name__)


class Erasing:
    """One a process; two on one database do no harm to each other."""

    def __init__(self, workshops: Workshops, clock: Callable[[], int] = now_ms) -> None:
        self._workshops, self._clock = workshops, clock

    def start(self) -> None:
        threading.Thread(target=self._erase_for_ever, name="erasing", daemon=True).start()

    def erase_due(self) -> list[str]:
        """Erase every workshop whose day has come; their ids. What fails is tried again the next time."""
        erased = []
        try:
            for workshop_id in self._workshops.event_log.due(today(self._clock())):
                if self._erase(workshop_id):
                    erased.append(workshop_id)
        except StorageDown as error:
            log.error("nothing could be erased by itself: %s", error)
        return erased

    def sweep(self) -> None:
        """After an erasing of any kind, here or in another process. What fails is tried again the next time."""
        try:
            self._workshops.sweep()
        except StorageDown as error:
            log.error("what was erased could not be swept out: %s", error)

    def _erase(self, workshop_id: str) -> bool:
        try:
            self._workshops.erase(workshop_id)
        except Rejected as refusal:
            # Another process may have been first.
            if refusal.code != "workshop-unknown":
                log.error("workshop %s could not be erased by itself: %s", workshop_id, refusal)
            return False
        except Exception:
            # One that cannot be read keeps no other from being erased.
            log.exception("workshop %s could not be erased by itself", workshop_id)
            return False
        return True

    def _erase_for_ever(self) -> None:
        while True:
            self.erase_due()
            self.sweep()
            time.sleep(EVERY_S)
