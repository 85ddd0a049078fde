"""Queues by any of their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scheduler.tables.exports.header_words import QUEUES
from scheduler.tables.exports.squeezed import squeezed
from scheduler.words.plain_text import plain_text

__all__ = ["QueueNames"]


class QueueNames:
    """Finds queues in texts.

    Parameters
    ----------
    known
        Name on the screen by id of the store's queues; empty where there is no store, and then any name is a queue.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = dict(known)
        self._exact = {squeezed(name): queue for queue, text in known.items() for name in (text, queue)}
        words = {word: self._store_queue(queue) for queue, listed in QUEUES.items() for word in listed}
        self._words = dict(sorted(words.items(), key=lambda entry: -len(entry[0])))
        named = {
            plain_text(name): queue for queue, text in known.items() for name in (text, queue) if len(plain_text(name)) > 1
        }
        self._named = [
            (re.compile(rf"(?<![a-z]){re.escape(name)}(?![a-z])"), queue)
            for name, queue in sorted(named.items(), key=lambda entry: -len(entry[0]))
        ]

    def _store_queue(self, queue: str) -> str:
        """The store's queue for one that everybody knows; its own id where the store has none like it."""
        for name, found in self._exact.items():
            if any(word in name for word in QUEUES[queue]):
                return found
        return queue

    def within(self, text: str) -> tuple[str | None, str]:
        """The one queue that a text names, and the rest of the text; None where it names none, or several."""
        tight = squeezed(text)
        if tight in self._exact:
            return self._exact[tight], ""
        loose = plain_text(text)
        found: dict[str, str] = {}
        for pattern, queue in self._named:
            if queue not in found and (match := pattern.search(loose)) is not None:
                found[queue] = loose[: match.start()] + " " + loose[match.end() :]
        for word, queue in self._words.items():
            if queue not in found and word in tight:
                found[queue] = tight.replace(word, " ", 1)
        if len(found) != 1:
            return None, loose
        ((queue, rest),) = found.items()
        return queue, rest

    def called(self, text: str) -> str | None:
        """The queue of a text that is known to name one; None where the store has no such queue."""
        queue, _ = self.within(text)
        if queue is None and not self.known:
            return text.strip()
        return queue if queue is None or not self.known or queue in self.known else None
