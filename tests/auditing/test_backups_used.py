"""Who backs up another queue, and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factories import make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.auditing.backups_used import backups_used
from scheduler.domain.assignment import Activity, ActivityKind

CAMPAIGN = frozenset({date(2026, 12, 8), date(2026, 12, 9)})
AGENTS = [
    make_agent("a1", skills=("aftersales",), backup_skills=frozenset({"presales"}), backup_dates=CAMPAIGN),
    make_agent("a2", skills=("presales",)),
]


def test_shifts_on_days_of_a_campaign_are_counted_person_by_person():
    problem = make_problem(agents=AGENTS)
    (finding,) = backups_used(problem, make_roster(problem, a1="EELEE", a2="EEEEE"))
    assert (finding.code, finding.facts) == ("backup_used", {"agent": "a1", "queue": "presales", "shifts": 2})


def test_a_shift_whose_queues_are_told_counts_only_with_the_queue_backed_up():
    problem = make_problem(agents=AGENTS)
    roster = make_roster(problem, a1=".EE")
    items = [
        replace(item, activities=(Activity(item.start, item.end, ActivityKind.CHAT, queue),))
        for item, queue in zip(roster.assignments, ("presales", "aftersales"), strict=True)
    ]
    (finding,) = backups_used(problem, replace(roster, assignments=tuple(items)))
    assert finding.facts["shifts"] == 1


def test_standby_and_days_off_are_no_backup():
    problem = make_problem(agents=AGENTS, standby_agents=("a1",))
    assert not list(backups_used(problem, make_roster(problem, a1="E.e")))


def test_an_audit_tells_of_it():
    problem = make_problem(agents=AGENTS)
    found = audit(problem, make_roster(problem, a1=".E"), ()).findings
    assert [finding.facts["shifts"] for finding in found if finding.code == "backup_used"] == [1]
