"""Who could be given which shift, on any day."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_shift

from scheduler.domain.agent import Unavailability
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.rules.could_work import CouldWork

ALL_DAY = Hours.daily(Window(0, 1440))
DAYTIME = Hours.daily(Window(540, 960))


def _could_work(*, operating: Hours = ALL_DAY, aftersales: Hours = ALL_DAY) -> CouldWork:
    queues = (Queue("presales", "", 30.0, ALL_DAY), Queue("aftersales", "", 30.0, aftersales))
    return CouldWork(queues, operating)


def test_a_shift_starts_on_its_weekdays_only() -> None:
    shift = make_shift("early", 8, 16, weekdays=[0])
    assert _could_work()(make_agent("a1"), shift, MONDAY)
    assert not _could_work()(make_agent("a1"), shift, date(2026, 12, 8))


def test_somebody_whose_queue_is_closed_by_then_cannot() -> None:
    could_work = _could_work(aftersales=DAYTIME)
    agent = make_agent("a1", skills=["aftersales"])
    assert could_work(agent, EARLY, MONDAY)
    assert not could_work(agent, LATE, MONDAY)
    assert could_work(make_agent("a2"), LATE, MONDAY)


def test_a_queue_is_closed_while_the_store_is() -> None:
    assert not _could_work(operating=DAYTIME)(make_agent("a1"), LATE, MONDAY)


def test_a_night_reaches_into_the_hours_of_the_next_day() -> None:
    morning = Hours.daily(Window(5 * 60, 8 * 60))
    assert _could_work(operating=morning)(make_agent("a1"), NIGHT, MONDAY)


def test_hours_that_run_over_from_the_day_before_count() -> None:
    over_night = Hours.daily(Window(20 * 60, 30 * 60))
    assert _could_work(operating=over_night)(make_agent("a1"), make_shift("dawn", 4, 12), MONDAY)


@pytest.mark.parametrize(
    "absence", [Unavailability(weekdays=frozenset({0})), Unavailability(datetime(2026, 12, 7, 9), datetime(2026, 12, 7, 10))]
)
def test_who_is_absent_cannot(absence: Unavailability) -> None:
    agent = make_agent("a1", unavailable=(absence,))
    assert not _could_work()(agent, EARLY, MONDAY)
    assert _could_work()(agent, EARLY, date(2026, 12, 8))
