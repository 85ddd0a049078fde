"""The ceiling of the search's memory, and the cores that it may use."""

from __future__ import annotations

import math
import os
from dataclasses import replace
from pathlib import Path

import pytest
from factories import make_problem
from ortools.sat.python import cp_model
from solver.few_days import at_most, early_and_late_a_day
from solver.solving import EXACT, should, solved

from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.solver import is_full as module
from scheduler.solver import quality
from scheduler.solver.cores import cores
from scheduler.solver.model.build import build
from scheduler.solver.neighbourhoods import improve
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.neighbourhoods.watched import watched
from scheduler.solver.patterns import pattern_search
from scheduler.solver.patterns.people import MOST_ARCS
from scheduler.solver.search import configured


def test_the_solver_is_given_the_ceiling() -> None:
    assert configured(replace(EXACT, memory_megabytes=777), 1.0, 0.0).parameters.max_memory_in_mb == 777


def test_a_neighbourhood_is_given_the_ceiling(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[cp_model.CpSolver] = []

    class Noted(cp_model.CpSolver):
        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(cp_model, "CpSolver", Noted)
    watched(cp_model.CpModel(), None, seed=1, seconds=60, work=math.inf, megabytes=778)
    assert made[0].parameters.max_memory_in_mb == 778


def test_a_process_knows_whether_it_is_as_large_as_it_may_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    statm = tmp_path / "statm"
    page = os.sysconf("SC_PAGE_SIZE")
    statm.write_text(f"9999999 {600 * 2**20 // page} 1 1 0 1 0\n", encoding="ascii")
    monkeypatch.setattr(module, "_STATM", statm)
    assert module.is_full(600)
    assert not module.is_full(601)


def test_where_the_system_does_not_tell_there_is_no_ceiling(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "_STATM", tmp_path / "gone")
    assert not module.is_full(1)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_search_that_is_full_ends_with_the_best_roster(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr("scheduler.solver.parts._SMALL_CELLS", 0)
    monkeypatch.setattr(quality, "cores", lambda: 2)
    monkeypatch.setattr(quality, "is_full", lambda megabytes: megabytes == 777)
    problem = make_problem(agents=30, days=28)
    terms = [*early_and_late_a_day(problem), *at_most(problem, 4, Strength.hard()), *at_most(problem, 0, should(2))]
    settings = SolverSettings(time_limit_seconds=600, gap=0.0, workers=workers, memory_megabytes=777)
    solution = solved(problem, terms, settings)
    assert solution.full
    assert solution.roster is not None
    assert not solution.interrupted


def test_the_search_of_neighbourhoods_hands_the_ceiling_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []

    def noted(*args: object, **more: object) -> improve.Answer:
        given.append(more["megabytes"])
        return improve.Answer("UNKNOWN", (), 1.0, 0.0)

    monkeypatch.setattr(improve, "watched", noted)
    draft = build(make_problem(agents=1, days=1), [], relaxed=False)
    values = [0] * len(draft.model.proto.variables)
    improve.Improver(draft, [], replace(EXACT, memory_megabytes=900)).exact(values)
    assert given == [900]


def test_a_completion_hands_the_ceiling_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []

    def noted(*args: object, **more: object) -> improve.Answer:
        given.append(more["megabytes"])
        return improve.Answer("UNKNOWN", (), 1.0, 0.0)

    monkeypatch.setattr("scheduler.solver.neighbourhoods.completed.watched", noted)
    draft = build(make_problem(agents=1, days=1), [], relaxed=False)
    Completer(draft, [], megabytes=901).complete([], "start")
    assert given == [901]


@pytest.mark.parametrize(("megabytes", "arcs"), [(4096, MOST_ARCS), (10**6, MOST_ARCS), (512, 932067)])
def test_graphs_take_a_quarter_of_the_ceiling_at_the_most(megabytes: int, arcs: int) -> None:
    assert pattern_search._most_arcs(megabytes) == arcs
    assert pattern_search.IN_ALL * arcs * 24 <= megabytes * 2**20 / 4


def test_the_patterns_are_made_under_the_ceiling(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    real = pattern_search.people_of

    def noted(problem, terms, cells, most_arcs):
        given.append(most_arcs)
        return real(problem, terms, cells, most_arcs)

    monkeypatch.setattr(pattern_search, "people_of", noted)
    problem = make_problem(agents=2, days=2)
    draft = build(problem, [], relaxed=False)
    settings = replace(EXACT, memory_megabytes=512)
    pattern_search.PatternSearch(problem, [], draft, Completer(draft, draft.costs), settings)
    assert given == [932067]


def test_cores_are_those_that_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    assert cores() == 3


def test_where_the_system_does_not_tell_cores_are_those_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert cores() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1
