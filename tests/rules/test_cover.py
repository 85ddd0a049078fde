"""Heads on every queue."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.finding import Severity
from scheduler.domain.terms import Cover as CoverTerm
from scheduler.rules.cover import Cover

UNIT = 1200


def test_as_many_heads_as_required_cost_nothing():
    problem = make_problem(days=1, queues=("presales",), agents=2)
    assert findings_of("cover", problem, make_roster(problem, a1="E", a2="L")) == ()


def test_one_head_short_for_eight_hours_costs_eight_hundred():
    problem = make_problem(days=1, queues=("presales",), agents=2)
    (finding,) = findings_of("cover", problem, make_roster(problem, a1="E"))
    assert (finding.code, finding.size, finding.unit, finding.severity) == (
        "cover_short",
        100,
        "hundredth_heads",
        Severity.SHOULD,
    )
    assert finding.cost == 800 * UNIT
    assert finding.facts == {"queue": "presales", "date": "2026-12-07", "start": "16:00", "end": "24:00", "heads": 1.0}


def test_two_heads_short_at_once_cost_more_than_twice_one():
    problem = make_problem(days=1, queues=("presales",), shifts=(EARLY,), required=2)
    findings = findings_of("cover", problem, make_roster(problem))
    assert sum(finding.cost for finding in findings) == 16 * (100 + 150) * UNIT


def test_half_an_hour_costs_half():
    problem = make_problem(days=1, queues=("presales",), interval_minutes=30)
    (finding,) = findings_of("cover", problem, make_roster(problem, a1="E"))
    assert finding.cost == 800 * UNIT


def test_somebody_worth_half_leaves_half_a_head_short():
    agents = [make_agent("a1", worth_percent=50), make_agent("a2")]
    problem = make_problem(days=1, queues=("presales",), agents=agents)
    (finding,) = findings_of("cover", problem, make_roster(problem, a1="E", a2="L"))
    assert (finding.size, finding.cost) == (50, 400 * UNIT)


def test_nobody_counts_on_two_queues_at_once():
    problem = make_problem(days=1, agents=2)
    findings = findings_of("cover", problem, make_roster(problem, a1="E", a2="L"))
    assert sum(finding.cost for finding in findings) == 1600 * UNIT


def test_standby_does_not_count():
    problem = make_problem(days=1, queues=("presales",), agents=2, standby_agents=("a1",))
    assert len(findings_of("cover", problem, make_roster(problem, a1="e", a2="L"))) == 1


def test_a_night_begun_before_the_horizon_counts_where_this_roster_answers_for_the_hour():
    problem = make_problem(days=1, queues=("presales",), agents=1, shifts=(NIGHT, make_shift("zmorning", 4, 22)))
    problem = replace(problem, carry_in=(make_assignment(problem, "a1", -1, "night"),))
    findings = findings_of("cover", problem, make_roster(problem))
    assert (findings[0].facts["start"], findings[0].facts["end"]) == ("06:00", "24:00")


def test_there_is_one_term_per_interval_with_heads_required():
    terms = terms_of("cover", make_problem(days=1, required={"presales": 2}))
    assert [term.interval for term in terms if isinstance(term, CoverTerm)] == list(range(8, 24))
    assert {term.heads for term in terms if isinstance(term, CoverTerm)} == {(("presales", 2),)}


def test_it_cannot_be_a_must():
    with pytest.raises(ValueError, match="allowed is should, may"):
        Cover(limit="cover", level="must")
