"""What a roster costs, entry by entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from scheduler.domain.finding import Finding

__all__ = ["Ledger", "LedgerEntry"]

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What a limit costs for a person on a day.

    Parameters
    ----------
    limit
        Name of the limit.
    agent
        Id of the person; None for what concerns the team.
    date
        The day, for a stretch of days its first; None for what concerns the whole horizon.
    size, unit
        Extent in all, as in the findings.
    count
        Findings in the entry.
    cost
        Cost units, above 0.
    """

    limit: str
    agent: str | None
    date: date | None
    size: int
    unit: str
    count: int
    cost: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every cost of a roster once: by rule, by person and by day it adds up to the same total.

    Parameters
    ----------
    entries
        In the order of the rules, then by day and person.
    broken
        Musts that do not hold; they have no price.
    reported
        Objective that the search reported for the roster, as a price; None where no search made it as it is.
    bound
        Least that any roster can cost, as the search proved it, as a price; None where unknown.
    """

    entries: tuple[LedgerEntry, ...]
    broken: tuple[Finding, ...] = ()
    reported: float | None = None
    bound: float | None = None

    @property
    def total(self) -> int:
        """Cost units of everything."""
        return sum(entry.cost for entry in self.entries)

    def by_limit(self) -> Mapping[str, int]:
        """Cost units by name of the limit, in the order of the rules."""
        return self._sums(lambda entry: entry.limit)

    def by_agent(self) -> Mapping[str | None, int]:
        """Cost units by agent id; None is the team."""
        return self._sums(lambda entry: entry.agent)

    def by_date(self) -> Mapping[date | None, int]:
        """Cost units by day; None is the whole horizon."""
        return self._sums(lambda entry: entry.date)

    def _sums(self, key_of: Callable[[LedgerEntry], Key]) -> dict[Key, int]:
        """Cost units by some key."""
        sums: defaultdict[Key, int] = defaultdict(int)
        for entry in self.entries:
            sums[key_of(entry)] += entry.cost
        return dict(sums)
