"""Solve a handful of terms exactly, for the tests of the shapes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scheduler.domain.outcome import Solution
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Fix, Term
from scheduler.solver.solve import solve_terms

__all__ = ["EARLY_WORK", "EXACT", "LATE_WORK", "exactly", "one_shift_a_day", "should", "solved", "works"]

EXACT = SolverSettings(time_limit_seconds=60, gap=0.0, workers=1, seed=1, deterministic_limit=30.0)
EARLY_WORK = Duty(DutyKind.WORK, "early")
LATE_WORK = Duty(DutyKind.WORK, "late")


def should(*prices: int, step: int = 1) -> Strength:
    """A wish with prices per step."""
    return Strength.should(PriceCurve.counted(prices, step))


def one_shift_a_day(problem: Problem) -> list[Term]:
    """What every real solve contains."""
    return [
        Count(
            name=f"one/{agent.id}/{day}",
            limit="one_shift_a_day",
            who=(agent.id,),
            days=(day,),
            duties=frozenset(problem.duties),
            at_most=1,
            strength=Strength.hard(),
        )
        for agent in problem.agents
        for day in range(problem.grid.days)
    ]


def exactly(problem: Problem, **rows: str) -> list[Term]:
    """Pins from one letter per day: E, L, . for a day off, ? for free; small letters stand by."""
    codes = {shift.code: shift.id for shift in problem.shifts}
    pins: list[Term] = []
    for agent, letters in rows.items():
        for day, letter in enumerate(letters):
            if letter == "?":
                continue
            kind = DutyKind.STANDBY if letter.islower() else DutyKind.WORK
            duty = None if letter == "." else Duty(kind, codes[letter.upper()])
            pins.append(Fix(name=f"pin/{agent}/{day}", limit="pins", agent=agent, day=day, duty=duty))
    return pins


def solved(problem: Problem, terms: Sequence[Term], settings: SolverSettings = EXACT) -> Solution:
    """Solve with one shift a day added."""
    return solve_terms(problem, [*one_shift_a_day(problem), *terms], settings)


def works(roster: Roster | None, duties: Iterable[Duty] = (EARLY_WORK, LATE_WORK)) -> int:
    """How many assignments have one of the duties."""
    assert roster is not None
    wanted = set(duties)
    return sum(item.duty in wanted for item in roster.assignments)
