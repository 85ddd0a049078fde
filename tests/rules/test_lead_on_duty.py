"""A lead in every open hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factories import NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.newcomer import Newcomer
from scheduler.domain.terms import Count


def test_a_store_without_leads_is_asked_nothing():
    problem = make_problem()
    assert terms_of("lead_on_duty", problem) == ()
    assert findings_of("lead_on_duty", problem, make_roster(problem)) == ()


def test_one_lead_at_a_time_is_enough():
    problem = make_problem(days=1, leads=("a1", "a2"))
    assert findings_of("lead_on_duty", problem, make_roster(problem, a1="E", a2="L")) == ()


def test_hours_without_a_lead_are_found_whoever_else_is_there():
    problem = make_problem(days=1, leads=("a1",))
    (finding,) = findings_of("lead_on_duty", problem, make_roster(problem, a1="E", a2="L"))
    assert (finding.code, finding.size) == ("lead_missing", 8 * 60)


def test_a_lead_on_standby_does_not_count():
    problem = make_problem(days=1, leads=("a1",), standby_agents=("a1",))
    assert findings_of("lead_on_duty", problem, make_roster(problem, a1="e"))[0].size == 16 * 60


def test_a_wish_is_priced_by_the_hour():
    problem = make_problem(days=1, leads=("a1",))
    (finding,) = findings_of("lead_on_duty", problem, make_roster(problem, a1="E"), level=200)
    assert finding.cost == 8 * 200 * 1200


def test_only_duties_that_reach_into_the_hour_have_a_weight():
    problem = make_problem(days=2, leads=("a1",), shifts=(NIGHT, make_shift("dawn", 5, 13)))
    (term,) = [
        term for term in terms_of("lead_on_duty", problem) if isinstance(term, Count) and "2026-12-08T05" in term.name
    ]
    counted = {(day, duty.shift) for day in term.days for duty in term.duties if term.weights.get((day, duty), 1)}
    assert counted == {(0, "night"), (1, "dawn")}


def test_a_lead_carried_in_covers_the_first_hours():
    problem = make_problem(days=1, leads=("a1",), shifts=(NIGHT, make_shift("dawn", 5, 13)))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    findings = findings_of("lead_on_duty", problem, make_roster(problem, a1="N"))
    assert [(finding.facts["start"], finding.facts["end"]) for finding in findings] == [("06:00", "22:00")]


def test_several_leads_at_once_may_be_asked():
    problem = make_problem(days=1, leads=("a1", "a2"))
    (finding,) = findings_of("lead_on_duty", problem, make_roster(problem, a1="E", a2="L"), people=2, level=10)
    assert finding.facts == {"date": "2026-12-07", "start": "08:00", "end": "24:00", "people": 1, "needed": 2}
    assert (finding.code, finding.size, finding.cost) == ("leads_below", 16 * 60, 16 * 10 * 1200)


def test_a_newcomer_is_no_lead_before_the_test_is_over():
    training = Newcomer("a1", "a2", date(2026, 12, 1), date(2026, 12, 7), (100,), 0)
    problem = make_problem(days=2, agents=[make_agent("a1", newcomer=training), make_agent("a2")], leads=("a1",))
    found = findings_of("lead_on_duty", problem, make_roster(problem, a1="EE"))
    assert [(finding.facts["date"][-2:], finding.facts["start"]) for finding in found] == [("07", "08:00"), ("08", "16:00")]
