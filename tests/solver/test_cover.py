"""`Cover` in the model: a flow from groups of people to queues."""

from __future__ import annotations

import pytest
from factories import make_agent, make_assignment, make_problem
from solver.solving import exactly, solved

from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Cover

PRICES = (100, 150, 200)


def _cover(interval: int, minutes: int = 60, **heads: int) -> Cover:
    strength = Strength.should(PriceCurve.head_hours(PRICES, minutes))
    return Cover(name=f"cover/{interval}", limit="cover", interval=interval, heads=tuple(heads.items()), strength=strength)


@pytest.mark.parametrize(
    ("presales", "aftersales", "price"),
    [(1, 1, 0), (2, 1, 100), (2, 2, 200), (3, 1, 200), (0, 3, 250), (4, 1, 350), (0, 0, 0)],
)
def test_nobody_is_counted_on_two_queues_at_once(presales: int, aftersales: int, price: int) -> None:
    agents = [make_agent("a1", skills=("presales",)), make_agent("a2")]
    problem = make_problem(agents=agents, days=1)
    solution = solved(problem, [_cover(10, presales=presales, aftersales=aftersales), *exactly(problem, a1="E", a2="E")])
    assert solution.objective == price


def test_people_without_the_skill_do_not_help() -> None:
    agents = [make_agent("a1", skills=("presales",)), make_agent("a2", skills=("presales",))]
    problem = make_problem(agents=agents, days=1)
    solution = solved(problem, [_cover(10, presales=1, aftersales=1), *exactly(problem, a1="E", a2="E")])
    assert solution.objective == 100


def test_worth_is_counted_in_percent_of_a_head() -> None:
    agents = [make_agent("a1", worth_percent=50), make_agent("a2", worth_percent=75)]
    problem = make_problem(agents=agents, days=1)
    solution = solved(problem, [_cover(10, presales=2), *exactly(problem, a1="E", a2="E")])
    assert solution.objective == 75


def test_half_an_hour_costs_half() -> None:
    problem = make_problem(agents=1, days=1, interval_minutes=30)
    assert solved(problem, [_cover(20, minutes=30, presales=1), *exactly(problem, a1=".")]).objective == 50


def test_a_shift_covers_its_first_interval_and_not_the_one_after_its_last() -> None:
    problem = make_problem(agents=1, days=1)
    pinned = exactly(problem, a1="E")
    assert solved(problem, [_cover(8, presales=1), *pinned]).objective == 0
    assert solved(problem, [_cover(15, presales=1), *pinned]).objective == 0
    assert solved(problem, [_cover(7, presales=1), *pinned]).objective == 100
    assert solved(problem, [_cover(16, presales=1), *pinned]).objective == 100


def test_standby_covers_nothing() -> None:
    problem = make_problem(agents=1, days=1, standby_agents=("a1",))
    assert solved(problem, [_cover(10, presales=1), *exactly(problem, a1="e")]).objective == 100


def test_a_night_shift_that_began_before_the_horizon_counts_until_it_ends() -> None:
    night = make_problem(agents=1, days=1, shifts=_with_night())
    carried = make_assignment(night, "a1", -1, "night")
    problem = make_problem(agents=1, days=1, shifts=_with_night(), carry_in=[carried])
    pinned = exactly(problem, a1=".")
    assert solved(problem, [_cover(5, presales=1), *pinned]).objective == 0
    assert solved(problem, [_cover(6, presales=1), *pinned]).objective == 100


def _with_night() -> list[object]:
    from factories import EARLY, NIGHT

    return [EARLY, NIGHT]
