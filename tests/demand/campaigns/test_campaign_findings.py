from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.campaign_truth import START, Sale, Truth, thursday_streams

from scheduler.demand.campaigns.campaign_effects import CampaignEffects, campaign_effects
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.hours import Window
from scheduler.words.catalogue import sentence

NOVEMBER = (date(2026, 11, 1) - START).days
LAST_YEAR = Campaign("Double 11", date(2025, 11, 9), date(2025, 11, 11))


def coming(uplift: float | None, *, keep: bool = False, name: str = "双11") -> Campaign:
    told = {} if uplift is None else {"presales": uplift}
    return Campaign(name, date(2026, 11, 9), date(2026, 11, 11), told, keep_uplift=keep)


def effects(*campaigns: Campaign, days: int = NOVEMBER) -> CampaignEffects:
    return Truth(days, (Sale(date(2025, 11, 9)), Sale(date(2026, 11, 9))), seed=3).effects(campaigns)


def told(effects: CampaignEffects) -> list[tuple[str, str | int | float]]:
    return [(finding.code, finding.facts.get("queue", "")) for finding in effects.findings]


def test_what_is_expected_says_from_which_campaign_it_was_learned() -> None:
    found = effects(LAST_YEAR, coming(2.3))
    assert told(found) == [
        ("campaign_learned", "presales"),
        ("campaign_learned", "aftersales"),
        ("campaign_aftermath", "aftersales"),
    ]
    facts = found.findings[0].facts
    assert (facts["campaign"], facts["date"], facts["last"]) == ("双11", "2026-11-09", "2025-11-11")
    assert float(facts["factor"]) == pytest.approx(2.4, rel=0.1)
    assert found.findings[2].facts["date"] in {"2026-11-13", "2026-11-14", "2026-11-15"}


def test_a_planner_who_is_far_off_is_told_and_how_to_insist() -> None:
    differs = effects(LAST_YEAR, coming(1.2)).findings[0]
    assert (differs.code, differs.severity, differs.facts["written"]) == ("campaign_differs", Severity.WARNING, "1.2")
    assert float(differs.facts["seen"]) > float(differs.facts["factor"]) > 1.9
    assert "keep_uplift: true" in sentence(differs, "en")
    assert "keep_uplift: true" in sentence(differs, "zh")


def test_a_planner_who_insists_is_not_told_again() -> None:
    assert ("campaign_differs", "presales") not in told(effects(LAST_YEAR, coming(1.2, keep=True)))


def test_a_past_campaign_of_which_none_comes_is_told_by_the_queue_that_it_moved_most() -> None:
    assert told(effects(LAST_YEAR)) == [("campaign_measured", "presales")]


def test_a_kind_never_seen_without_uplift_is_pointed_out() -> None:
    found = effects(coming(None, name="Brand day"))
    assert [(finding.code, finding.severity) for finding in found.findings] == [
        ("campaign_without_uplift", Severity.WARNING)
    ]


def test_a_campaign_that_is_over_is_told_with_the_days_after_it() -> None:
    over = (date(2026, 11, 12) - START).days
    found = effects(LAST_YEAR, coming(2.3), days=over)
    assert told(found) == [("campaign_measured", "presales"), ("campaign_aftermath", "aftersales")]
    assert found.findings[0].date == date(2026, 11, 9)


def test_a_live_stream_every_week_is_one_finding() -> None:
    stream = Campaign(
        "Live", START, date(2027, 1, 1), {"presales": 1.1}, weekdays=frozenset({3}), hours=(Window(1200, 1380),)
    )
    found: tuple[Finding, ...] = Truth(340, seed=4, extra=thursday_streams(340, 1.8)).effects((stream,)).findings
    assert [(finding.code, finding.facts["queue"]) for finding in found] == [("campaign_learned", "presales")]


def test_of_many_past_campaigns_only_the_latest_of_each_kind_within_the_training_is_told() -> None:
    sales = [Sale(date(2025, 11, 9)), Sale(date(2026, 3, 9)), Sale(date(2026, 9, 9)), Sale(date(2027, 3, 9))]
    truth = Truth(600, sales, seed=5)
    past = [Campaign(name, sale.start, sale.start + timedelta(days=2)) for name, sale in zip("ABCB", sales, strict=True)]
    found = truth.effects(past).findings
    assert [(item.facts["campaign"], item.date) for item in found] == [("C", sales[2].start), ("B", sales[3].start)]


def test_of_a_year_of_brand_days_a_handful_is_told() -> None:
    days = [START + timedelta(days=day) for day in range(20, 340, 15)]
    past = [Campaign(f"Brand {index}", day, day) for index, day in enumerate(days)]
    found = Truth(350, [Sale(day, 1, shaped=False) for day in days], seed=8).effects(past).findings
    assert [item.date for item in found] == days[-6:]


def test_days_after_that_the_next_campaign_covers_are_not_told_of_the_one_before() -> None:
    november = (Sale(date(2025, 11, 9)), Sale(date(2026, 11, 9)))
    truth = Truth(NOVEMBER, november, seed=9)
    ahead = date(2026, 11, 12)
    after = Campaign("Brand day", ahead, ahead + timedelta(days=6), {"presales": 1.2, "aftersales": 1.2})
    short = Campaign("Brand day", ahead, ahead + timedelta(days=1), {"presales": 1.2, "aftersales": 1.2})
    for brand, dates in ((after, []), (short, ["2026-11-14"])):
        found = truth.effects((LAST_YEAR, coming(2.3), brand)).findings
        of_sale = [item for item in found if item.code == "campaign_aftermath" and item.facts["campaign"] == "双11"]
        assert [item.facts["date"] for item in of_sale] == dates


def test_a_small_queue_that_chance_moved_does_not_speak_for_a_campaign() -> None:
    day = START + timedelta(days=103)
    contacts = Truth(200, (Sale(day, 1, (1.5, 1.0), shaped=False),), seed=6).contacts()
    # About seven contacts a day, of which chance leaves three.
    contacts[1] = np.random.default_rng(1).binomial(contacts[1].astype(int), 0.02)
    contacts[1, 103] = np.isin(np.arange(24), (12, 15, 21))
    calendar = Calendar(campaigns=(Campaign("Sale", day, day),))
    series = DaySeries(START, contacts, day_effects(calendar, START, 228))
    first = START + timedelta(days=200)
    found = campaign_effects(series, ("presales", "aftersales"), first, calendar, ForecastSettings())
    assert told(found) == [("campaign_measured", "presales")]


def test_a_stream_that_was_always_on_needs_no_uplift() -> None:
    stream = Campaign("Live", START, date(2027, 1, 1), hours=(Window(1200, 1380),))
    truth = Truth(200, seed=7)
    assert told(truth.effects((stream,))) == []
    later = Campaign("Live", truth.first, date(2027, 1, 1), hours=(Window(1200, 1380),))
    assert told(truth.effects((later,))) == [("campaign_without_uplift", "")]


def test_ordinary_contacts_are_expected_where_it_says_so() -> None:
    found = effects(LAST_YEAR, coming(None, name="Brand day"))
    assert ("campaign_without_uplift", "") in told(found)
    assert found.factor[:, NOVEMBER:] == pytest.approx(1.0)
