from __future__ import annotations

from datetime import date, timedelta

import pytest
from demand.campaign_truth import START, Sale, Truth

from scheduler.domain.calendar import Campaign
from scheduler.domain.finding import Finding, Severity
from scheduler.words.catalogue import sentence

DAY = timedelta(days=1)
NOVEMBER = date(2025, 11, 9)


def told(shift: int, *sales: Sale, seed: int = 1, size: float = 1.0) -> list[Finding]:
    """Findings about wrong dates where the calendar has the first sale so many days late."""
    truth = Truth(200, sales, seed=seed, size=size)
    campaigns = [
        Campaign(f"Sale {number}", begin, begin + (sale.days - 1) * DAY)
        for number, sale in enumerate(sales)
        for begin in [sale.start + (0 if number else shift) * DAY]
    ]
    return [item for item in truth.effects(campaigns).findings if item.code == "campaign_misdated"]


@pytest.mark.parametrize("days", [1, 3])
@pytest.mark.parametrize("shift", [-1, 1])
@pytest.mark.parametrize("shaped", [False, True])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_sale_that_stands_a_day_off_is_told_with_the_day_it_began(days: int, shift: int, shaped: bool, seed: int) -> None:
    (found,) = told(shift, Sale(NOVEMBER, days, shaped=shaped), seed=seed)
    assert found.severity is Severity.WARNING
    assert found.facts["date"] == (NOVEMBER + shift * DAY).isoformat()
    assert found.facts["begin"] == NOVEMBER.isoformat()
    assert all("2025" in sentence(found, language) for language in ("en", "zh"))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("days", [1, 2, 5])
@pytest.mark.parametrize("size", [1.0, 0.05])
def test_nothing_is_said_of_a_sale_in_its_place(seed: int, days: int, size: float) -> None:
    assert told(0, Sale(NOVEMBER, days), seed=seed, size=size) == []
    assert told(0, Sale(NOVEMBER, days, (1.0, 1.0), shaped=False), seed=seed, size=size) == []


def test_a_sale_that_only_aftersales_feels_the_day_after_is_in_its_place() -> None:
    assert told(0, Sale(NOVEMBER, 1, (1.3, 1.0))) == []


def test_the_campaign_that_runs_beside_a_sale_is_no_sign_of_a_wrong_date() -> None:
    weak, strong = Sale(NOVEMBER, 3, (1.0, 1.0), shaped=False), Sale(NOVEMBER + 3 * DAY, 2, shaped=False)
    assert told(0, weak, strong) == []


def test_a_sale_at_either_end_of_the_history_is_passed_over() -> None:
    assert told(0, Sale(START, 1), Sale(START + 199 * DAY, 3)) == []
