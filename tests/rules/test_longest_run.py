"""Days on duty in a row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.terms import Run
from scheduler.rules.longest_run import LongestRun


def carried(problem, days):
    return replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in days))


def test_as_many_days_as_allowed_cost_nothing():
    problem = make_problem(agents=1, days=8)
    assert findings_of("longest_run", problem, make_roster(problem, a1="EEEEEE.E")) == ()


def test_each_day_beyond_is_found():
    problem = make_problem(agents=1, days=8)
    (finding,) = findings_of("longest_run", problem, make_roster(problem, a1="EEEEEEEE"))
    assert (finding.code, finding.size, finding.severity) == ("longest_run", 2, Severity.MUST)
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "days": 8, "allowed": 6}


def test_two_runs_are_two_findings():
    problem = make_problem(agents=1)
    assert [f.size for f in findings_of("longest_run", problem, make_roster(problem, a1="EEE.EEE"), days=2)] == [1, 1]


def test_days_before_the_horizon_lengthen_the_first_run():
    problem = carried(make_problem(agents=1), (-4, -3, -2, -1))
    (finding,) = findings_of("longest_run", problem, make_roster(problem, a1="EEE...."))
    assert (finding.size, finding.facts["days"], finding.facts["date"]) == (1, 7, "2026-12-03")
    assert [term.carried for term in terms_of("longest_run", problem) if isinstance(term, Run)] == [4]


def test_a_day_off_before_the_horizon_ends_the_run():
    problem = carried(make_problem(agents=1), (-5, -4, -3, -2))
    assert findings_of("longest_run", problem, make_roster(problem, a1="EEEEEE.")) == ()


def test_only_days_of_the_horizon_count_as_beyond():
    problem = carried(make_problem(agents=1), range(-9, 0))
    (finding,) = findings_of("longest_run", problem, make_roster(problem, a1="EE....."))
    assert finding.size == 2


def test_beyond_the_absolute_it_is_never_given_up():
    problem = make_problem(agents=1)
    codes = {
        f.code: f.size
        for f in findings_of("longest_run", problem, make_roster(problem, a1="EEEEEE."), days=3, absolute_days=5)
    }
    assert codes == {"longest_run": 3, "longest_run_absolute": 1}
    assert [term.strength.is_hard for term in terms_of("longest_run", problem, days=3, absolute_days=5)] == [False, True]


def test_standby_is_no_day_off():
    problem = make_problem(agents=1, standby_agents=("a1",))
    (finding,) = findings_of("longest_run", problem, make_roster(problem, a1="EEeE..."), days=3)
    assert finding.size == 1


def test_a_wish_is_priced_by_the_day():
    problem = make_problem(agents=1)
    (finding,) = findings_of("longest_run", problem, make_roster(problem, a1="EEEEE.."), days=3, level=40)
    assert (finding.size, finding.cost) == (2, 2 * 40 * 1200)


@pytest.mark.parametrize("settings", [{"days": 0}, {"days": 7, "absolute_days": 6}, {"days": 6.5}, {"level": (1, 2)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"allowed is|lower one"):
        LongestRun(limit="longest_run", **settings)
