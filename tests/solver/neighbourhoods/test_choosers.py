"""What each way to choose a neighbourhood frees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from solver.neighbourhoods.models import make_view

from scheduler.solver.neighbourhoods.alike_people import AlikePeople
from scheduler.solver.neighbourhoods.all_ways import all_ways
from scheduler.solver.neighbourhoods.around_trouble import AroundTrouble
from scheduler.solver.neighbourhoods.block import Block
from scheduler.solver.neighbourhoods.costly_days import CostlyDays
from scheduler.solver.neighbourhoods.costly_people import CostlyPeople
from scheduler.solver.neighbourhoods.exchange import Exchange
from scheduler.solver.neighbourhoods.guided import Guided
from scheduler.solver.neighbourhoods.neighbourhood import Chooser
from scheduler.solver.neighbourhoods.some_days import SomeDays
from scheduler.solver.neighbourhoods.some_people import SomePeople
from scheduler.solver.neighbourhoods.view import View

BY_NAME = {chooser.name: chooser for chooser in all_ways()}
PAIRS = np.kron(np.eye(3, dtype=np.bool_), np.ones((2, 2), dtype=np.bool_))
"""Three pairs of people who are alike."""


def _full_view() -> View:
    guide = np.arange(60, dtype=np.float64).reshape(6, 10)
    return replace(make_view(alike=PAIRS), guide=guide)


def _chosen(chooser: Chooser, view: View, size: int, trials: int = 30) -> list[np.ndarray]:
    rng = np.random.default_rng(1)
    found = [chooser.choose(view, size, rng) for _ in range(trials)]
    assert all(free is not None for free in found)
    return [free for free in found if free is not None]


def _nothing(chooser: Chooser, view: View, size: int = 20) -> bool:
    return chooser.choose(view, size, np.random.default_rng(1)) is None


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_about_as_much_is_freed_as_asked_for(name: str) -> None:
    for free in _chosen(BY_NAME[name], _full_view(), 24):
        assert free.shape == (6, 10)
        assert 10 <= free.sum() <= 40


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_the_same_seed_chooses_the_same(name: str) -> None:
    first, second = (_chosen(BY_NAME[name], _full_view(), 20) for _ in range(2))
    assert all((one == other).all() for one, other in zip(first, second, strict=True))


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_any_number_can_be_asked_for(name: str) -> None:
    rng = np.random.default_rng(1)
    for size in (1, 2, 59, 60):
        for view in (_full_view(), make_view(1, 1), make_view(2, 1, costs=False)):
            free = BY_NAME[name].choose(view, size, rng)
            assert free is None or (free.shape == view.open.shape and free.any())


@pytest.mark.parametrize("chooser", [SomePeople(), CostlyPeople(), AlikePeople(), Exchange()])
def test_people_are_free_on_all_days(chooser: Chooser) -> None:
    for free in _chosen(chooser, _full_view(), 20):
        assert (free.all(axis=1) == free.any(axis=1)).all()
        assert free.any(axis=1).sum() == 2


def test_some_days_are_a_window_of_everybody() -> None:
    seen = set()
    for free in _chosen(SomeDays(), make_view(), 18, trials=100):
        days = np.flatnonzero(free.any(axis=0))
        assert (free.all(axis=0) == free.any(axis=0)).all()
        assert days.tolist() == list(range(days[0], days[0] + 3))
        seen.update(days.tolist())
    assert seen == set(range(10))


def test_less_than_a_day_of_everybody_is_no_window() -> None:
    assert _nothing(SomeDays(), make_view(people=100), size=40)


def test_a_block_is_some_people_in_a_window() -> None:
    for free in _chosen(Block(), make_view(), 18):
        assert free.sum() == free.any(axis=1).sum() * free.any(axis=0).sum()


def test_a_block_of_everything_is_none() -> None:
    assert _nothing(Block(), make_view(), size=60)


def test_alike_people_are_alike() -> None:
    for free in _chosen(AlikePeople(), _full_view(), 20):
        people = np.flatnonzero(free.any(axis=1))
        assert PAIRS[people[0], people[1]]


@pytest.mark.parametrize("alike", [np.eye(6, dtype=np.bool_), np.ones((6, 6), dtype=np.bool_)])
def test_where_nobody_or_everybody_is_alike_alike_people_do_not_help(alike: np.ndarray) -> None:
    assert _nothing(AlikePeople(), make_view(alike=alike))


def test_an_exchange_is_with_somebody_alike() -> None:
    for free in _chosen(Exchange(), _full_view(), 20):
        people = np.flatnonzero(free.any(axis=1))
        assert PAIRS[people[0], people[1]]


def test_nobody_exchanges_alone() -> None:
    assert _nothing(Exchange(), make_view(people=1))


def test_costly_people_are_chosen_more_often() -> None:
    often = sum(free.any(axis=1) for free in _chosen(CostlyPeople(), make_view(), 20, trials=100))
    assert often[1] > 80
    assert often[3:].max() < 60


def test_costly_days_are_chosen_more_often() -> None:
    often = sum(free.all(axis=0) for free in _chosen(CostlyDays(), make_view(), 12, trials=100))
    assert often[4] > 80
    assert often[7:].max() < 60


def test_one_day_is_no_costly_days() -> None:
    assert _nothing(CostlyDays(), make_view(), size=6)


def test_around_trouble_the_day_and_who_has_a_say_are_free() -> None:
    for free in _chosen(AroundTrouble(), make_view(), 20):
        assert free[1, 4] or free[2, 5]


@pytest.mark.parametrize("chooser", [AroundTrouble(), CostlyPeople(), CostlyDays()])
def test_where_nothing_costs_anything_costs_do_not_help(chooser: Chooser) -> None:
    assert _nothing(chooser, make_view(costs=False))


def test_a_guide_leads_to_what_is_undecided() -> None:
    guide = np.zeros((6, 10))
    guide[3, 2] = 1.0
    for free in _chosen(Guided(), replace(make_view(), guide=guide), 3):
        assert free[3, 2]


@pytest.mark.parametrize("guide", [None, np.zeros((6, 10))])
def test_without_a_guide_nobody_is_guided(guide: np.ndarray | None) -> None:
    assert _nothing(Guided(), replace(make_view(), guide=guide))
