"""Shifts that must not follow each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, LATE, NIGHT, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.successions import Successions

DAWN = make_shift("dawn", 6, 14)


def found(row: str, *forbidden: tuple[str, str], problem: Problem | None = None, **settings: object) -> list[str]:
    problem = problem or make_problem(agents=1, shifts=(EARLY, DAWN, LATE, NIGHT))
    roster = make_roster(problem, a1=row)
    findings = findings_of("successions", problem, roster, forbidden=forbidden, **settings)
    return [f"{finding.facts['before']} {finding.facts['after']}" for finding in findings]


def test_pairs_that_are_not_named_cost_nothing():
    assert found("ELLN...", ("late", "early")) == []


def test_a_pair_is_found_in_its_order():
    assert found("LE.....", ("late", "early")) == ["late early"]
    assert found("EL.....", ("late", "early")) == []


def test_a_name_is_the_shift_of_that_id_or_else_a_kind():
    assert found("LD.....", ("late", "early")) == []
    problem = make_problem(agents=1, shifts=(replace(EARLY, id="morning", code="M"), DAWN, LATE))
    assert found("LDLM...", ("late", "early"), problem=problem) == ["late dawn", "late morning"]


def test_with_two_days_a_single_day_off_does_not_help():
    assert found("L.E....", ("late", "early")) == []
    assert found("L.E....", ("late", "early"), within_days=2) == ["late early"]
    assert found("L..E...", ("late", "early"), within_days=2) == []


def test_a_shift_in_between_helps():
    assert found("NLE....", ("night", "early"), within_days=3) == []


def test_a_shift_must_not_follow_itself():
    assert found("NN.....", ("night", "night")) == ["night night"]


def test_the_last_shift_before_the_horizon_counts():
    problem = make_problem(agents=1)
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "late"),))
    assert found("E......", ("late", "early"), problem=problem) == ["late early"]


def test_a_pair_has_its_price():
    problem = make_problem(agents=1)
    (finding,) = findings_of("successions", problem, make_roster(problem, a1="LE....."), forbidden=(("late", "early"),))
    assert (finding.size, finding.cost) == (1, 30 * 1200)


def test_without_pairs_nothing_is_asked():
    assert terms_of("successions", make_problem()) == ()
    assert terms_of("successions", make_problem(), forbidden=(("night", "early"),)) == ()


@pytest.mark.parametrize("settings", [{"within_days": 0}, {"level": (1, 2)}, {"forbidden": (("late",),)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"allowed (is|are)"):
        Successions(limit="successions", **settings)
