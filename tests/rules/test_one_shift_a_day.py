"""One duty a day."""

from __future__ import annotations

from dataclasses import replace

from factories import make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.terms import Count


def test_one_a_day_costs_nothing():
    problem = make_problem(agents=1)
    assert findings_of("one_shift_a_day", problem, make_roster(problem, a1="EEEEEEE")) == ()


def test_work_and_standby_on_one_day_are_one_too_many():
    problem = make_problem(agents=1, standby_agents=("a1",))
    roster = make_roster(problem, a1="E......")
    roster = replace(roster, assignments=(*roster.assignments, make_assignment(problem, "a1", 0, "late", standby=True)))
    (finding,) = findings_of("one_shift_a_day", problem, roster)
    assert (finding.code, finding.size, finding.severity) == ("one_shift_a_day", 1, Severity.MUST)


def test_it_is_never_given_up():
    terms = terms_of("one_shift_a_day", make_problem(agents=2, days=3))
    assert len(terms) == 6
    assert all(isinstance(term, Count) and term.at_most == 1 and term.strength.is_hard for term in terms)
