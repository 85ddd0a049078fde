"""Each load bound, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from loads import TUESDAY, make_load, queue

from scheduler.domain.hours import Hours, Window
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import ProblemError
from scheduler.queueing.heads_with_absences import heads_with_absences
from scheduler.queueing.required_heads import required_heads
from scheduler.staffing.absences_bound import AbsencesBound
from scheduler.staffing.backlog_bound import BacklogBound
from scheduler.staffing.day_bound import DayBound
from scheduler.staffing.load_bounds import LOAD_BOUNDS
from scheduler.staffing.occupancy_bound import OccupancyBound
from scheduler.staffing.response_bound import ResponseBound
from scheduler.staffing.saturation import Saturation
from scheduler.staffing.settings import StaffingSettings

DAY = np.full((1, 24), 40.0)
PROMISE = ResponseTarget(target_seconds=20.0, service_level=0.8)


def test_the_bounds_have_the_names_of_the_trace() -> None:
    names = ["saturation", "backlog", "response", "absences", "occupancy", "deferred", "day"]
    assert [bound.name for bound in LOAD_BOUNDS] == names


def test_saturation_counts_the_own_contacts_alone() -> None:
    load = make_load((queue(contacts_per_hour=20.0),), DAY, backlog=DAY)
    assert Saturation().heads(load, {})[0, 5] == 2.0


def test_work_that_can_wait_has_neither_saturation_nor_response() -> None:
    load = make_load((queue(due_minutes=600, response=PROMISE),), DAY)
    assert not Saturation().heads(load, {}).any()
    assert not ResponseBound().heads(load, {}).any()


def test_a_backlog_is_worked_off_no_faster_than_is_good() -> None:
    backlog = np.where(np.arange(24) == 8, 60.0, 0.0)[None]
    heads = BacklogBound().heads(make_load((queue(contacts_per_hour=20.0),), DAY, backlog=backlog), {})
    assert np.flatnonzero(heads).tolist() == [8]
    assert heads[0, 8] == 5.0


def test_a_backlog_is_worked_off_no_faster_than_a_person_can() -> None:
    chat = queue(contacts_per_hour=30.0, speeds=(1.0, 0.75))
    heads = BacklogBound().heads(make_load((chat,), DAY, backlog=DAY, aht_seconds=270.0), {})
    assert heads[0, 8] == pytest.approx(80.0 / 20.0)  # two at once, each in 360 s


def test_response_is_what_the_formulas_ask_for_at_the_contacts_of_the_hour() -> None:
    chat = queue(response=PROMISE, speeds=(1.0, 0.85), patience_seconds=100.0)
    contacts = np.linspace(0.0, 200.0, 24)[None]
    heads = ResponseBound().heads(make_load((chat,), contacts, aht_seconds=180.0), {})
    wanted = required_heads(contacts, 180.0, PROMISE, speeds=chat.speeds, patience_seconds=100.0)
    assert np.array_equal(heads, wanted)


def test_contacts_of_a_quarter_of_an_hour_are_four_times_as_many_an_hour() -> None:
    load = make_load((queue(response=PROMISE),), np.full((1, 96), 50.0), aht_seconds=180.0, grid=TimeGrid(TUESDAY, 1, 15))
    assert ResponseBound().heads(load, {})[0, 0] == required_heads(200.0, 180.0, PROMISE)


def test_a_known_answer_of_the_textbooks_is_asked_for() -> None:
    heads = ResponseBound().heads(make_load((queue(response=PROMISE),), DAY * 5, aht_seconds=180.0), {})
    assert 13 < heads[0, 0] <= 14  # 200 an hour of 180 s


def test_absences_ask_for_the_heads_on_the_roster_less_those_absent_on_the_mean() -> None:
    load = make_load((queue(response=PROMISE),), DAY, aht_seconds=180.0, settings=StaffingSettings(shrinkage=0.1))
    on_roster = AbsencesBound().heads(load, {})[0, 0] / 0.9
    assert on_roster == pytest.approx(float(heads_with_absences(40.0, 180.0, PROMISE, absence=0.1)))
    assert on_roster > ResponseBound().heads(load, {})[0, 0] / 0.9


def test_absences_ask_for_nobody_where_nobody_is_ever_absent() -> None:
    load = make_load((queue(response=PROMISE),), DAY, aht_seconds=180.0, settings=StaffingSettings(shrinkage=0.0))
    assert not AbsencesBound().heads(load, {}).any()


def test_a_ceiling_on_how_busy_people_are_is_a_bound_of_its_own() -> None:
    chat = queue(response=ResponseTarget(occupancy=0.8))
    load = make_load((chat,), DAY * 5, aht_seconds=180.0)
    assert not ResponseBound().heads(load, {}).any()
    assert OccupancyBound().heads(load, {})[0, 0] == pytest.approx(12.52)  # 10 of 12.5 are busy


def test_nothing_promised_asks_for_nobody() -> None:
    for chat in (queue(), queue(response=ResponseTarget(target_seconds=30.0))):
        load = make_load((chat,), DAY)
        assert not ResponseBound().heads(load, {}).any()
        assert not OccupancyBound().heads(load, {}).any()


def test_a_closed_queue_asks_for_nobody() -> None:
    chat = queue(hours=Hours.daily(Window(480, 1080)), response=PROMISE)
    heads = ResponseBound().heads(make_load((chat,), DAY), {})
    assert np.flatnonzero(heads).tolist() == list(range(8, 18))


def test_a_promise_that_no_crowd_can_keep_names_the_queue() -> None:
    chat = queue(response=ResponseTarget(asa_seconds=1.0))
    with pytest.raises(ProblemError, match=r"queue 'chat': contacts_per_hour"):
        ResponseBound().heads(make_load((chat,), DAY * 100_000, aht_seconds=3600.0), {})


def test_a_day_that_takes_more_hours_than_its_hours_add_up_to_is_raised_by_one_factor() -> None:
    chat = queue(contacts_per_hour=40.0, contacts_per_day=240.0)  # 30 an hour of an 8-hour day
    contacts = np.where(np.arange(24) < 12, 40.0, 80.0)[None]
    load = make_load((chat,), contacts)
    before = {"saturation": Saturation().heads(load, {}), "deferred": np.zeros((1, 24))}
    assert DayBound().heads(load, before)[0, [0, 20]].tolist() == pytest.approx([4 / 3, 8 / 3])


def test_hours_that_another_bound_gives_count_for_the_day() -> None:
    load = make_load((queue(contacts_per_hour=40.0, contacts_per_day=240.0),), DAY)
    before = {"response": np.where(np.arange(24) < 12, 2.0, 1.0)[None], "deferred": np.zeros((1, 24))}
    assert not DayBound().heads(load, before).any()  # 36 hours of work; 960 contacts take 32


def test_a_day_of_the_same_pace_as_the_hour_decides_nothing() -> None:
    load = make_load((queue(contacts_per_hour=37.5, contacts_per_day=300.0),), DAY)
    before = {"saturation": Saturation().heads(load, {}), "deferred": np.zeros((1, 24))}
    assert not DayBound().heads(load, before).any()


def test_the_length_of_a_day_of_work_counts() -> None:
    settings = StaffingSettings(shrinkage=0.0, workday_hours=10.0)
    load = make_load((queue(contacts_per_hour=37.5, contacts_per_day=300.0),), DAY, settings=settings)
    before = {"saturation": Saturation().heads(load, {}), "deferred": np.zeros((1, 24))}
    assert DayBound().heads(load, before)[0, 0] == pytest.approx(40 / 30)


def test_a_day_of_tickets_is_the_day_on_which_they_are_done() -> None:
    load = make_load((queue(contacts_per_hour=10.0, contacts_per_day=40.0, due_minutes=1440),), np.zeros((1, 24)))
    before = {"saturation": np.zeros((1, 24)), "deferred": np.where(np.arange(24) < 10, 1.0, 0.0)[None]}
    assert DayBound().heads(load, before)[0, [0, 12]].tolist() == [2.0, 0.0]  # 100 tickets take 20 hours
