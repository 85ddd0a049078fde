"""Campaigns of a store file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from scheduler.config.load import load_store
from scheduler.domain.calendar import Campaign
from scheduler.domain.hours import Window
from scheduler.errors import InputError

Writer = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"


def with_campaign(text: str) -> tuple[str, str]:
    """The change that gives the small store a campaign, on line 5 of the file."""
    return HORIZON, f"{HORIZON}\ncalendar:\n  campaigns:\n    - {{{text}}}"


def campaign_of(write_store: Writer, text: str) -> Campaign:
    (campaign,) = load_store(write_store(with_campaign(text))).calendar.campaigns
    return campaign


def test_a_campaign_is_whole_days_of_its_own_name_unless_more_is_said(write_store: Writer) -> None:
    campaign = campaign_of(write_store, "name: Sale, start: 2026-12-05, end: 2026-12-06")
    assert campaign == Campaign("Sale", date(2026, 12, 5), date(2026, 12, 6), {}, "Sale")


def test_a_live_stream_every_thursday_is_one_campaign(write_store: Writer) -> None:
    text = 'name: Live, start: 2026-12-01, end: 2026-12-31, weekdays: thu, hours: "20:00-23:00", uplift: {presales: 1.5}'
    campaign = campaign_of(write_store, text)
    assert campaign.hours == (Window(20 * 60, 23 * 60),)
    assert [day for day in range(1, 32) if campaign.covers(date(2026, 12, day))] == [3, 10, 17, 24, 31]


def test_the_planner_may_insist_on_the_uplift(write_store: Writer) -> None:
    text = "name: Sale, start: 2026-12-05, end: 2026-12-06, uplift: {presales: 1.5}, keep_uplift: true"
    assert campaign_of(write_store, text).keep_uplift


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("weekdays: mon", "no such weekday lies between 2026-12-05 and 2026-12-06"),
        ("hours: closed", "closed is no time for a campaign"),
        ("hours: []", "closed is no time for a campaign"),
        ("hours: evening", "hours"),
        ("keep_uplift: true", "there is no uplift to keep"),
    ],
)
def test_what_means_nothing_is_told_with_its_line(write_store: Writer, more: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        load_store(write_store(with_campaign(f"name: Sale, start: 2026-12-05, end: 2026-12-06, {more}")))
    (fault,) = error.value.faults
    assert said in str(fault)
    assert fault.line == 5


def test_a_campaign_that_stands_there_twice_would_count_twice_and_is_told(write_store: Writer) -> None:
    more = "name: 双12, start: 2026-12-12, end: 2026-12-14}\n    - {name: Double 12, start: 2026-12-11, end: 2026-12-12"
    with pytest.raises(InputError) as error:
        load_store(write_store(with_campaign(more)))
    (fault,) = error.value.faults
    assert "'双12' stands on line 5 already" in str(fault)
    assert (fault.line, fault.column) == (6, "calendar.campaigns[1].start")


@pytest.mark.parametrize(
    "other",
    [
        "name: Double 12, start: 2026-12-15, end: 2026-12-16",
        "name: Brand day, start: 2026-12-12, end: 2026-12-14",
        'name: Double 12, start: 2026-12-12, end: 2026-12-14, hours: "20:00-23:00"',
    ],
)
def test_campaigns_of_other_days_names_or_hours_may_stand_together(write_store: Writer, other: str) -> None:
    more = f"name: Double 12, start: 2026-12-12, end: 2026-12-14}}\n    - {{{other}"
    assert len(load_store(write_store(with_campaign(more))).calendar.campaigns) == 2
