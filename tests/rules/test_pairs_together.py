"""People who work together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of

from scheduler.domain.agent import Unavailability
from scheduler.domain.finding import Severity
from scheduler.rules.pairs_together import PairsTogether

PAIR = (("a1", "a2"),)


def test_the_same_shifts_cost_nothing():
    problem = make_problem(agents=3)
    assert findings_of("pairs_together", problem, make_roster(problem, a1="EL...", a2="EL...", a3="..E"), pairs=PAIR) == ()


def test_a_shift_alone_is_found_for_the_one_who_works_it():
    problem = make_problem(agents=3)
    (finding,) = findings_of("pairs_together", problem, make_roster(problem, a2="..L"), pairs=PAIR)
    assert finding.facts == {"agent": "a2", "other": "a1", "date": "2026-12-09", "shift": "late"}
    assert (finding.code, finding.size, finding.severity) == ("pairs_together_alone", 1, Severity.MUST)


def test_two_different_shifts_of_one_day_are_two_breaches():
    problem = make_problem(agents=2)
    assert len(findings_of("pairs_together", problem, make_roster(problem, a1="E", a2="L"), pairs=PAIR)) == 2


def test_standby_is_neither_work_nor_company():
    problem = make_problem(agents=2, standby_agents=("a2",))
    roster = make_roster(problem, a1="E...", a2="e.e.")
    assert [f.facts["agent"] for f in findings_of("pairs_together", problem, roster, pairs=PAIR)] == ["a1"]


def test_leave_of_the_other_excuses():
    agents = [make_agent("a1"), make_agent("a2", leave=frozenset({date(2026, 12, 7)}))]
    problem = make_problem(agents=agents)
    found = findings_of("pairs_together", problem, make_roster(problem, a1="EE"), pairs=PAIR)
    assert [finding.facts["date"] for finding in found] == ["2026-12-08"]


def test_hours_away_excuse_only_the_shifts_that_they_touch():
    mondays = Unavailability(weekdays=frozenset({0}), start_minute=17 * 60, end_minute=20 * 60)
    problem = make_problem(agents=[make_agent("a1"), make_agent("a2", unavailable=(mondays,))], days=14)
    found = findings_of("pairs_together", problem, make_roster(problem, a1="L......E"), pairs=PAIR)
    assert [finding.facts["date"] for finding in found] == ["2026-12-14"]


def test_of_three_each_needs_both_others():
    problem = make_problem(agents=3)
    found = findings_of("pairs_together", problem, make_roster(problem, a1="E", a2="E"), pairs=(("a1", "a2", "a3"),))
    assert [(f.facts["agent"], f.facts["other"]) for f in found] == [("a1", "a3"), ("a2", "a3")]


def test_a_pair_named_twice_counts_once():
    problem = make_problem(agents=2)
    found = findings_of("pairs_together", problem, make_roster(problem, a1="E"), pairs=(*PAIR, ("a2", "a1")))
    assert len(found) == 1


def test_a_wish_is_priced_by_the_shift():
    problem = make_problem(agents=2)
    found = findings_of("pairs_together", problem, make_roster(problem, a1="EE"), pairs=PAIR, level=7)
    assert [finding.cost for finding in found] == [7 * 1200, 7 * 1200]


@pytest.mark.parametrize("settings", [{"pairs": (("a1",),)}, {"pairs": (("a1", "a1"),)}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        PairsTogether(limit="pairs_together", **settings)


def test_days_beyond_the_horizon_are_not_looked_at():
    problem = make_problem(agents=2, days=1)
    items = tuple(make_assignment(problem, agent, day, "early") for day in (-1, 1) for agent in ("a1",))
    assert findings_of("pairs_together", problem, replace(make_roster(problem), assignments=items), pairs=PAIR) == ()
