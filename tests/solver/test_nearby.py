"""Days far from everything that has to change are held at first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from solver.solving import EARLY_WORK, EXACT, one_shift_a_day, should

from scheduler.domain.outcome import Progress, Status
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Forbid, Term
from scheduler.rules.pins import Pins
from scheduler.solver import stages
from scheduler.solver.model.build import build
from scheduler.solver.nearby import far_cells
from scheduler.solver.search import Found, search
from scheduler.solver.solve import solve_terms

KNOWN = {"a1": "E" * 14, "a2": "L" * 14}


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def make(**settings: Any) -> Problem:
    problem = make_problem(agents=[make_agent("a1"), make_agent("a2")], days=14)
    return replace(problem, reference=make_roster(problem, **KNOWN), **settings)


def far_days(problem: Problem, *terms: Term, reach: int = 3) -> set[int]:
    draft = build(problem, terms, relaxed=False)
    names = {cell.index: key for key, cell in draft.cells.items()}
    held = far_cells(draft, reach)
    known = {(agent, number) for agent, letters in KNOWN.items() for number in range(len(letters))}
    assert {(names[cell.index][0], names[cell.index][1]) for cell, value in held if value} <= known
    return {names[cell.index][1] for cell, _ in held}


def test_without_a_known_roster_nothing_is_held() -> None:
    assert far_days(replace(make(), reference=None)) == set()


def test_where_nothing_has_to_change_all_is_held() -> None:
    assert far_days(make()) == set(range(14))


def test_around_a_day_that_somebody_cannot_have_any_more_three_days_are_open() -> None:
    gone = Forbid(name="f", limit="f", agent="a1", days=(6,), duties=frozenset({EARLY_WORK}), strength=Strength.hard())
    assert far_days(make(), gone) == {0, 1, 2, 10, 11, 12, 13}


def test_without_reach_only_the_day_itself_is_open() -> None:
    gone = Forbid(name="f", limit="f", agent="a1", days=(6,), duties=frozenset({EARLY_WORK}), strength=Strength.hard())
    assert far_days(make(), gone, reach=0) == set(range(14)) - {6}


def test_around_days_that_are_decided_otherwise_or_free_to_change_too() -> None:
    assert far_days(make(pins=(Pin("a1", day(0), None), Pin("a2", day(12), make().duties[1])))) == set(range(4, 14))
    assert far_days(make(released=frozenset({("a2", day(13))}))) == set(range(10))


def _calls_for_a_change(problem: Problem) -> list[Term]:
    """Somebody else works early on the day on which a1 cannot, and there is a wish for the other end of the roster."""
    early = Count(
        name="early",
        limit="early",
        who=("a1", "a2"),
        days=(0,),
        duties=frozenset({EARLY_WORK}),
        at_least=1,
        strength=should(50),
    )
    wish = replace(early, name="wish", who=("a2",), days=(13,), strength=should(5))
    must = replace(early, name="must", limit="must", days=(1,), strength=Strength.must("must"))
    return [*one_shift_a_day(problem), early, wish, must]


def test_where_the_time_is_up_there_is_the_roster_with_the_far_days_held(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[Found] = []

    def only_one(*args: Any, **settings: Any) -> Found:
        searches.append(search(*args, **settings))
        return searches[-1]

    def in_vain(*args: Any, start: Found, **settings: Any) -> Found:
        assert len(searches) == 2
        return start

    monkeypatch.setattr(stages, "search", only_one)
    monkeypatch.setattr(stages, "search_quality", in_vain)
    problem = make(pins=(Pin("a1", day(0), None),))
    solution = solve_terms(problem, [*_calls_for_a_change(problem), *Pins("pins").terms(problem)], EXACT)
    assert (solution.status, solution.bound, solution.gap) == (Status.FEASIBLE, None, None)
    assert [stage.name for stage in solution.stages] == ["quality"], "the musts hold already"
    assert solution.objective == 5
    assert solution.roster is not None
    known = problem.reference
    assert known is not None
    assert [item for item in solution.roster.assignments if item.date >= day(4)] == [
        item for item in known.assignments if item.date >= day(4)
    ]
    assert [item.shift for item in solution.roster.on("a2", day(0))] == ["early"]


def test_with_time_left_the_whole_is_searched_and_proven() -> None:
    problem = make()
    solution = solve_terms(problem, _calls_for_a_change(problem), EXACT)
    assert (solution.status, solution.objective) == (Status.OPTIMAL, 0)
    assert [stage.name for stage in solution.stages] == ["quality"]


def test_ctrl_c_while_far_days_are_held_keeps_the_roster_found_by_then() -> None:
    problem = make()
    pressed: list[Progress] = []

    def press(progress: Progress) -> None:
        if progress.objective is not None and not pressed:
            pressed.append(progress)
            raise KeyboardInterrupt

    solution = solve_terms(problem, _calls_for_a_change(problem), EXACT, press)
    assert pressed
    assert solution.interrupted
    assert solution.roster is not None
    assert (solution.bound, solution.gap) == (None, None)
