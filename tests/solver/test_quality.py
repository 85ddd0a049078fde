"""The search for the least cost finds what one plain search of the whole model finds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from solver.random_models import Model, fresh, model_of, solvable

from scheduler.auditing.audit import audit
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver import parts as parts_module
from scheduler.solver import quality
from scheduler.solver.model.build import build
from scheduler.solver.quality import search_quality
from scheduler.solver.search import Found, SearchEvent, search
from scheduler.solver.solve import solve_terms

IN_TURN = SolverSettings(time_limit_seconds=60, gap=0.0, workers=1, seed=3, deterministic_limit=4.0)
SIDE_BY_SIDE = SolverSettings(time_limit_seconds=20, gap=0.0, workers=2, seed=3)


@pytest.fixture
def hard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is easy."""
    monkeypatch.setattr(parts_module, "_SMALL_CELLS", 0)


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "cores", lambda: 2)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(5.0)
        assert not thread.is_alive(), thread.name


def found_of(model: Model, settings: SolverSettings, start: Found | None = None) -> tuple[Found, list[SearchEvent]]:
    events: list[SearchEvent] = []
    found = search_quality(
        fresh(model),
        model.terms,
        settings,
        start=start,
        seconds=settings.time_limit_seconds,
        first_solution_seconds=None,
        on_event=events.append,
    )
    return found, events


def assert_right(model: Model, found: Found, events: list[SearchEvent]) -> None:
    """The least cost with a bound that is not above it, on the way neither."""
    if model.optimum is None:
        assert found.status in ("INFEASIBLE", "UNKNOWN")
        assert found.values == ()
        return
    assert found.objective == model.optimum
    assert found.bound is None or found.bound <= model.optimum
    assert all(event.bound is None or event.bound <= model.optimum for event in events)
    assert all(event.objective is None or event.objective >= model.optimum for event in events)
    draft = fresh(model)
    assert sum(weight * found.values[variable.index] for variable, weight in draft.costs) == model.optimum


@pytest.mark.usefixtures("hard")
@pytest.mark.parametrize("seed", range(18))
def test_parts_in_turn_reach_the_least_cost(seed: int) -> None:
    model = model_of(seed)
    found, events = found_of(model, IN_TURN)
    assert_right(model, found, events)
    assert found.status == ("INFEASIBLE" if model.optimum is None else "OPTIMAL")


@pytest.mark.usefixtures("hard", "two_cores")
@pytest.mark.parametrize("seed", range(18))
def test_parts_side_by_side_reach_the_least_cost(seed: int) -> None:
    model = model_of(seed)
    found, events = found_of(model, SIDE_BY_SIDE)
    assert_right(model, found, events)
    assert found.status == ("INFEASIBLE" if model.optimum is None else "OPTIMAL")


@pytest.mark.usefixtures("hard")
def test_parts_in_turn_find_the_same_roster_twice() -> None:
    for model, _, _ in solvable(range(5, 12)):
        first, second = (found_of(model, IN_TURN)[0] for _ in range(2))
        assert first.values == second.values
        assert first.bound == second.bound


@pytest.mark.usefixtures("hard")
@pytest.mark.parametrize("seed", range(5, 14))
def test_what_is_solved_passes_the_audit_at_the_same_cost(seed: int) -> None:
    model = model_of(seed)
    solution = solve_terms(model.problem, model.terms, replace(IN_TURN, deterministic_limit=2.0))
    if solution.roster is None or solution.objective is None or model.optimum is None:
        return
    assert audit(model.problem, solution.roster, model.rules).cost == solution.objective * COST_UNITS_PER_PRICE
    assert solution.bound is not None
    assert solution.bound <= solution.objective


@pytest.mark.usefixtures("hard")
def test_a_roster_to_begin_with_is_never_made_worse() -> None:
    for model, draft, optimum in solvable(range(5, 10)):
        plain = search(draft.model, IN_TURN, time_limit_seconds=60.0)
        start = replace(plain, bound=None, found_by="start")
        found, events = found_of(model, IN_TURN, start)
        assert found.objective == optimum
        assert events[0].objective == optimum


@pytest.mark.usefixtures("hard")
@pytest.mark.parametrize("settings", [IN_TURN, SIDE_BY_SIDE])
def test_without_any_cost_any_roster_is_the_best(settings: SolverSettings) -> None:
    for model, _, _ in solvable(range(6)):
        free = [term for term in model.terms if _is_must(term)]
        draft = build(model.problem, free, relaxed=False)
        assert not draft.costs
        draft.model.minimize(0)
        found = search_quality(
            draft,
            free,
            settings,
            start=None,
            seconds=20.0,
            first_solution_seconds=None,
            on_event=lambda event: None,
        )
        assert (found.status, found.objective, found.bound) == ("OPTIMAL", 0.0, 0.0)


def _is_must(term: Term) -> bool:
    strength = getattr(term, "strength", None)
    return strength is None or strength.price is None


def test_what_is_easy_is_proven_by_the_whole_model() -> None:
    for model, _, optimum in solvable(range(4)):
        found, _ = found_of(model, IN_TURN)
        assert (found.status, found.objective, found.bound) == ("OPTIMAL", optimum, optimum)


@pytest.mark.usefixtures("hard", "two_cores")
def test_a_deterministic_limit_holds_with_many_workers_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "side_by_side", lambda *_: pytest.fail("goes by the clock"))
    model = model_of(0)
    found, events = found_of(model, replace(IN_TURN, workers=2))
    assert_right(model, found, events)
