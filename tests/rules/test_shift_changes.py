"""Changes of the kind of shift from one working day to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.shift_changes import ShiftChanges

DAWN = make_shift("dawn", 6, 14)


def kinds(**settings: object) -> Problem:
    return make_problem(shifts=(NIGHT, EARLY, DAWN, LATE), **{"agents": 1, **settings})  # type: ignore[arg-type]


def days(limit: str, row: str, problem: Problem | None = None, **settings: object) -> list[str]:
    problem = problem or kinds()
    findings = findings_of(limit, problem, make_roster(problem, a1=row), **settings)
    assert all(finding.size == 1 for finding in findings)
    return [str(finding.facts["date"])[8:] for finding in findings]


def test_to_and_fro_costs_more_than_one_change():
    assert len(days("shift_changes", "EELL...")) == 1
    assert len(days("shift_changes", "ELEL...")) == 3


def test_shifts_of_one_kind_are_no_change():
    assert days("shift_changes", "EDE.DD.") == []


def test_whoever_has_been_off_may_start_anew():
    assert days("shift_changes", "EE.LL..") == []
    assert days("shift_changes", "EE.LL..", within_days=2) == ["10"]


def test_a_change_says_what_it_was():
    problem = kinds()
    (finding,) = findings_of("shift_changes", problem, make_roster(problem, a1="EL....."), level=7)
    assert (finding.size, finding.cost) == (1, 7 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-08", "before": "early", "after": "late"}


def test_a_rotation_goes_forward():
    assert days("forward_rotation", "ELN....") == []
    assert days("forward_rotation", "LE.N.LE", within_days=2) == ["08", "12", "13"]


def test_only_the_next_shift_counts():
    assert days("forward_rotation", "LNE....", within_days=3) == ["09"]
    assert days("forward_rotation", "NEE....", within_days=3) == ["08"]


def test_the_last_shift_before_the_horizon_counts():
    problem = kinds()
    before = (make_assignment(problem, "a1", -3, "early"), make_assignment(problem, "a1", -2, "late"))
    problem = replace(problem, carry_in=before)
    assert days("forward_rotation", "E......", problem, within_days=2) == ["07"]
    assert days("forward_rotation", ".E.....", problem, within_days=2) == []


def test_a_shift_that_the_store_no_longer_has_does_not_count():
    problem = kinds()
    gone = replace(make_assignment(problem, "a1", -1, "late"), shift="old")
    assert days("forward_rotation", "E......", replace(problem, carry_in=(gone,))) == []


def test_standby_is_as_good_as_a_day_off_and_the_pool_is_left_out():
    assert days("shift_changes", "ElE....", kinds(standby_agents=("a1",))) == []
    assert terms_of("shift_changes", kinds(agents=[make_agent("a1", pool=True)])) == ()


def test_a_store_with_one_kind_of_shift_asks_for_nothing():
    assert terms_of("shift_changes", make_problem(shifts=(EARLY, DAWN))) == ()


@pytest.mark.parametrize("settings", [{"within_days": 0}, {"level": (1, 2)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        ShiftChanges(limit="shift_changes", **settings)
