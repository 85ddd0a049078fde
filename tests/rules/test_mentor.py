"""Newcomers work with their mentor, and not too many at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.newcomer import Newcomer
from scheduler.rules.newcomers_together import NewcomersTogether

TO_WEDNESDAY = Newcomer("a2", "a1", date(2026, 12, 7), date(2026, 12, 9), (0, 50), 20)
FROM_TUESDAY = Newcomer("a3", "a1", date(2026, 12, 8), date(2026, 12, 30), (0, 50), 20)
OF_ANOTHER = Newcomer("a4", "a5", date(2026, 12, 7), date(2026, 12, 9), (0,), 20)


def problem_of(*trainings, **settings):
    new = {training.agent: training for training in trainings}
    agents = [
        make_agent(name, newcomer=new.get(name), mentees=tuple(item for item in trainings if item.mentor == name))
        for name in ("a1", "a2", "a3", "a4", "a5")
    ]
    return make_problem(agents=agents, **settings)


def test_the_same_shift_as_the_mentor_costs_nothing():
    problem = problem_of(TO_WEDNESDAY)
    assert findings_of("mentor", problem, make_roster(problem, a1="EL.L", a2="EL..")) == ()


def test_a_shift_without_the_mentor_is_found():
    problem = problem_of(TO_WEDNESDAY)
    (finding,) = findings_of("mentor", problem, make_roster(problem, a1="E.", a2="EE", a3=".E"))
    assert finding.facts == {"agent": "a2", "mentor": "a1", "date": "2026-12-08", "shift": "early"}
    assert (finding.code, finding.size, finding.severity) == ("mentor_absent", 1, Severity.MUST)


def test_after_the_test_the_newcomer_works_alone():
    problem = problem_of(TO_WEDNESDAY)
    found = findings_of("mentor", problem, make_roster(problem, a2="..EE"), level=5)
    assert [(finding.facts["date"], finding.cost) for finding in found] == [("2026-12-09", 5 * 1200)]


def test_a_mentor_on_standby_is_not_there():
    problem = problem_of(TO_WEDNESDAY, standby_agents=("a1",))
    assert len(findings_of("mentor", problem, make_roster(problem, a1="e", a2="E"))) == 1


def test_a_shift_of_the_mentor_that_the_newcomer_misses_is_a_wish_that_is_not_met():
    problem = problem_of(TO_WEDNESDAY)
    (finding,) = findings_of("mentor", problem, make_roster(problem, a1="EL.E", a2="E...", a3=".L"))
    assert finding.facts == {"agent": "a2", "mentor": "a1", "date": "2026-12-08", "shift": "late"}
    assert (finding.code, finding.severity, finding.cost) == ("newcomer_absent", Severity.SHOULD, 60 * 1200)


def test_a_newcomer_on_leave_misses_nothing():
    problem = problem_of(TO_WEDNESDAY)
    absent = replace(problem.agents[1], leave=frozenset({date(2026, 12, 8)}))
    problem = replace(problem, agents=(problem.agents[0], absent, *problem.agents[2:]))
    roster = make_roster(problem, a1="EEE")
    found = findings_of("mentor", problem, roster, learning_level="must")
    assert [(finding.facts["date"][-2:], finding.severity) for finding in found] == [
        ("07", Severity.MUST),
        ("09", Severity.MUST),
    ]


def test_nothing_is_asked_where_nobody_is_new():
    assert terms_of("mentor", make_problem()) == ()


def test_a_training_outside_the_horizon_asks_nothing():
    assert terms_of("mentor", problem_of(TO_WEDNESDAY, start=date(2026, 12, 10))) == ()


def test_newcomers_on_one_shift_are_counted_while_in_training():
    problem = problem_of(TO_WEDNESDAY, FROM_TUESDAY, OF_ANOTHER)
    roster = make_roster(problem, a2="EEEE", a3="EEEE", a4="EEEE")
    found = findings_of("newcomers_per_shift", problem, roster)
    assert [(finding.facts["date"][-2:], finding.size) for finding in found] == [("07", 1), ("08", 2), ("09", 2)]
    assert found[1].facts == {"shift": "early", "date": "2026-12-08", "people": 3, "allowed": 1}


def test_newcomers_of_one_mentor_are_counted_mentor_by_mentor():
    problem = problem_of(TO_WEDNESDAY, FROM_TUESDAY, OF_ANOTHER)
    (finding,) = findings_of("newcomers_per_mentor", problem, make_roster(problem, a2=".E", a3=".E", a4=".E"), level=(5, 9))
    assert finding.facts == {"mentor": "a1", "shift": "early", "date": "2026-12-08", "people": 2, "allowed": 1}
    assert finding.cost == 5 * 1200


def test_newcomers_on_different_shifts_are_not_together():
    problem = problem_of(TO_WEDNESDAY, OF_ANOTHER)
    assert findings_of("newcomers_per_shift", problem, make_roster(problem, a2="E", a4="L")) == ()


@pytest.mark.parametrize("settings", [{"maximum": -1}, {"per": "week"}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        NewcomersTogether(limit="newcomers_per_shift", **settings)


def test_before_the_test_nobody_fills_a_minimum():
    problem = problem_of(TO_WEDNESDAY, days=4, leads=("a2",), required={"presales": 1, "aftersales": 0})
    roster = make_roster(problem, a2="EEEE")
    below = findings_of("heads_per_shift", problem, roster, minimum={"early": 1})
    assert [(finding.facts["date"][-2:], finding.facts["people"]) for finding in below] == [("07", 0), ("08", 0), ("09", 0)]
    assert len(findings_of("heads_per_shift", problem, roster, maximum={"early": 0})) == 4
    for limit, settings in (("lead_on_duty", {}), ("scored_window", {}), ("reserve", {"ratio": 1.0})):
        early = [f for f in findings_of(limit, problem, roster, **settings) if str(f.facts["start"]) < "16:00"]
        assert {f.facts["date"][-2:] for f in early} == {"07", "08", "09"}, limit


def test_newcomers_on_standby_are_not_together():
    problem = problem_of(TO_WEDNESDAY, OF_ANOTHER, standby_agents=("a4",))
    assert findings_of("newcomers_per_shift", problem, make_roster(problem, a2="E", a4="e")) == ()


def test_what_a_newcomer_works_beyond_the_horizon_is_not_looked_at():
    problem = problem_of(TO_WEDNESDAY, days=1)
    items = tuple(make_assignment(problem, agent, 1, "early") for agent in ("a1", "a2"))
    for kept in ((items[0],), (items[1],)):
        assert findings_of("mentor", problem, replace(make_roster(problem), assignments=kept)) == ()
