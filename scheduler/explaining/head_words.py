"""The way from contacts to heads in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from scheduler.domain.queue import Queue
from scheduler.explaining.heads import Heads
from scheduler.explaining.load_goal import KNOWN_BOUNDS, load_goal
from scheduler.explaining.percent import percent
from scheduler.words.catalogue import label
from scheduler.words.number import Number

__all__ = ["HeadWords"]

Record = Mapping[str, Any]
_LOAD: Final = "load_"
_WAITING: Final = frozenset({"load_response", "load_absences", "load_occupancy"})
"""Loads that handle times go into."""
_PARTS: Final = (10, 20, 100)
"""Of how many days some are told, the fewest that fit."""


class HeadWords:
    """Says in one language how heads came about.

    Parameters
    ----------
    language, names
        Words, and names on the screen by id.
    levels
        How busy a day people on duty, and with those on standby, are to be enough for; None where that is not known. Each
        is a probability, or None for the average day.
    """

    def __init__(self, language: str, names: Mapping[str, str], levels: tuple[float | None, float | None] | None) -> None:
        self.language, self.names, self.levels = language, names, levels

    def say(self, key: str, **facts: object) -> str:
        """A label with its facts."""
        return label(key, self.language).format(**facts)

    def name(self, some_id: str) -> str:
        """Name on the screen."""
        return self.names.get(some_id, some_id)

    def listed(self, parts: Sequence[str]) -> str:
        """Parts with commas, and an "and" before the last."""
        *others, last = parts
        return self.say("heads_and").join([self.say("list_comma").join(others), last] if others else [last])

    @staticmethod
    def contacts(count: float) -> Number:
        """Contacts as they are read out: few of them to two digits."""
        return Number(count) if count >= 1 else Heads(count)

    def together(self, queues: Sequence[str]) -> str:
        """Names of several queues."""
        return self.listed([self.name(queue) for queue in queues])

    def of_queue(self, queue: Queue, record: Record, folded: Sequence[str], shared_with: Sequence[str]) -> Iterator[str]:
        """Sentences on an open queue.

        Parameters
        ----------
        queue
            The queue.
        record
            Its record of the trace.
        folded
            Ids of queues whose contacts come here in this interval because they are closed.
        shared_with
            Ids of the other queues that the same people serve.
        """
        if _heads_only(record):
            yield self.say("heads_brought")
        else:
            yield from self._work(queue, record, folded)
            yield from self._loads(record, queue)
            yield from self._to_whole(record, "heads_least")
        if shared_with and "heads_to_cover" in record:
            heads = Heads(record["heads_to_cover"])
            yield self.say("heads_shared", others=self.together(shared_with), heads=heads)
        yield from self._reserve(record)

    def of_pool(self, record: Record, cases: float, apart: Sequence[int], before: Sequence[int]) -> Iterator[str]:
        """Sentences on queues that the same people serve.

        Parameters
        ----------
        record
            The record of the pool.
        cases
            How many of its contacts can wait.
        apart, before
            Heads that each of its queues needs by itself, and needed before a simulation changed any.
        """
        if not _heads_only(record):
            yield from self._contacts({**record, "contacts": record["contacts"] - cases})
            if cases > 0:
                yield self.say("heads_due_besides", contacts=self.contacts(cases))
            yield from self._waited(record)
            yield from self._loads(record, None)
            yield from self._to_whole(record, "heads_least_pool", (max(before), sum(before)))
        heads, total = record["heads"], sum(apart)
        parts = " + ".join(str(Heads(part)) for part in apart)
        key = "heads_apart" if heads < total else "heads_apart_alike"
        yield self.say(key, parts=parts, total=Heads(total), heads=Heads(heads))

    def _work(self, queue: Queue, record: Record, folded: Sequence[str]) -> Iterator[str]:
        """How much there is to do."""
        if queue.due_minutes is not None:
            facts = {"contacts": self.contacts(record["contacts"]), "hours": Heads(queue.due_minutes / 60)}
            sure = self._sure(0)
            yield self.say("heads_due_read", **facts) if sure is None else self.say("heads_due", **facts, sure=sure)
        else:
            yield from self._contacts(record)
        if folded:
            yield self.say("heads_from_other", queue=self.together(folded))
        yield from self._waited(record)
        if record.get("aht_seconds", 0) > 0 and any(record.get(load, 0) > 0 for load in _WAITING):
            yield self._handled(queue, record["aht_seconds"])

    def _contacts(self, record: Record) -> Iterator[str]:
        """How many contacts, and how sure it is that no more come."""
        contacts, sure = self.contacts(record["contacts"]), self._sure(0)
        if record["contacts"] > 0 or record["backlog"] > 0:
            known = {} if sure is None else {"sure": sure}
            yield self.say("heads_contacts" if known else "heads_contacts_read", contacts=contacts, **known)

    def _waited(self, record: Record) -> Iterator[str]:
        """How many are there from before the opening."""
        if record["backlog"] > 0:
            yield self.say("heads_waited", contacts=self.contacts(record["backlog"]))

    def _handled(self, queue: Queue, seconds: float) -> str:
        """How long a contact takes of a person."""
        if queue.aht_seconds is None and abs(seconds - queue.aht_of_capacity) < 1e-6 * seconds:
            rate = Heads(queue.contacts_per_hour)
            return self.say("heads_handled_derived", seconds=_rounded(seconds), rate=rate)
        if queue.concurrency == 1:
            return self.say("heads_handled", seconds=_rounded(seconds))
        longest = _rounded(seconds / queue.speeds[-1])
        return self.say("heads_handled_many", seconds=_rounded(seconds), count=queue.concurrency, longest=longest)

    def _loads(self, record: Record, queue: Queue | None) -> Iterator[str]:
        """What each bound takes, and which decides; `queue` is None for a pool."""
        loads = _told_loads(record)
        if not loads:
            nothing = record["contacts"] <= 0 and record["backlog"] <= 0
            if nothing or (queue is not None and queue.due_minutes is not None):
                yield self.say("heads_nothing" if nothing else "heads_waits")
            return
        taken = (self._load(name, heads, queue) for name, heads in loads.items())
        yield self.say("heads_takes", loads=self.say("heads_gap").join(taken))
        if len(loads) > 1:
            most = max(loads, key=lambda name: loads[name])
            decides = f"heads_decides_{most if most in KNOWN_BOUNDS else 'other'}"
            yield self.say(decides, heads=Heads(loads[most]))

    def _load(self, name: str, heads: float, queue: Queue | None) -> str:
        """What one bound takes."""
        return self.say("heads_load", heads=Heads(heads), goal=load_goal(name, queue, self))

    def _to_whole(self, record: Record, least_key: str, rows: tuple[int, int] | None = None) -> Iterator[str]:
        """From the heads of the largest bound to whole people on duty; `rows` are the limits of a pool."""
        heads, repair = record["heads"], record.get("repair")
        if "rounded" not in record:
            return
        made = record["rounded"]
        if record["after_shrinkage"] > 0:
            yield from self._absent(record)
        least = record.get("minimum", 0)
        if least > made:
            made = least
            yield self.say(least_key, least=Heads(least))
        if rows is not None:
            yield from self._between(made, *rows)
            made = min(max(made, rows[0]), rows[1])
        if repair is not None:
            yield self._repaired(repair, heads)
        if made + (repair or 0) != heads:
            yield self.say("heads_changed", made=Heads(made + (repair or 0)), heads=Heads(heads))

    def _absent(self, record: Record) -> Iterator[str]:
        """Unplanned absence, and rounding up where it shows."""
        whole, absent = Heads(record["rounded"]), percent(record["shrinkage"])
        uneven = str(Heads(record["after_shrinkage"])) != str(whole)
        if record["shrinkage"] > 0:
            key = "heads_absent_up" if uneven else "heads_absent"
            yield self.say(key, percent=absent, heads=Heads(record["after_shrinkage"]), whole=whole)
        elif uneven:
            yield self.say("heads_up", whole=whole)

    def _between(self, made: int, least: int, most: int) -> Iterator[str]:
        """Heads of a pool, which lie within what its queues need by themselves."""
        if made < least:
            yield self.say("heads_not_fewer", heads=Heads(least))
        if made > most:
            yield self.say("heads_not_more", heads=Heads(most))

    def _repaired(self, repair: int, heads: int) -> str:
        """What a simulation changed."""
        if not repair:
            return self.say("heads_repair_none")
        key = "heads_repair_more" if repair > 0 else "heads_repair_fewer"
        return self.say(key, count=Heads(abs(repair)), heads=Heads(heads))

    def _reserve(self, record: Record) -> Iterator[str]:
        """How many more busier days take."""
        more = record.get("reserve_heads", 0) - record.get("heads_to_cover", record["heads"])
        if more > 0:
            facts = {"heads": Heads(record["reserve_heads"]), "more": Heads(more)}
            sure = self._sure(1)
            yield self.say("heads_reserve_read", **facts) if sure is None else self.say("heads_reserve", **facts, sure=sure)

    def _sure(self, which: int) -> str | None:
        """On how many days the contacts are not more; None where it is not known."""
        if self.levels is None:
            return None
        level = self.levels[which]
        if level is None:
            return self.say("heads_sure_average")
        of = next((parts for parts in _PARTS if abs(level * parts - round(level * parts)) < 1e-9), _PARTS[-1])
        return self.say("heads_sure", days=round(level * of), of=of)


def _told_loads(record: Record) -> dict[str, float]:
    """The loads by name; that of days with more absent only where it reads as more than the promise takes anyway."""
    loads = {key.removeprefix(_LOAD): value for key, value in record.items() if key.startswith(_LOAD) and value > 0}
    promise = loads.get("response", 0.0)
    if "absences" in loads and (loads["absences"] <= promise or str(Heads(loads["absences"])) == str(Heads(promise))):
        del loads["absences"]
    return loads


def _heads_only(record: Record) -> bool:
    """Whether the record tells no loads: the heads were brought along."""
    return "before_shrinkage" not in record


def _rounded(seconds: float) -> str:
    """Seconds as they are read out."""
    return str(Heads(round(seconds))) if seconds >= 10 else str(Heads(seconds))
