"""Looks for reasons to look closely, in the background, so that moderators can begin at once (S57)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable

import pandas as pd

from mashura.analysis.integrity.queue_flags import (
    QueueFlag,
    QueueFlags,
    coordinated_flags,
    duplicate_flags,
    text_flags,
)
from mashura.methodology.tables.consultation import Consultation, consultation_of
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import QueueItem

_AT_ONCE = 250


class Flagging:
    """Keeps flags for everything in a queue that nobody looked at yet.

    What is kept stays; after an interruption it goes on with the rest.
    """

    def __init__(self, store: ModerationStore) -> None:
        self.store = store
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is still looking."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, plan_id: str) -> None:
        """Begin to look, unless it does already."""
        if self.is_running:
            return
        self._thread = threading.Thread(target=self._run, args=(plan_id,), daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until everything was looked at, or for some seconds."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self, plan_id: str) -> None:
        try:
            look(self.store, plan_id)
        except Exception:
            # The queue can be worked on without flags; whoever opens it next tries again.
            logging.getLogger(__name__).exception("flags of a queue")


def look(store: ModerationStore, plan_id: str) -> int:
    """Look at everything that nobody looked at yet, and return how much that was.

    Words are looked at first, in small parts, then what repeats or belongs together.
    """
    count = 0
    while items := store.unlooked(plan_id, _AT_ONCE):
        found = text_flags((str(item.number), item.text) for item in items)
        store.keep_flags(plan_id, {item.number: found.get(str(item.number), ()) for item in items})
        count += len(items)
    if count:
        table = _table(store.everything(plan_id))
        for find in (duplicate_flags, coordinated_flags):
            store.keep_flags(plan_id, _by_number(find(table)))
    return count


def _table(items: Iterable[QueueItem]) -> Consultation:
    rows = [
        {
            "statement_id": str(item.number),
            "text": item.text,
            "author_id": item.author or None,
            "created_at": item.received_at,
            "channel": item.channel or None,
            "moderation": "pending",
        }
        for item in items
    ]
    return consultation_of(Consultation(title="", origin="csv", statements=pd.DataFrame(rows)))


def _by_number(flags: QueueFlags) -> dict[int, tuple[QueueFlag, ...]]:
    return {int(number): found for number, found in flags.items()}
