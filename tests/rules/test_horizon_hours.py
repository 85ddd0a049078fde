"""Hours in the whole horizon."""

from __future__ import annotations

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.terms import Count
from scheduler.rules.horizon_hours import HorizonHours


def test_nothing_is_asked_unless_set():
    problem = make_problem(agents=1)
    assert terms_of("horizon_hours", problem) == ()
    assert findings_of("horizon_hours", problem, make_roster(problem, a1="EEEEEEE")) == ()


def test_hours_on_the_limits_cost_nothing():
    problem = make_problem(agents=1)
    assert (
        findings_of("horizon_hours", problem, make_roster(problem, a1="EEE...."), minimum_hours=24, maximum_hours=24) == ()
    )


@pytest.mark.parametrize(("days", "code"), [("EE.....", "horizon_hours_under"), ("EEEE...", "horizon_hours_over")])
def test_a_shift_beyond_a_limit_is_found_in_minutes(days, code):
    problem = make_problem(agents=1)
    (finding,) = findings_of("horizon_hours", problem, make_roster(problem, a1=days), minimum_hours=24, maximum_hours=24)
    assert (finding.code, finding.size, finding.severity) == (code, 480, Severity.MUST)


def test_the_fewest_hours_are_pro_rata_to_contract_and_leave():
    agents = [make_agent("a1", contract_percent=50), make_agent("a2", leave=frozenset({MONDAY})), make_agent("p", pool=True)]
    terms = terms_of("horizon_hours", make_problem(agents=agents), minimum_hours=28)
    assert [term.at_least for term in terms if isinstance(term, Count)] == [14 * 60, 24 * 60]


def test_settings_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="maximum_hours is 10"):
        HorizonHours(limit="horizon_hours", minimum_hours=20, maximum_hours=10)
