"""Newcomers and backups in what an audit measures: worth and skills by the date of the shift, minimums by the clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import MONDAY, NIGHT, make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.auditing.before_solve import before_solve
from scheduler.auditing.presence import measure_presence
from scheduler.domain.newcomer import Newcomer
from scheduler.rules.registry import build_rules

TUESDAY = MONDAY + timedelta(days=1)
BACKUP = make_agent("a1", skills=("aftersales",), backup_skills=frozenset({"presales"}), backup_dates=frozenset({MONDAY}))
NEW = make_agent("a1", newcomer=Newcomer("a1", "a2", MONDAY, MONDAY, (30,), 20))


def test_somebody_who_backs_up_supplies_both_queues_on_the_day_alone():
    problem = make_problem(agents=[BACKUP], days=2)
    presence = measure_presence(problem, make_roster(problem, a1="EE"))
    both, own = (presence.supply[frozenset(skills)] for skills in (("presales", "aftersales"), ("aftersales",)))
    assert (both[8], own[8], both[32], own[32]) == (100, 0, 0, 100)
    assert presence.attended["presales"][8 * 60 : 16 * 60].all()
    assert not presence.attended["presales"][24 * 60 :].any()


def test_a_newcomer_supplies_by_the_ramp_and_keeps_no_queue_attended_before_the_test_is_over():
    problem = make_problem(agents=[NEW], days=2, shifts=(NIGHT,))
    presence = measure_presence(problem, make_roster(problem, a1="N"))
    supply = presence.supply[frozenset({"presales", "aftersales"})]
    assert (supply[23], supply[24]) == (30, 30)
    attended = presence.attended["presales"]
    assert not attended[: 24 * 60].any()
    assert attended[24 * 60 : 30 * 60].all()
    assert (presence.reserve[23], presence.reserve[24]) == (0, 1)


@pytest.mark.parametrize("agent", [BACKUP, NEW])
def test_minutes_without_anybody_are_those_that_the_rule_finds(agent):
    problem = make_problem(agents=[agent], days=2, queues=("presales",), shifts=(NIGHT,))
    checked = audit(problem, make_roster(problem, a1="NN"), build_rules({}))
    found = sum(finding.size for finding in checked.findings if finding.code == "scored_window_empty")
    assert found == checked.kpis.uncovered_scored_minutes > 0


def test_before_the_solve_a_day_with_nobody_but_newcomers_is_named():
    problem = make_problem(agents=[NEW], days=2, leads=("a1",))
    codes = {(finding.code, finding.facts.get("date")) for finding in before_solve(problem, build_rules({}))}
    assert {("no_lead_left", "2026-12-07"), ("nobody_left_for_queue", "2026-12-07")} <= codes


def test_before_the_solve_whoever_backs_up_is_somebody_for_the_queue_on_that_day():
    problem = make_problem(agents=[BACKUP], days=2, start=date(2026, 12, 7))
    empty = [f for f in before_solve(problem, build_rules({})) if f.code == "nobody_left_for_queue"]
    assert [(finding.facts["queue"], finding.facts["date"], finding.facts["days"]) for finding in empty] == [
        ("presales", "2026-12-08", 1)
    ]
