"""Enough skilled people for each queue."""

from __future__ import annotations

from datetime import date

import pytest
from factories import NIGHT, make_agent, make_assignment, make_problem, make_queue, make_roster
from rule_findings import findings_of

from scheduler.domain.finding import Severity
from scheduler.domain.hours import Hours, Window
from scheduler.domain.newcomer import Newcomer
from scheduler.rules.level_need import LevelNeed

AGENTS = [
    make_agent("a1", levels={"presales": 3}),
    make_agent("a2", levels={"presales": 2}),
    make_agent("a3"),
    make_agent("a4", skills=("aftersales",), levels={"presales": 3}),
]


def found(need, problem=None, level="must", **rows):
    problem = problem or make_problem(agents=AGENTS, days=1)
    return findings_of("skill_level", problem, make_roster(problem, **rows), queues={"presales": need}, level=level)


def test_one_of_the_level_all_day_costs_nothing():
    assert found(LevelNeed(2), a1="E", a2="L") == ()


def test_hours_with_too_few_are_found_in_minutes_per_person():
    (finding,) = found(LevelNeed(2, people=2), a1="E", a2="E", a3="L")
    assert finding.facts == {
        "queue": "presales",
        "level": 2,
        "date": "2026-12-07",
        "start": "16:00",
        "end": "24:00",
        "people": 0,
        "needed": 2,
    }
    assert (finding.code, finding.size, finding.severity) == ("skill_level_below", 2 * 8 * 60, Severity.MUST)


def test_a_level_without_the_skill_and_a_lower_level_do_not_count():
    assert sum(finding.size for finding in found(LevelNeed(3), a2="E", a4="E", a1="L")) == 8 * 60


def test_scored_hours_alone_may_be_asked():
    (finding,) = found(LevelNeed(1, hours="scored"), level=30)
    assert (finding.facts["start"], finding.size, finding.cost) == ("09:00", 14 * 60, 14 * 30 * 1200)


def test_hours_in_which_the_queue_or_the_store_is_closed_ask_for_nobody():
    morning = make_queue("presales", hours=Hours.daily(Window(6 * 60, 12 * 60)))
    problem = make_problem(agents=AGENTS, days=1, queues=(morning, make_queue("aftersales")))
    (finding,) = found(LevelNeed(2), problem)
    assert (finding.facts["start"], finding.facts["end"]) == ("08:00", "12:00")


def test_a_night_before_the_horizon_counts_until_it_ends():
    problem = make_problem(agents=AGENTS, days=1, shifts=(NIGHT,))
    carried = make_problem(agents=AGENTS, days=1, shifts=(NIGHT,), carry_in=[make_assignment(problem, "a1", -1, "night")])
    finding, *_ = found(LevelNeed(3), carried, a1="N")
    assert (finding.facts["start"], finding.facts["end"]) == ("06:00", "22:00")


def test_a_newcomer_and_standby_do_not_count():
    training = Newcomer("a1", "a2", date(2026, 12, 1), date(2026, 12, 7), (100,), 0)
    agents = [make_agent("a1", levels={"presales": 3}, newcomer=training), *AGENTS[1:]]
    problem = make_problem(agents=agents, days=2, standby_agents=("a2",))
    findings = found(LevelNeed(2), problem, a1="EE", a2="ee")
    assert [(f.facts["date"][-2:], f.facts["start"]) for f in findings] == [("07", "08:00"), ("08", "16:00")]


def test_somebody_who_backs_up_counts_on_the_days_for_it():
    backup = make_agent(
        "a4",
        skills=("aftersales",),
        backup_skills=frozenset({"presales"}),
        backup_dates=frozenset({date(2026, 12, 8)}),
        levels={"presales": 2},
    )
    problem = make_problem(agents=[*AGENTS[:3], backup], days=2)
    findings = found(LevelNeed(2), problem, a4="EE", a1="LL")
    assert [(f.facts["date"][-2:], f.facts["end"]) for f in findings] == [("07", "16:00")]


@pytest.mark.parametrize("settings", [{"level": 0}, {"level": 10}, {"level": 1, "people": 0}, {"level": 1, "hours": "all"}])
def test_needs_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        LevelNeed(**settings)
