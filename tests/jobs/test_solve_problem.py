"""A problem and rules of somebody's own, solved and checked through the front door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
from factories import make_problem, make_roster

import scheduler
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.outcome import Progress, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE, PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Forbid, Term
from scheduler.errors import AuditError
from scheduler.rules.one_shift_a_day import OneShiftADay
from scheduler.rules.rule import Rule

EXACT = SolverSettings(time_limit_seconds=30, gap=0.0, workers=1, seed=1, deterministic_limit=10.0)


@dataclass(frozen=True)
class Early:
    """Somebody is early on every day, for a price or without exception."""

    price: int | None = 7
    counted_price: int = 7
    least: int = 1

    @property
    def limit(self) -> str:
        return "early"

    def terms(self, problem: Problem) -> Iterator[Term]:
        strength = Strength.hard() if self.price is None else Strength.should(PriceCurve.counted((self.price,)))
        early = frozenset(duty for duty in problem.work_duties if duty.shift == "early")
        who = tuple(agent.id for agent in problem.agents)
        for day in range(problem.grid.days):
            yield Count(
                name=f"early/{day}",
                limit="early",
                who=who,
                days=(day,),
                duties=early,
                at_least=self.least,
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        for when in roster.dates:
            people = sum(item.shift == "early" for item in roster.assignments if item.date == when)
            if people < self.least:
                yield Finding(
                    "heads_per_shift_below",
                    Severity.SHOULD if self.counted_price else Severity.MUST,
                    {"shift": "early", "date": when.isoformat(), "people": people, "allowed": self.least},
                    rule="early",
                    size=self.least - people,
                    cost=(self.least - people) * self.counted_price * COST_UNITS_PER_PRICE,
                    date=when,
                )


@dataclass(frozen=True)
class NeverOn:
    """Nobody works on the first day."""

    limit: str = "never_on"

    def terms(self, problem: Problem) -> Iterator[Term]:
        every = frozenset(problem.work_duties)
        for agent in problem.agents:
            yield Forbid(
                name=f"never/{agent.id}",
                limit=self.limit,
                agent=agent.id,
                days=(0,),
                duties=every,
                strength=Strength.hard(),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterable[Finding]:
        return []


def rules(*more: Rule) -> list[Rule]:
    return [OneShiftADay("one_shift_a_day"), *more]


def test_the_best_roster_is_found_and_proven() -> None:
    problem = make_problem(agents=2, days=3)
    solution = scheduler.solve_problem(problem, rules(Early(), NeverOn()), EXACT)
    assert solution.status is Status.OPTIMAL
    assert solution.objective == solution.bound == 7
    assert solution.roster is not None
    assert next(item.date for item in solution.roster.assignments if item.shift == "early") == problem.grid.date_of(1)


def test_settings_may_be_left_out() -> None:
    assert scheduler.solve_problem(make_problem(agents=1, days=1), rules(Early())).objective == 0


def test_where_no_roster_exists_there_is_none() -> None:
    solution = scheduler.solve_problem(make_problem(agents=1, days=2), rules(Early(price=None), NeverOn()), EXACT)
    assert solution.status is Status.INFEASIBLE
    assert solution.roster is None


def test_a_check_that_counts_more_than_the_search_is_an_error() -> None:
    with pytest.raises(AuditError, match=r"costs 8\.000, more than the 7\.000"):
        scheduler.solve_problem(make_problem(agents=1, days=2), rules(Early(counted_price=8), NeverOn()), EXACT)


def test_a_check_that_counts_less_than_the_bound_is_an_error() -> None:
    with pytest.raises(AuditError, match=r"costs 6\.000, less than the 7\.000"):
        scheduler.solve_problem(make_problem(agents=1, days=2), rules(Early(counted_price=6), NeverOn()), EXACT)


def test_a_must_that_the_check_finds_broken_is_an_error() -> None:
    with pytest.raises(AuditError, match="early is broken on 2026-12-07 by 1"):
        scheduler.solve_problem(make_problem(agents=1, days=2), rules(Early(counted_price=0), NeverOn()), EXACT)


def test_progress_is_told() -> None:
    heard: list[Progress] = []
    problem = make_problem(agents=2, days=3)
    scheduler.solve_problem(problem, rules(Early(), NeverOn()), EXACT, on_progress=heard.append)
    assert heard[-1].objective == 7


def test_a_roster_to_start_from_changes_nothing_in_what_is_best() -> None:
    problem = make_problem(agents=2, days=3)
    start = make_roster(problem, a1=".LE", a2=".LL")
    assert scheduler.solve_problem(problem, rules(Early(), NeverOn()), EXACT, start=start).objective == 7
