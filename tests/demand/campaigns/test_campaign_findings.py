from __future__ import annotations

from datetime import date

import pytest
from demand.campaign_truth import START, Sale, Truth, thursday_streams

from scheduler.demand.campaigns.campaign_effects import CampaignEffects
from scheduler.domain.calendar import Campaign
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
    assert told(found) == [
        ("campaign_measured", "presales"),
        ("campaign_measured", "presales"),
        ("campaign_aftermath", "aftersales"),
    ]


def test_a_live_stream_every_week_is_one_finding() -> None:
    stream = Campaign(
        "Live", START, date(2027, 1, 1), {"presales": 1.1}, weekdays=frozenset({3}), hours=(Window(1200, 1380),)
    )
    found: tuple[Finding, ...] = Truth(340, seed=4, extra=thursday_streams(340, 1.8)).effects((stream,)).findings
    assert [(finding.code, finding.facts["queue"]) for finding in found] == [("campaign_learned", "presales")]
