from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE
from numpy.typing import NDArray

from scheduler.demand.campaigns.marked_campaign import AFTER, EVENING_BEFORE, FIRST_DAY, RUSH, MarkedCampaign, mark_campaigns
from scheduler.demand.campaigns.measured_campaign import MeasuredCampaign, measure_campaign
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign

SALE = Campaign("Sale", MONDAY + timedelta(days=10), MONDAY + timedelta(days=12))


def mark() -> MarkedCampaign:
    (marked,) = mark_campaigns(Calendar(campaigns=(SALE,)), MONDAY, 40, ForecastSettings())
    return marked


def measure(contacts: NDArray[np.float64], usable: NDArray[np.bool_] | None = None) -> MeasuredCampaign | None:
    marked = mark()
    usual = np.tile(SHAPE, (1, contacts.shape[1], 1))
    hours = np.ones(contacts.shape[1:], dtype=np.bool_) if usable is None else usable
    return measure_campaign(marked, contacts, usual, hours, np.array([0.05]), MONDAY, ForecastSettings())


def days_of(factor: float = 1.0) -> NDArray[np.float64]:
    return np.tile(SHAPE * factor, (1, mark().parts.shape[0], 1))


def test_each_part_is_measured_for_itself() -> None:
    contacts = days_of()
    contacts[0, 0, 18:] *= 1.5
    contacts[0, 1:4] *= 2
    contacts[0, 4] *= 1.2
    found = measure(contacts)
    assert found is not None
    assert np.exp(found.main[0]) == pytest.approx(2, rel=0.01)
    parts = np.exp(found.parts[0])
    assert parts[[EVENING_BEFORE, FIRST_DAY, AFTER, AFTER + 1]] == pytest.approx([1.5, 2, 1.2, 1], rel=0.01)
    assert found.last == SALE.end
    assert found.times == 1


def test_few_contacts_are_less_sure() -> None:
    found = measure(days_of(2.0))
    assert found is not None
    assert found.parts_variance[0, RUSH] > 5 * found.parts_variance[0, FIRST_DAY]


def test_silence_where_it_is_never_silent_is_left_out() -> None:
    contacts = days_of(2.0)
    contacts[0, 2, 9:18] = 0
    found = measure(contacts)
    assert found is not None
    assert np.exp(found.main[0]) == pytest.approx(2, rel=0.01)


def test_a_campaign_of_which_nothing_is_known_is_not_measured() -> None:
    contacts = days_of()
    contacts[0, 1:4] = np.nan
    assert measure(contacts) is None
    assert measure(days_of(), np.zeros((contacts.shape[1], 24), dtype=np.bool_)) is None
