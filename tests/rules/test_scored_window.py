"""Somebody for every queue in the scored window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.terms import Count
from scheduler.rules.scored_window import ScoredWindow


def day_of(**rows):
    """One day with two people, presales only."""
    problem = make_problem(days=1, queues=("presales",), agents=2)
    return findings_of("scored_window", problem, make_roster(problem, **rows))


def test_one_person_at_a_time_is_enough():
    assert day_of(a1="E", a2="L") == ()


def test_hours_without_anybody_are_found_in_minutes_inside_the_window_only():
    (finding,) = day_of(a1="E")
    assert (finding.code, finding.size, finding.unit) == ("scored_window_empty", 7 * 60, "minutes")
    assert (finding.facts["start"], finding.facts["end"]) == ("16:00", "23:00")


def test_standby_does_not_count():
    problem = make_problem(days=1, queues=("presales",), agents=1, standby_agents=("a1",))
    (finding,) = findings_of("scored_window", problem, make_roster(problem, a1="l"))
    assert finding.size == 14 * 60


def test_somebody_who_cannot_serve_the_queue_or_is_worth_nothing_does_not_count():
    agents = [make_agent("a1", skills=("presales",)), make_agent("a2", worth_percent=0)]
    problem = make_problem(days=1, agents=agents)
    findings = findings_of("scored_window", problem, make_roster(problem, a1="E", a2="L"))
    assert {(finding.facts["queue"], finding.size) for finding in findings} == {
        ("presales", 7 * 60),
        ("aftersales", 14 * 60),
    }


def test_a_queue_is_asked_for_while_it_is_open_only():
    phone = Queue(id="phone", name="Phone", contacts_per_hour=10, hours=Hours.daily(Window(540, 1080)))
    problem = make_problem(days=1, queues=(phone,), agents=[make_agent("a1", skills=("phone",))])
    (finding,) = findings_of("scored_window", problem, make_roster(problem, a1="E"))
    assert finding.size == 2 * 60


def test_intervals_with_the_same_shifts_are_one_term():
    terms = terms_of("scored_window", make_problem(days=1, queues=("presales",)))
    assert [(term.unit_size, term.at_least) for term in terms if isinstance(term, Count)] == [(7 * 60, 1), (7 * 60, 1)]


def test_a_night_begun_before_the_horizon_covers_its_first_hours():
    morning = make_shift("zmorning", 4, 22)
    problem = make_problem(days=1, queues=("presales",), agents=2, shifts=(NIGHT, morning))
    problem = replace(problem, carry_in=(make_assignment(problem, "a2", -1, "night"),))
    (finding,) = findings_of("scored_window", problem, make_roster(problem, a1="N"))
    assert (finding.facts["start"], finding.facts["end"]) == ("06:00", "22:00")


def test_the_last_night_answers_for_the_hours_after_the_last_midnight():
    problem = make_problem(days=1, queues=("presales",), agents=1, shifts=(NIGHT,))
    findings = findings_of("scored_window", problem, make_roster(problem))
    assert [(f.facts["date"], f.facts["start"], f.facts["end"]) for f in findings] == [
        ("2026-12-07", "06:00", "24:00"),
        ("2026-12-08", "00:00", "06:00"),
    ]


def test_hours_that_no_shift_covers_are_asked_for_all_the_same():
    problem = make_problem(days=1, queues=("presales",), agents=1, shifts=(LATE,))
    (finding,) = findings_of("scored_window", problem, make_roster(problem, a1="L"))
    assert finding.size == 7 * 60


def test_a_list_of_prices_is_refused():
    with pytest.raises(ValueError, match="level is"):
        ScoredWindow(limit="scored_window", level=(1, 2))
