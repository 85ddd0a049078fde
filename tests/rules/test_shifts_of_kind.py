"""So many shifts of a kind per week, month and horizon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.shift import ShiftKind
from scheduler.rules.shifts_of_kind import ShiftsOfKind

DAWN = make_shift("dawn", 5, 13, ShiftKind.EARLY)


def test_exactly_the_most_cost_nothing_and_one_more_is_found():
    problem = make_problem(agents=1)
    settings = {"maximum_per_week": {"late": 2}}
    assert findings_of("shifts_of_kind", problem, make_roster(problem, a1="LLE...."), **settings) == ()
    (finding,) = findings_of("shifts_of_kind", problem, make_roster(problem, a1="LLEL..."), **settings)
    assert (finding.code, finding.size, finding.unit, finding.cost) == ("shifts_of_kind_week_over", 1, "shifts", 20 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "kind": "late", "shifts": 3, "allowed": 2}


def test_a_kind_counts_all_its_shifts_and_a_shift_only_itself():
    problem = make_problem(agents=1, shifts=(EARLY, LATE, DAWN))
    roster = make_roster(problem, a1="EDEDL..")
    (kind,) = findings_of("shifts_of_kind", problem, roster, maximum={"early": 3})
    assert (kind.facts["shifts"], kind.code) == (4, "shifts_of_kind_horizon_over")
    (shift,) = findings_of("shifts_of_kind", problem, roster, maximum={"dawn": 1})
    assert shift.facts["shifts"] == 2


def test_standby_is_no_shift():
    problem = make_problem(agents=1, standby_agents=("a1",))
    assert findings_of("shifts_of_kind", problem, make_roster(problem, a1="lll...."), maximum={"late": 0}) == ()


def test_too_few_are_found():
    problem = make_problem(agents=1)
    (finding,) = findings_of("shifts_of_kind", problem, make_roster(problem, a1="LE....."), minimum_per_week={"late": 3})
    assert (finding.code, finding.size) == ("shifts_of_kind_week_under", 2)


def test_the_fewest_are_pro_rata_to_contract_and_leave():
    half = make_agent("a1", contract_percent=50)
    away = make_agent("a2", leave=frozenset(MONDAY.replace(day=day) for day in range(7, 11)))
    problem = make_problem(agents=[half, away, make_agent("p", pool=True)])
    found = findings_of("shifts_of_kind", problem, make_roster(problem), minimum={"early": 4})
    assert [(f.agent, f.facts["allowed"]) for f in found] == [("a1", 2), ("a2", 1)]


def test_what_was_worked_before_the_horizon_counts_in_its_week_and_month_but_not_in_the_roster():
    problem = make_problem(start=date(2026, 12, 9), days=3, agents=1, shifts=(EARLY, NIGHT))
    problem = replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "night") for day in (-9, -2, -1)))
    roster = make_roster(problem, a1="N..")
    settings = {"maximum_per_week": {"night": 1}, "maximum_per_month": {"night": 2}, "maximum": {"night": 1}}
    found = findings_of("shifts_of_kind", problem, roster, **settings)
    assert [(f.code, f.facts["shifts"], f.facts["allowed"], f.size) for f in found] == [
        ("shifts_of_kind_week_over", 3, 2, 1),
        ("shifts_of_kind_month_over", 3, 2, 1),
    ]


def test_nothing_is_asked_of_a_limit_that_cannot_be_broken():
    assert terms_of("shifts_of_kind", make_problem(), maximum_per_week={"late": 7}) == ()
    assert terms_of("shifts_of_kind", make_problem()) == ()


def test_numbers_that_are_none_are_refused():
    with pytest.raises(ValueError, match="maximum_per_week of shift 'late' is -1"):
        ShiftsOfKind(limit="shifts_of_kind", maximum_per_week={"late": -1})
