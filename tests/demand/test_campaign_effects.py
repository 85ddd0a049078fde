from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history

from scheduler.demand.campaign_effects import campaign_uplift, without_campaigns
from scheduler.domain.calendar import Calendar, Campaign

FIRST = MONDAY + timedelta(days=30)
SALE = Campaign("Sale", FIRST, FIRST + timedelta(days=2), {"chat": 2.5})


def test_uplift_holds_on_the_days_of_the_campaign_only() -> None:
    uplift = campaign_uplift(Calendar(campaigns=(SALE,)), ("chat", "phone"), FIRST - timedelta(days=1), 5)
    np.testing.assert_array_equal(uplift[:, :, 12], [[1, 2.5, 2.5, 2.5, 1], [1, 1, 1, 1, 1]])


def test_overlapping_campaigns_multiply() -> None:
    other = Campaign("Other", FIRST, FIRST, {"chat": 2.0})
    assert campaign_uplift(Calendar(campaigns=(SALE, other)), ("chat",), FIRST, 1)[0, 0, 12] == 5.0


def test_past_campaign_days_are_left_out_and_measured() -> None:
    factors = np.ones(70)
    factors[30:33] = 3.0
    contacts = make_history(70, factors=factors).contacts.reshape(1, -1, 24)
    cleaned, findings = without_campaigns(contacts, Calendar(campaigns=(SALE,)), ("chat",), MONDAY)
    assert np.isnan(cleaned[0, 30:33]).all()
    assert not np.isnan(np.delete(cleaned, [30, 31, 32], axis=1)).any()
    (finding,) = findings
    assert finding.code == "campaign_measured"
    assert float(finding.facts["factor"]) == pytest.approx(3.0)


def test_a_history_that_is_mostly_campaign_is_divided_by_the_uplift() -> None:
    calendar = Calendar(campaigns=(Campaign("Long", MONDAY, MONDAY + timedelta(days=6), {"chat": 2.0}),))
    factors = np.where(np.arange(15) < 7, 2.0, 1.0)
    contacts = make_history(15, factors=factors).contacts.reshape(1, -1, 24)
    cleaned, findings = without_campaigns(contacts, calendar, ("chat",), MONDAY)
    np.testing.assert_allclose(cleaned, make_history(15).contacts.reshape(1, -1, 24))
    assert [finding.code for finding in findings] == ["campaign_kept"]


def test_campaigns_outside_the_history_change_nothing() -> None:
    contacts = make_history(28).contacts.reshape(1, -1, 24)
    later = Campaign("Later", date(2027, 1, 1), date(2027, 1, 1), {"chat": 2.0})
    cleaned, findings = without_campaigns(contacts, Calendar(campaigns=(later,)), ("chat",), MONDAY)
    assert cleaned is contacts
    assert findings == []
