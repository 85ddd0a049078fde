from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history

from scheduler.demand.prepare import Prepared, prepare
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.history import History
from scheduler.errors import DataError


def prepared(history: History, day: int, days: int = 7, **settings: object) -> Prepared:
    first = MONDAY + timedelta(days=day)
    return prepare(history, first, days, Calendar(), ForecastSettings(**settings))  # type: ignore[arg-type]


def codes(result: Prepared) -> list[str]:
    return [finding.code for finding in result.findings]


def test_a_history_that_ends_at_the_horizon_needs_no_word() -> None:
    result = prepared(make_history(70), 70)
    assert (result.lead_days, codes(result)) == (0, [])


def test_the_days_before_the_horizon_are_bridged_and_said() -> None:
    result = prepared(make_history(70), 81)
    assert result.lead_days == 11
    assert result.findings[0].facts == {"days": 11, "date": "2026-03-15"}


def test_empty_days_at_the_end_count_as_days_to_bridge() -> None:
    history = make_history(70)
    history.contacts[:, 65 * 24 :] = np.nan
    assert prepared(history, 70).lead_days == 5


def test_what_lies_after_the_first_day_is_not_looked_at() -> None:
    history = make_history(70)
    history.contacts[:, 63 * 24 :] = 1e6
    result = prepared(history, 63)
    assert codes(result) == ["history_after_start"]
    assert result.series.days == 63
    assert result.series.contacts.max() < 1000


def test_only_the_latest_days_are_used() -> None:
    result = prepared(make_history(70), 70, train_days=14, event_days=21)
    assert (result.series.start, result.series.days) == (MONDAY + timedelta(days=49), 21)


def test_two_weeks_are_enough() -> None:
    assert codes(prepared(make_history(14), 14)) == []
    assert prepared(make_history(14), 14).days_with_data == 14


def test_fewer_than_two_weeks_are_refused_with_what_is_needed() -> None:
    with pytest.raises(DataError, match=r"13 days .* at least 14 are needed"):
        prepared(make_history(13), 13)


def test_a_history_that_begins_after_the_horizon_is_refused() -> None:
    with pytest.raises(DataError, match="0 days"):
        prepared(make_history(28), -5)


def test_an_outage_is_left_out_and_named_with_its_hours() -> None:
    history = make_history(70, seed=1)
    history.contacts[0, 30 * 24 + 18 : 30 * 24 + 22] = 0
    result = prepared(history, 70)
    (finding,) = result.findings
    assert finding.code == "outage_left_out"
    assert (finding.facts["date"], finding.facts["start"], finding.facts["end"]) == ("2026-02-04", "18:00", "22:00")
    assert np.isnan(result.series.contacts[0, 30, 18:22]).all()
    assert history.contacts[0, 30 * 24 + 18] == 0


def test_a_queue_without_contacts_is_named() -> None:
    history = make_history(70, queues=("chat", "phone"))
    history.contacts[1] = np.nan
    assert [finding.facts for finding in prepared(history, 70).findings] == [{"queue": "phone"}]


def test_a_campaign_does_not_hide_that_hours_have_closed() -> None:
    history = make_history(200, seed=1)
    contacts = history.contacts.reshape(1, -1, 24)
    contacts[0, 100:150, 22:] = contacts[0, 153:, 22:] = 0
    sale = Campaign("Sale", MONDAY + timedelta(days=150), MONDAY + timedelta(days=152), {"chat": 1.2}, "sale")
    result = prepare(history, MONDAY + timedelta(days=200), 7, Calendar(campaigns=(sale,)), ForecastSettings())
    assert [(item.facts["date"], item.facts["hours"]) for item in result.findings if item.code == "hours_closed"] == [
        ("2026-04-15", 14)
    ]


def test_what_lies_before_the_training_days_needs_no_word() -> None:
    history = make_history(200, seed=1)
    history.contacts[0, 30 * 24 + 12 : 30 * 24 + 18] = 0
    assert codes(prepared(history, 200)) == ["outage_left_out"]
    assert codes(prepared(history, 200, train_days=100)) == []
