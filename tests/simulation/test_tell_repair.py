from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.repair.service import Service
from scheduler.simulation.repair.stage import Heads, Teams
from scheduler.simulation.repair.tell_repair import tell_repair
from scheduler.simulation.workload import Workload
from scheduler.words.catalogue import sentence

GRID = TimeGrid(date(2026, 12, 1), 2)
HOURS = GRID.interval_count
ALWAYS = Hours.daily(Window(0, 1440))
QUEUES = (Queue("presales", "Presales", 20.0, ALWAYS), Queue("aftersales", "Aftersales", 20.0, ALWAYS))
WORKLOAD = Workload(
    grid=GRID,
    queues=QUEUES,
    paths=np.zeros((1, 2, HOURS), dtype=np.float32),
    poisson=False,
    opened=np.ones((2, HOURS), dtype=bool),
    waiting=np.zeros((1, 2)),
    aht_seconds=np.full((2, HOURS), 200.0),
    target_seconds=np.full(2, 30.0),
)
APART = ((0,), (1,))


def heads(value: int = 3) -> Heads:
    return np.full((2, HOURS), value, dtype=np.int64)


def service(**worst: float) -> Service:
    """All in time but for one hour, 20:00 of the first day, of the queues named."""
    in_time = np.ones((2, HOURS))
    for queue, share in worst.items():
        in_time[[item.id for item in QUEUES].index(queue), 20] = share
    return Service(in_time, in_time - 0.8, in_time < 0.8)


def told(before: tuple[Heads, Service], after: tuple[Heads, Service], teams: Teams = APART) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in tell_repair(WORKLOAD, teams, before, after, 200):
        found.setdefault(finding.code, []).append(finding)
    return found


def test_hours_added_and_taken_away_are_summed_up() -> None:
    moved = heads()
    moved[0, 20], moved[1, 5:8] = 5, 2
    found = told((heads(), service(presales=0.6)), (moved, service()))
    assert found["repair_changed"][0].facts == {
        "times": 200,
        "judged": 2.0 * HOURS,
        "before": 1.0,
        "after": 0.0,
        "added": 2.0,
        "removed": 3.0,
    }


def test_a_raise_says_when_how_many_and_what_it_brought() -> None:
    moved = heads()
    moved[0, 20] = 5
    found = told((heads(), service(presales=0.6)), (moved, service(presales=0.85)))
    said = sentence(found["repair_raised"][0], "en", {"presales": "Presales"})
    assert said == ("Presales, Tue 1 Dec 2026 20:00-21:00: 5 people instead of 3; 85 % are answered in time, 60 % before.")
    assert "repair_missed" not in found


def test_a_raise_that_others_paid_for_is_not_told_by_itself() -> None:
    moved = heads()
    moved[0, 20] = 5
    found = told((heads(), service(presales=0.9)), (moved, service(presales=0.85)))
    assert "repair_raised" not in found


def test_at_most_three_changes_of_a_kind_are_told_and_one_a_day() -> None:
    found = told((heads(), service()), (heads(1), service()))
    days = [(finding.facts["queue"], finding.facts["date"]) for finding in found["repair_lowered"]]
    assert len(days) == len(set(days)) == 3


def test_what_is_missed_even_so_is_a_warning() -> None:
    missed = told((heads(), service(aftersales=0.5)), (heads(9), service(aftersales=0.799)))["repair_missed"]
    assert [finding.severity for finding in missed] == [Severity.WARNING]
    facts = missed[0].facts
    assert (facts["queue"], facts["hours"], facts["heads"], facts["percent"]) == ("aftersales", 1.0, 9, 79)


def test_the_last_hour_of_a_day_ends_at_24() -> None:
    moved = heads()
    moved[0, 23] = 2
    assert told((heads(), service()), (moved, service()))["repair_lowered"][0].facts["end"] == "24:00"


def test_the_tail_is_not_told() -> None:
    tailed = replace(WORKLOAD, grid=TimeGrid(date(2026, 12, 1), 1, tail_days=1))
    moved = heads()
    moved[0, 30] = 9
    findings = tell_repair(tailed, APART, (heads(), service()), (moved, service()), 200)
    assert [finding.code for finding in findings] == ["repair_unchanged"]
    assert findings[0].facts["judged"] == 48.0


def test_nothing_changed_is_said_too() -> None:
    assert list(told((heads(), service()), (heads(), service()))) == ["repair_unchanged"]


def test_a_pool_is_told_by_the_queue_that_does_worst() -> None:
    before, after = heads()[:1], heads(4)[:1]
    found = told((before, service(presales=0.9, aftersales=0.5)), (after, service(aftersales=0.9)), ((0, 1),))
    facts = found["repair_raised"][0].facts
    assert (facts["queue"], facts["percent_was"], facts["percent"]) == ("presales+aftersales", 50, 90)


def promising(figure: str, **values: float) -> Service:
    """Nothing but another figure than answers in time is promised, and it is what is given in 20:00 of presales."""
    shape = (2, HOURS)
    slack, missed = np.ones(shape), np.zeros(shape, dtype=bool)
    slack[0, 20] = values.pop("slack", 0.5)
    missed[0, 20] = slack[0, 20] < 0
    rows = {name: np.zeros(shape) for name in ("gave_up", "wait_seconds")}
    for name, value in values.items():
        rows[name][0, 20] = value
    return Service(np.ones(shape), slack, missed, **rows, tightest=np.full(shape, figure))


def test_where_the_average_wait_is_promised_it_is_what_is_told() -> None:
    moved = heads()
    moved[0, 20] = 5
    before = promising("wait_seconds", wait_seconds=61.2, slack=-1.0)
    found = told((heads(), before), (moved, promising("wait_seconds", wait_seconds=12.0)))
    said = sentence(found["repair_raised_wait"][0], "en", {"presales": "Presales"})
    assert said == (
        "Presales, Tue 1 Dec 2026 20:00-21:00: 5 people instead of 3; the wait is 12 seconds on average, 62 before."
    )


def test_where_few_are_to_give_up_that_is_what_is_told() -> None:
    moved = heads()
    moved[0, 20] = 2
    found = told((heads(), promising("gave_up", gave_up=0.001)), (moved, promising("gave_up", gave_up=0.031)))
    said = sentence(found["repair_lowered_gave_up"][0], "en", {"presales": "Presales"})
    assert said.endswith("2 people are enough instead of 3; 4 % give up, 1 % before.")


def test_what_is_missed_even_so_is_told_by_the_limit_that_is_missed() -> None:
    missed = promising("wait_seconds", wait_seconds=99.5, slack=-1.0)
    found = told((heads(), missed), (heads(4), missed))["repair_missed_wait"]
    assert found[0].facts["seconds"] == 100
    assert "the wait is 100 seconds on average" in sentence(found[0], "en", {"presales": "Presales"})
