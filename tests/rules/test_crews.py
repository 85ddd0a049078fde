"""Crews that go round the shifts week by week."""

from __future__ import annotations

from datetime import date

import pytest
from factories import EARLY, LATE, NIGHT, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.problem import Problem
from scheduler.rules.crews import Crews

ROUND = {
    "crews": {"A": ("a1",), "B": ("a2",)},
    "rotation": ("early", "late", "off"),
    "anchor": "2026-12-09",
}
"""From the week of Monday 7 December: A works early, late, has off; B works late, has off, works early."""


def team(days: int = 21, **settings: object) -> Problem:
    return make_problem(agents=3, days=days, shifts=(EARLY, LATE, NIGHT), **settings)  # type: ignore[arg-type]


def found(problem: Problem, settings: dict[str, object] | None = None, **rows: str) -> list[tuple[object, ...]]:
    findings = findings_of("crews", problem, make_roster(problem, **rows), **{**ROUND, **(settings or {})})
    assert all(finding.size == 1 for finding in findings)
    return [(finding.code, *list(finding.facts.values())[:4]) for finding in findings]


def test_crews_that_take_their_turns_cost_nothing():
    rows = {"a1": "EEEEE..LLLLL.........", "a2": "LLLLL.........EEEEE..", "a3": "ELNELNE"}
    assert found(team(), **rows) == []


def test_a_shift_out_of_turn_is_found_with_the_turn():
    problem = team()
    (finding,) = findings_of("crews", problem, make_roster(problem, a2="E......"), **ROUND)
    assert (finding.code, finding.severity, finding.size) == ("crews_turn", Severity.MUST, 1)
    assert finding.facts == {"agent": "a2", "date": "2026-12-07", "crew": "B", "shift": "early", "kind": "late"}


def test_work_in_a_week_off_is_found_and_standby_is_not():
    problem = team(standby_agents=("a2",))
    (finding,) = findings_of("crews", problem, make_roster(problem, a2=".......N"), **ROUND, level=7)
    assert (finding.code, finding.cost) == ("crews_off", 7 * 1200)
    assert found(problem, a2=".......ell") == []


def test_a_spare_week_has_every_shift():
    assert found(team(), {"rotation": ("any", "late")}, a1="EELLNN.") == []


def test_the_rotation_has_no_beginning():
    problem = team(days=7, start=date(2026, 11, 30))
    assert found(problem, a2="EEEEE..") == []
    assert [code for code, *_ in found(problem, a1="E......")] == ["crews_off"]


def test_the_crews_can_move_on_after_some_weeks():
    assert found(team(), {"weeks": 2}, a1="EEEEE..EEEEE..LLLLL..") == []


def test_the_week_starts_when_the_stores_does():
    problem = team(days=7, week_start=6)
    assert found(problem, a1="EEEEEEL") == []


def test_a_kind_stands_for_all_its_shifts():
    assert found(team(), {"rotation": ("night",)}, a1="N......") == []


def test_without_crews_nothing_is_asked():
    assert terms_of("crews", team()) == ()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"rotation": ()}, "rotation is empty"),
        ({"anchor": None}, "anchor is missing"),
        ({"anchor": "7 December"}, "allowed is a date"),
        ({"weeks": 0}, "allowed is"),
        ({"level": (1, 2)}, "allowed is"),
        ({"crews": {"A": ("a1",), "B": ("a2", "a1")}}, "keep one of the two"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings, words):
    with pytest.raises(ValueError, match=words):
        Crews(limit="crews", **{**ROUND, **settings})
