"""Night shifts, or late shifts, in a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.kind_in_a_row import KindInARow


def nights(**settings: object) -> Problem:
    return make_problem(shifts=(EARLY, LATE, NIGHT), **{"agents": 1, **settings})  # type: ignore[arg-type]


def found(row: str, problem: Problem, limit: str = "nights_in_a_row", **settings: object) -> list[tuple[str, int]]:
    return [(f.code, f.size) for f in findings_of(limit, problem, make_roster(problem, a1=row), **settings)]


def test_without_a_minimum_and_a_maximum_nothing_is_asked():
    assert terms_of("nights_in_a_row", nights()) == ()


def test_as_many_as_allowed_cost_nothing():
    assert found("NNN.NN.", nights(), minimum=2, maximum=3) == []


def test_a_run_that_is_too_long_is_found_with_its_days():
    problem = nights()
    (finding,) = findings_of("nights_in_a_row", problem, make_roster(problem, a1=".NNNNN."), maximum=3)
    assert (finding.size, finding.cost) == (2, 2 * 15 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-08", "count": 5, "allowed": 3}


def test_a_run_that_is_too_short_is_found():
    assert found(".N.NN..", nights(), minimum=2) == [("nights_in_a_row_short", 1)]


def test_another_kind_of_shift_ends_the_run():
    assert found("NNLNN..", nights(), maximum=3) == []
    assert found(".LLE.LL", nights(), "lates_in_a_row", minimum=2) == []
    assert found(".LNL...", nights(), "lates_in_a_row", minimum=2) == [("lates_in_a_row_short", 1)] * 2


def test_nights_before_the_horizon_lengthen_the_first_run():
    problem = nights()
    before = tuple(make_assignment(problem, "a1", day, "night") for day in (-2, -1))
    problem = replace(problem, carry_in=before, carry_in_from=date(2026, 12, 1))
    assert found("NN.....", problem, minimum=3, maximum=3) == [("nights_in_a_row_long", 1)]
    assert found(".......", problem, minimum=3, maximum=3) == [("nights_in_a_row_short", 1)]


def test_only_nights_of_the_horizon_count_as_too_many():
    problem = nights()
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "night") for day in range(-6, 0)))
    assert found("N......", problem, maximum=3) == [("nights_in_a_row_long", 1)]


def test_a_night_before_leave_is_nobodys_fault():
    problem = nights(agents=[make_agent("a1", leave=frozenset({date(2026, 12, 10)}))])
    assert found("EEN....", problem, minimum=2) == []


def test_standby_for_a_night_is_no_night():
    problem = nights(standby_agents=("a1",))
    assert found("NNn....", problem, maximum=2) == []


def test_a_maximum_below_the_minimum_is_refused():
    with pytest.raises(ValueError, match="lower one or raise the other"):
        KindInARow(limit="nights_in_a_row", minimum=3, maximum=2)


@pytest.mark.parametrize("settings", [{"minimum": 0}, {"maximum": 0}, {"level": (1, 2)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        KindInARow(limit="nights_in_a_row", **settings)


def test_a_night_after_the_horizon_does_not_count():
    problem = nights()
    roster = make_roster(problem, a1=".....NNN")
    assert findings_of("nights_in_a_row", problem, roster, maximum=2) == ()


def test_nights_that_the_night_into_a_leave_ends_are_nobodys_choice():
    agents = [make_agent("a1", leave=frozenset({date(2026, 12, 10)})), make_agent("a2")]
    problem = nights(agents=agents)
    findings = findings_of("nights_in_a_row", problem, make_roster(problem, a1=".N..NNN", a2=".N..NNN"), minimum=2)
    assert [finding.agent for finding in findings] == ["a2"]
