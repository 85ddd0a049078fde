from __future__ import annotations

from datetime import date, timedelta

import pytest
from demand.campaign_truth import START, Sale, Truth

from scheduler.domain.calendar import Campaign

LAST_YEAR = Campaign("Double 11", date(2025, 11, 9), date(2025, 11, 11), {"presales": 1.7}, "double11")
THIS_YEAR = Campaign("双11", date(2026, 11, 9), date(2026, 11, 11), {"presales": 2.2})
SALES = (Sale(date(2025, 11, 9)), Sale(date(2026, 11, 9)))
TO_NOVEMBER = (date(2026, 11, 1) - START).days


def test_two_campaigns_at_once_multiply() -> None:
    first = Campaign("A", START + timedelta(days=60), START + timedelta(days=62), {"presales": 2.0}, keep_uplift=True)
    second = Campaign("B", START + timedelta(days=62), START + timedelta(days=63), {"presales": 1.5}, keep_uplift=True)
    factor = Truth(60).effects((first, second)).factor[:, 60:, 12]
    assert factor[0, :5] == pytest.approx([2, 2, 3, 1.5, 1])
    assert factor[1, :5] == pytest.approx(1.0)


def test_the_days_after_one_campaign_yield_to_a_planner_who_insists_on_the_next() -> None:
    truth = Truth(TO_NOVEMBER, SALES[:1], seed=19)
    next_one = Campaign("Brand day", date(2026, 11, 13), date(2026, 11, 13), {"aftersales": 1.3}, keep_uplift=True)
    factor = truth.effects((LAST_YEAR, THIS_YEAR, next_one)).factor[1, TO_NOVEMBER:, 12]
    assert factor[12] == pytest.approx(1.3)
    assert factor[11] > 1.1
    assert factor[13] > 1.3


@pytest.mark.parametrize("learned", [date(2026, 3, 12), date(2025, 11, 12)])
def test_aftersales_has_the_days_after_a_sale_under_the_next_campaign_too(learned: date) -> None:
    brand = date(2026, 11, 12)
    sales = (*SALES, *(Sale(day, 2, (1.6, 1.0), shaped=False) for day in (learned, brand)))
    truth = Truth(TO_NOVEMBER, (*sales, Sale(date(2026, 6, 16))), seed=19)
    past = Campaign("618", date(2026, 6, 16), date(2026, 6, 18))
    brands = (Campaign("Brand day", day, day + timedelta(days=1)) for day in (learned, brand))
    factor = truth.effects((LAST_YEAR, THIS_YEAR, past, *brands)).factor[:, TO_NOVEMBER:, 8:]
    true = truth.factors()[:, TO_NOVEMBER:, 8:]
    assert factor[1, 11:13].mean(axis=1) == pytest.approx(true[1, 11:13].mean(axis=1), rel=0.15)
    assert factor[0, 11:13].mean(axis=1) == pytest.approx(true[0, 11:13].mean(axis=1), rel=0.15)
    assert factor[1, 13:16].mean(axis=1) == pytest.approx(true[1, 13:16].mean(axis=1), rel=0.15)
