from __future__ import annotations

import numpy as np
import pytest
from demand.histories import MONDAY, make_history
from numpy.typing import NDArray

from scheduler.demand.cleaning.clean import clean
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.finding import Finding


def cleaned(contacts: NDArray[np.float64], **settings: bool) -> tuple[NDArray[np.float64], list[Finding]]:
    queues = tuple(f"q{row}" for row in range(contacts.shape[0]))
    return clean(contacts, np.ones(contacts.shape[1], dtype=np.bool_), queues, MONDAY, ForecastSettings(**settings))


def days_of(days: int, factors: NDArray[np.float64] | float = 1.0) -> NDArray[np.float64]:
    return make_history(days, factors=factors, seed=1).contacts.reshape(1, -1, 24)


def test_a_clean_history_stays_the_same_array() -> None:
    contacts = days_of(200)
    result, findings = cleaned(contacts)
    assert result is contacts
    assert findings == []


def test_an_outage_and_a_spike_are_left_out_and_told_with_their_hours() -> None:
    contacts = days_of(100)
    contacts[0, 30, 18:22] = 0
    contacts[0, 50, 23] = 800
    contacts[0, 51, 0] = 800
    result, (outage, spike) = cleaned(contacts)
    assert np.isnan(result[0, 30, 18:22]).all()
    assert np.isnan(result).sum() == 6
    assert outage.code == "outage_left_out"
    assert [(item.size, item.unit) for item in (outage, spike)] == [(4, "hours"), (2, "hours")]
    assert (spike.facts["date"], spike.facts["start"]) == ("2026-02-24", "23:00")
    assert (spike.facts["end_date"], spike.facts["end"], spike.facts["contacts"]) == ("2026-02-25", "01:00", 1600)


def test_days_before_a_shift_are_brought_to_the_new_level() -> None:
    contacts = days_of(200, np.where(np.arange(200) < 150, 1.0, 2.0))
    result, (finding,) = cleaned(contacts)
    days = result[0].sum(axis=1)
    assert days[:150].mean() == pytest.approx(days[150:].mean(), rel=0.05)
    assert (finding.code, finding.facts) == ("level_shifted", {"queue": "q0", "date": "2026-06-04", "factor": "2"})


def test_days_of_another_order_of_size_are_left_out() -> None:
    contacts = days_of(200, np.where(np.arange(200) < 150, 0.02, 1.0))
    result, (finding,) = cleaned(contacts)
    assert np.isnan(result[0, :150]).all()
    assert finding.code == "level_replaced"


def test_each_may_be_switched_off() -> None:
    contacts = days_of(200, np.where(np.arange(200) < 150, 1.0, 2.0))
    contacts[0, 50, 15] = 900
    assert [item.code for item in cleaned(contacts, spikes=False)[1]] == ["level_shifted"]
    assert [item.code for item in cleaned(contacts, level_shifts=False)[1]] == ["spike_left_out"]


def test_a_breakdown_that_let_a_few_through_is_told_with_their_number() -> None:
    contacts = days_of(100)
    contacts[0, 30, 16:24] = [0, 1, 0, 0, 2, 0, 0, 1]
    result, (finding,) = cleaned(contacts)
    assert (finding.code, finding.facts["came"], finding.facts["start"]) == ("trickle_left_out", 4, "16:00")
    assert np.isnan(result).sum() == 8


def test_a_factor_is_never_written_in_powers_of_ten() -> None:
    contacts = make_history(100, factors=np.where(np.arange(100) < 70, 0.002, 1.0)).contacts.reshape(1, -1, 24)
    (finding,) = cleaned(contacts)[1]
    assert finding.code == "level_replaced"
    assert str(finding.facts["factor"]).isdigit()
    assert int(str(finding.facts["factor"])) > 100


def test_days_after_a_long_outage_are_no_spikes() -> None:
    contacts = days_of(120)
    contacts[0, 90:106] = 0
    assert [item.code for item in cleaned(contacts)[1]] == ["outage_left_out"]
