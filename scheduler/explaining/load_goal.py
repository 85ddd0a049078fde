"""What people are needed for, bound by bound, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.explaining.heads import Heads
from scheduler.explaining.percent import percent

__all__ = ["KNOWN_BOUNDS", "Speaker", "load_goal"]

KNOWN_BOUNDS: Final = ("saturation", "backlog", "response", "absences", "occupancy", "day", "deferred")
"""Bounds with words of their own."""
_ALIKE: Final = ("backlog", "absences")
"""Those of which the same is said of one queue and of several."""


class Speaker(Protocol):
    """Says labels in one language."""

    def say(self, key: str, **facts: object) -> str:
        """A label with its facts."""
        ...

    def listed(self, parts: Sequence[str]) -> str:
        """Parts with commas, and an "and" before the last."""
        ...


def load_goal(name: str, queue: Queue | None, speaker: Speaker) -> str:
    """What a load bound is for, such as ``to answer 80 % within 30 s``.

    Parameters
    ----------
    name
        Name of the bound; one without words of its own is told by its name.
    queue
        The queue; None for several that the same people serve, each with limits of its own.
    speaker
        Says it.
    """
    if name not in KNOWN_BOUNDS:
        return speaker.say("heads_goal_other", name=name)
    if name in _ALIKE:
        return speaker.say(f"heads_goal_{name}")
    facts = None if queue is None else _limits(name, queue, speaker)
    return speaker.say(f"heads_goal_{name}_pool") if facts is None else speaker.say(f"heads_goal_{name}", **facts)


def _limits(name: str, queue: Queue, speaker: Speaker) -> dict[str, object] | None:
    """The limit of a queue behind a bound; None where the store file has none (any more)."""
    response = queue.response
    if name == "saturation":
        return {"rate": Heads(queue.contacts_per_hour)}
    if name == "day":
        return None if queue.contacts_per_day is None else {"rate": Heads(queue.contacts_per_day)}
    if name == "occupancy":
        busy = None if response is None else response.occupancy
        return None if busy is None else {"percent": percent(1 - busy)}
    if name == "response":
        promises = [] if response is None else [*_promises(response, speaker)]
        return {"promises": speaker.listed(promises)} if promises else None
    return {}


def _promises(response: ResponseTarget, speaker: Speaker) -> Iterator[str]:
    """What buyers are promised, without how busy people may be."""
    if response.service_level is not None and response.target_seconds is not None:
        share, seconds = percent(response.service_level), Heads(response.target_seconds)
        yield speaker.say("heads_promise_service_level", percent=share, seconds=seconds)
    if response.asa_seconds is not None:
        yield speaker.say("heads_promise_asa_seconds", seconds=Heads(response.asa_seconds))
    if response.abandonment is not None:
        yield speaker.say("heads_promise_abandonment", percent=percent(response.abandonment))
