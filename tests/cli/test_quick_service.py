"""What buyers get, as far as it is known quickly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import scheduler
from scheduler import Outcome, Store, forecast, open_roster, requirement_of
from scheduler.cli.quick_service import quick_service
from scheduler.domain.outcome import Solution, Status
from scheduler.errors import InputError


@pytest.fixture
def found(solved: Path) -> tuple[Store, Outcome]:
    """The roster of the shop as if the search had just found it."""
    path = solved / "made" / "roster.json"
    store, edited = open_roster(path)
    solution = Solution(Status.FEASIBLE, edited.roster, 0.0, 0.0, 0.0, proven=True, interrupted=False)
    expected = forecast(store)
    return store, Outcome(store.problem(requirement_of(store, path)), solution, None, (), expected)


def test_the_contacts_that_come_are_played_sixty_times(found: tuple[Store, Outcome]) -> None:
    played = quick_service(*found)
    assert played is not None
    assert played.replications == 60
    assert played.gains is None


def test_many_contacts_are_played_less_often_and_too_many_not_at_all(found: tuple[Store, Outcome]) -> None:
    store, outcome = found
    assert outcome.forecast is not None
    contacts = outcome.forecast.mean.sum()
    fewer = quick_service(store, replace(outcome, forecast=outcome.forecast.times(100_000 / contacts)))
    assert fewer is not None
    assert fewer.replications == 30
    assert quick_service(store, replace(outcome, forecast=outcome.forecast.times(510_000 / contacts))) is None


def test_without_contacts_or_after_ctrl_c_there_is_none(found: tuple[Store, Outcome]) -> None:
    store, outcome = found
    assert quick_service(store, replace(outcome, forecast=None)) is None
    interrupted = replace(outcome.solution, interrupted=True)
    assert quick_service(store, replace(outcome, solution=interrupted)) is None


@pytest.mark.parametrize("wrong", [KeyboardInterrupt(), InputError("too many")])
def test_whatever_goes_wrong_the_roster_is_not_lost(
    found: tuple[Store, Outcome], wrong: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object, **_settings: object) -> None:
        raise wrong

    monkeypatch.setattr(scheduler, "simulate", fails)
    assert quick_service(*found) is None
