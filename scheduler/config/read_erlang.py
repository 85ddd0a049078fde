"""The numbers of the calculator of waiting times, from Python or as written on the command line."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, SupportsFloat

from scheduler.domain.erlang_question import ErlangQuestion
from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Fault, InputError, Phrase
from scheduler.queueing.speeds import MOST_AT_ONCE, require_speeds, usual_speeds
from scheduler.words.plain_text import plain_text

__all__ = ["Asked", "read_erlang"]

Asked = float | str | Sequence[float] | Sequence[str] | None

_LIMITS: Final = ("service_level", "asa_seconds", "abandonment", "occupancy")
_DAY: Final = 86_400
_MOST_CONTACTS: Final = 1_000_000
_MOST_BUSY: Final = 20_000
_MOST_AGENTS: Final = 50_000
_MOST_ROWS: Final = 1_000
_RANGE: Final = re.compile(r"(\d+)(?:\s*[-\u2013]\s*(\d+))?")


def read_erlang(asked: Mapping[str, Asked]) -> ErlangQuestion:
    """Check the numbers and put them together.

    Parameters
    ----------
    asked
        By field: ``contacts_per_hour``, ``aht_seconds``, ``target_seconds``, ``agents``, ``service_level``,
        ``asa_seconds``, ``abandonment``, ``occupancy``, ``patience_seconds``, ``concurrency``, ``speeds`` and
        ``shrinkage``; all there, None where not given. Each is a number or a text with one: shares also as ``80%``, people
        as ``14`` or ``10-20``, speeds as ``1,0.85,0.72``.

    Raises
    ------
    InputError
        With a fault for each field that is wrong, its name as column.
    """
    reader = _Reader(asked)
    question = reader.question()
    if reader.faults:
        raise InputError(reader.faults)
    return question


class _Reader:
    """Reads field by field and notes what is wrong."""

    def __init__(self, asked: Mapping[str, Asked]) -> None:
        self.asked = asked
        self.faults: list[Fault] = []

    def question(self) -> ErlangQuestion:
        """Everything; of use only if no fault was noted."""
        found = ErlangQuestion(
            contacts_per_hour=self._from_nought("contacts_per_hour", _MOST_CONTACTS) or 0.0,
            aht_seconds=self._above_nought("aht_seconds") or 1.0,
            target_seconds=self._from_nought("target_seconds", _DAY) or 0.0,
            agents=self._agents(),
            speeds=self._speeds(),
            patience_seconds=self._above_nought("patience_seconds"),
            shrinkage=self._shrinkage(),
        )
        limits = self._limits(found.target_seconds)
        if found.busy_people > _MOST_BUSY:
            message = "with this handle time that is work for {people:,.0f} people; allowed is up to {most:,}"
            self._fault("contacts_per_hour", Phrase(message, people=found.busy_people, most=_MOST_BUSY))
        if self.asked["agents"] is None and all(self.asked[name] is None for name in _LIMITS):
            message = (
                "is not given; say how many people, such as 14 or 10-20, or what is promised, such as --service-level 0.8"
            )
            self._fault("agents", message)
        return replace(found, limits=limits)

    def _limits(self, target_seconds: float) -> ResponseTarget | None:
        """What is promised, None where nothing is."""
        allowed = Phrase("a share above 0 and below 1, such as {example} or {percent}", example="0.8", percent="80%")
        service_level = self._share("service_level", lambda share: 0 < share < 1, allowed)
        asa = self._above_nought("asa_seconds")
        allowed = Phrase("a share above 0 and below 1, such as {example} or {percent}", example="0.05", percent="5%")
        abandonment = self._share("abandonment", lambda share: 0 < share < 1, allowed)
        allowed = Phrase("a share above 0 and up to 1, such as {example} or {percent}", example="0.85", percent="85%")
        occupancy = self._share("occupancy", lambda share: 0 < share <= 1, allowed)
        if self.asked["abandonment"] is not None and self.asked["patience_seconds"] is None:
            self._fault("abandonment", "nobody gives up without --patience-seconds; give it, or leave this out")
        if all(limit is None for limit in (service_level, asa, abandonment, occupancy)):
            return None
        return ResponseTarget(target_seconds, service_level, asa, abandonment, occupancy)

    def _speeds(self) -> tuple[float, ...]:
        """Speeds with 1, 2, ... contacts at once."""
        concurrency = self._concurrency()
        asked = self.asked["speeds"]
        if asked is None:
            return usual_speeds(concurrency or 1)
        if isinstance(asked, str):
            parts: list[str] = plain_text(asked).split(",")
        elif isinstance(asked, Sequence):
            parts = [str(part) for part in asked]
        else:
            parts = [str(asked)]
        speeds = tuple(_number_in(part) for part in parts)
        if len(speeds) > MOST_AT_ONCE or not all(math.isfinite(speed) for speed in speeds):
            allowed = Phrase("up to {most} numbers with commas, such as 1,0.85,0.72", most=MOST_AT_ONCE)
            self._refuse("speeds", asked, allowed)
            return (1.0,)
        try:
            require_speeds(speeds)
        except ValueError as error:
            self._fault("speeds", error.args[0])
            return (1.0,)
        if concurrency is not None and concurrency != len(speeds):
            message = "has {count} numbers for a concurrency of {concurrency}; give one for each buyer at once"
            self._fault("speeds", Phrase(message, count=len(speeds), concurrency=concurrency))
        return speeds

    def _concurrency(self) -> int | None:
        """Contacts that a person may have at once."""
        asked = self.asked["concurrency"]
        if asked is None:
            return None
        value = _number(asked)
        if not (1 <= value <= MOST_AT_ONCE and value == math.floor(value)):
            self._refuse("concurrency", asked, Phrase("a whole number from 1 to {most}", most=MOST_AT_ONCE))
            return None
        return int(value)

    def _agents(self) -> tuple[int, int] | None:
        """Fewest and most people."""
        asked = self.asked["agents"]
        if asked is None:
            return None
        written = asked if isinstance(asked, str) or not isinstance(asked, Sequence) else "-".join(map(str, asked))
        match = _RANGE.fullmatch(plain_text(str(written)))
        low, high = (int(match[1]), int(match[2] or match[1])) if match else (-1, -1)
        if not match or max(low, high) > _MOST_AGENTS:
            allowed = Phrase("a whole number from 0 to {most:,}, or two of them such as 10-20", most=_MOST_AGENTS)
            self._refuse("agents", written, allowed)
        elif low > high:
            self._fault(
                "agents", Phrase("goes from {low} down to {high}; the smaller number comes first", low=low, high=high)
            )
        elif high - low >= _MOST_ROWS:
            message = "has {count:,} numbers of people; allowed is up to {most:,} at once"
            self._fault("agents", Phrase(message, count=high - low + 1, most=_MOST_ROWS))
        else:
            return low, high
        return None

    def _shrinkage(self) -> float:
        """Share of the people who are absent unplanned."""
        allowed = Phrase("a share from 0 to below 1, such as {example} or {percent}", example="0.1", percent="10%")
        return self._share("shrinkage", lambda share: 0 <= share < 1, allowed) or 0.0

    def _above_nought(self, name: str) -> float | None:
        """A number of seconds above 0."""
        allowed = Phrase("a number above 0 and up to {most:,}", most=_DAY)
        return self._checked(name, lambda value: 0 < value <= _DAY, allowed)

    def _from_nought(self, name: str, most: int) -> float | None:
        """A number of 0 or more."""
        return self._checked(name, lambda value: 0 <= value <= most, Phrase("a number from 0 to {most:,}", most=most))

    def _share(self, name: str, holds: Callable[[float], bool], allowed: str) -> float | None:
        """A share, which may be written in percent."""
        return self._checked(name, holds, allowed, percent=True)

    def _checked(self, name: str, holds: Callable[[float], bool], allowed: str, *, percent: bool = False) -> float | None:
        """The number of a field if it holds, None where there is none or it does not."""
        asked = self.asked[name]
        if asked is None:
            return None
        value = _number(asked, percent=percent)
        if holds(value):  # which no value does that is no number
            return value
        self._refuse(name, asked, allowed)
        return None

    def _refuse(self, name: str, seen: Asked, allowed: str) -> None:
        """Note a value that is not allowed, as it was written."""
        written = repr(seen) if isinstance(seen, str) and math.isnan(_number(seen)) else str(seen)
        self._fault(name, Phrase("is {seen}; allowed is {allowed}", seen=written, allowed=allowed))

    def _fault(self, name: str, message: str) -> None:
        """Note a fault of a field."""
        self.faults.append(Fault(message, column=name))


def _number(asked: Asked, *, percent: bool = False) -> float:
    """A number as given or written, NaN where it is none."""
    if isinstance(asked, SupportsFloat) and not isinstance(asked, str):
        return float(asked)
    if not isinstance(asked, str):
        return math.nan
    text = plain_text(asked)
    if percent and text.endswith("%"):
        return _number_in(text[:-1]) / 100
    return _number_in(text)


def _number_in(text: str) -> float:
    """The number that a text says, NaN where it says none."""
    try:
        return float(text)
    except ValueError:
        return math.nan
