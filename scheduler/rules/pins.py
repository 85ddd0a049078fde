"""Decided cells stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Fix
from scheduler.rules.breach import breach

__all__ = ["Pins"]


@dataclass(frozen=True, slots=True)
class Pins:
    """Whoever is pinned to a duty or to a day off has exactly that.

    Notes
    -----
    Formula: 1 for each pinned cell whose duties are others than the pinned one, or that is not empty where a day off is
    pinned.

    Edges: the size is 1 per person and day. Never given up. Standby for a shift is not work on it.

    Parameters
    ----------
    limit
        Name of the limit.
    """

    limit: str

    def terms(self, problem: Problem) -> Iterator[Fix]:
        """One fixed cell per pin."""
        for pin in problem.pins:
            yield Fix(
                name=f"{self.limit}/{pin.agent}/{pin.date}",
                limit=self.limit,
                agent=pin.agent,
                day=problem.grid.day_of(pin.date),
                duty=pin.duty,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every pinned cell that differs."""
        for pin in problem.pins:
            given = {item.duty for item in roster.on(pin.agent, pin.date)}
            if given == (set() if pin.duty is None else {pin.duty}):
                continue
            if pin.duty is None:
                yield breach("pins_off", self.limit, Strength.hard(), 1, "days", agent=pin.agent, when=pin.date)
                continue
            yield breach(
                "pins_work" if pin.duty.kind is DutyKind.WORK else "pins_standby",
                self.limit,
                Strength.hard(),
                1,
                "days",
                agent=pin.agent,
                when=pin.date,
                shift=pin.duty.shift,
            )
