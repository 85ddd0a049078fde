"""The days to roster, from the file or from arguments in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.config.day_text import parse_day, parse_month
from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList
from scheduler.config.fault_words import shown
from scheduler.config.schema import HorizonSection
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.errors import Phrase

__all__ = ["Horizon", "HorizonArguments", "read_horizon"]

_LONGEST = 366


@dataclass(frozen=True, slots=True)
class HorizonArguments:
    """What a caller asks for in place of the file: `start` and `days`, or `month`; None leaves it to the file."""

    start: date | str | None = None
    days: int | None = None
    month: str | None = None

    @property
    def given(self) -> bool:
        """Whether the horizon is not the file's own."""
        return (self.start, self.days, self.month) != (None, None, None)


class Horizon:
    """The days to roster, and what to do with dated entries beside them.

    Parameters
    ----------
    start, days
        First day and number of days.
    moved
        Whether it is not the file's own horizon: then entries of other months are no mistake.
    faults
        Where to note entries that are one.
    """

    def __init__(self, start: date, days: int, moved: bool, faults: FaultList) -> None:
        self.start = start
        self.days = days
        self.last = start + timedelta(days=days - 1)
        self._moved = moved
        self._faults = faults
        self._passed: set[KeyPath] = set()

    def holds(self, path: KeyPath, first: date, last: date, *, exact: bool = False) -> bool:
        """Whether an entry concerns this horizon.

        Parameters
        ----------
        path
            The entry's date.
        first, last
            Its first and last day.
        exact
            True where no day of it may lie after the horizon (a request, a pin).

        Returns
        -------
        bool
            False where it is passed over, or is a fault.
        """
        inside = first <= self.last and last >= self.start
        if inside and (not exact or self._moved or last <= self.last):
            return True
        if self._moved or last < self.start:
            self._passed.add(path)
            return False
        message = Phrase(
            "{when} {verb} after the horizon of {start} to {last}; correct the date, delete the entry or move the horizon",
            when=first.isoformat() if first == last else f"{first}..{last}",
            verb=Phrase("ends") if inside else Phrase("lies"),
            start=self.start,
            last=self.last,
        )
        self._faults.add(path, message)
        return False

    def findings(self) -> tuple[Finding, ...]:
        """A note on the entries that were passed over."""
        if not self._passed:
            return ()
        facts: dict[str, Fact] = {"count": len(self._passed), "first": self.start.isoformat(), "last": self.last.isoformat()}
        return (Finding("entries_outside_horizon", Severity.INFO, facts),)


def read_horizon(section: HorizonSection | None, arguments: HorizonArguments, faults: FaultList) -> Horizon | None:
    """The horizon, None and a fault where the parts do not make one.

    Parameters
    ----------
    section
        The file's own, None where it has none.
    arguments
        What the caller asks for; it wins, part by part.
    faults
        Where to note what is wrong.
    """
    asked = _from_arguments(arguments, faults)
    own = _from_file(section, faults, needed=not all(asked))
    if own is None:
        return None
    start, days = asked[0] or own[0], asked[1] or own[1]
    if start is None or days is None:
        name = "start" if start is None else "days"
        message = "is missing; give start and days, or month, for example 2026-12, or --{name}"
        faults.add(("horizon", name), Phrase(message, name=name))
        return None
    return Horizon(start, days, arguments.given, faults)


def _from_arguments(arguments: HorizonArguments, faults: FaultList) -> tuple[date | None, int | None]:
    """Start and days as the caller gives them."""
    start, days = arguments.start, arguments.days
    if arguments.month is not None:
        if start is not None or days is not None:
            faults.add_argument("month", "stands beside start or days; give one or the other")
        try:
            return parse_month(arguments.month)
        except ValueError as error:
            faults.add_argument("month", Phrase("is {seen}; {reason}", seen=repr(arguments.month), reason=str(error)))
            return None, None
    if isinstance(start, str):
        try:
            start = parse_day(start)
        except ValueError as error:
            faults.add_argument("start", Phrase("is {seen}; {reason}", seen=repr(start), reason=str(error)))
            start = None
    if days is not None and not 1 <= days <= _LONGEST:
        faults.add_argument("days", Phrase("is {seen}; allowed is 1 to {most}", seen=shown(days), most=_LONGEST))
        days = None
    return start, days


def _from_file(section: HorizonSection | None, faults: FaultList, *, needed: bool) -> tuple[date | None, int | None] | None:
    """Start and days as the file gives them, None after a fault."""
    if section is None:
        if needed:
            faults.add(("horizon",), "is missing; give start and days, or month, for example 2026-12")
            return None
        return None, None
    if section.month is None:
        return section.start, section.days
    if section.start is not None or section.days is not None:
        faults.add(("horizon", "month"), "stands beside start or days; keep one or the other")
        return None
    return section.month
