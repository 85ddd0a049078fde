"""A leader with each group."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_assignment, make_problem, make_roster
from rule_findings import findings_of

from scheduler.domain.finding import Severity
from scheduler.rules.staff_group import StaffGroup

GROUPS = {"A": StaffGroup(("a1", "a2"), ("a3", "a4"))}


def test_a_leader_on_the_same_shift_is_enough():
    problem = make_problem(agents=4)
    roster = make_roster(problem, a1="EL", a2="E.", a3="E.", a4=".L")
    assert findings_of("leader_per_group", problem, roster, groups=GROUPS) == ()


def test_a_leader_on_another_shift_is_none():
    problem = make_problem(agents=4)
    (finding,) = findings_of("leader_per_group", problem, make_roster(problem, a1="E", a2="E", a3="L"), groups=GROUPS)
    assert finding.facts == {"group": "A", "shift": "early", "date": "2026-12-07", "people": 2}
    assert (finding.size, finding.severity) == (1, Severity.MUST)


def test_a_leader_on_standby_is_none():
    problem = make_problem(agents=4, standby_agents=("a3",))
    assert len(findings_of("leader_per_group", problem, make_roster(problem, a1="E", a3="e"), groups=GROUPS)) == 1


def test_a_member_who_leads_needs_nobody():
    problem = make_problem(agents=2)
    groups = {"A": StaffGroup(("a1", "a2"), ("a1",))}
    found = findings_of("leader_per_group", problem, make_roster(problem, a1="E.", a2=".E"), groups=groups, level=9)
    assert [(finding.facts["date"], finding.cost) for finding in found] == [("2026-12-08", 9 * 1200)]


def test_leaders_alone_need_no_members():
    problem = make_problem(agents=4)
    assert findings_of("leader_per_group", problem, make_roster(problem, a3="EEE"), groups=GROUPS) == ()


@pytest.mark.parametrize(("members", "leaders"), [((), ("a1",)), (("a1",), ())])
def test_a_group_of_nobody_is_refused(members, leaders):
    with pytest.raises(ValueError, match="at least one member and one leader"):
        StaffGroup(members, leaders)


def test_days_beyond_the_horizon_are_not_looked_at():
    problem = make_problem(agents=4, days=1)
    items = tuple(make_assignment(problem, agent, day, "early") for day in (-1, 1) for agent in ("a1", "a2"))
    assert findings_of("leader_per_group", problem, replace(make_roster(problem), assignments=items), groups=GROUPS) == ()
