from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from demand.histories import make_history

from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_groups import day_groups
from scheduler.demand.day_series import DaySeries
from scheduler.demand.holiday_findings import holiday_findings
from scheduler.demand.holiday_stretches import holiday_stretches
from scheduler.demand.public_holidays import public_holidays
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign, DayKind
from scheduler.domain.finding import Finding, Severity
from scheduler.words.catalogue import sentence

CHINA = Calendar(holidays=public_holidays("CN", range(2022, 2028)))
OCTOBER = date(2026, 9, 20)


def golden(when: date) -> float:
    return 0.7 if date(when.year, 10, 1) <= when <= date(when.year, 10, 7) else 1.0


def said(
    *truths: Callable[[date], float],
    first: date = OCTOBER,
    days: int = 21,
    history: int = 800,
    settings: ForecastSettings | None = None,
    calendar: Calendar = CHINA,
) -> tuple[Finding, ...]:
    """Findings for a shop of one queue per truth."""
    start = first - timedelta(days=history)
    rows = [
        make_history(history, start=start, factors=np.array([truth(start + timedelta(days=day)) for day in range(history)]))
        for truth in truths
    ]
    contacts = np.concatenate([row.contacts for row in rows]).reshape(len(truths), -1, 24)
    total = history + days
    series = DaySeries(start, contacts, day_effects(CHINA, start, total), day_groups(CHINA, start, total))
    queues = ("presales", "aftersales")[: len(truths)]
    return holiday_findings(series, first, days, calendar, queues, settings or ForecastSettings())


def of_feast(findings: tuple[Finding, ...], name: str) -> list[Finding]:
    return [found for found in findings if found.facts.get("holiday") == name]


def test_a_coming_holiday_says_what_it_brings_and_from_which_years() -> None:
    (found,) = of_feast(said(golden), "National Day")
    assert (found.code, found.severity, found.date) == ("holiday_expected", Severity.INFO, date(2026, 10, 1))
    assert (found.facts["days"], found.facts["seen"], found.facts["year"]) == (7, 2, "2025")
    assert abs(int(found.facts["percent"]) - 70) <= 3


def test_queues_that_differ_are_told_apart() -> None:
    found = of_feast(said(golden, lambda _: 1.0), "National Day")
    assert [finding.code for finding in found] == ["holiday_expected_queue"] * 2
    assert [finding.facts["queue"] for finding in found] == ["presales", "aftersales"]
    assert int(found[0].facts["percent"]) + 20 < int(found[1].facts["percent"])


def test_queues_that_agree_share_a_line() -> None:
    assert [found.code for found in of_feast(said(golden, golden), "National Day")] == ["holiday_expected"]


def test_a_busy_day_after_is_said() -> None:
    findings = said(lambda when: 1.5 if (when.month, when.day) in ((10, 8), (10, 9)) else golden(when))
    after = next(found for found in findings if found.code == "holiday_day_after")
    assert after.date == date(2026, 10, 8)
    assert int(after.facts["percent"]) > 120


def test_a_holiday_that_was_never_seen_says_so() -> None:
    (found,) = of_feast(said(golden, history=200), "Mid-Autumn Festival")
    assert found.code == "holiday_expected_others"
    assert int(found.facts["seen"]) >= 2


def test_a_history_without_any_holiday_warns_once() -> None:
    findings = said(golden, history=60)
    assert [(found.code, found.severity) for found in findings] == [("holiday_unseen", Severity.WARNING)]


def test_coming_make_up_days_share_a_line() -> None:
    def truth(when: date) -> float:
        return 0.8 if CHINA.kind(when) is DayKind.MAKE_UP_WORKDAY else golden(when)

    (found,) = [found for found in said(truth) if found.code == "make_up_days_expected"]
    assert (found.facts["days"], found.date) == (2, date(2026, 9, 20))
    assert abs(int(found.facts["percent"]) - 80) <= 5


def test_only_the_part_of_a_holiday_within_the_period_is_counted() -> None:
    (found,) = of_feast(said(golden, first=date(2026, 10, 3), days=3), "National Day")
    assert (found.facts["date"], found.facts["days"]) == ("2026-10-03", 3)


def test_the_quiet_time_around_a_festival_is_said() -> None:
    festivals = [found for found in holiday_stretches(CHINA) if found.days_off >= 7 and found.first.month < 3]

    def quiet(when: date) -> float:
        return 0.6 if any(2 <= (when - festival.last).days <= 10 for festival in festivals) else 1.0

    findings = said(quiet, first=date(2026, 2, 12), days=28)
    after = next(found for found in findings if found.code == "holiday_time_after")
    assert (after.facts["date"], after.facts["end_date"]) == ("2026-02-25", "2026-03-05")
    assert int(after.facts["percent"]) < 75


def test_another_holiday_does_not_make_the_time_before_a_festival_a_quiet_one() -> None:
    mid_autumn = {when for when, day in CHINA.holidays.items() if day.name == "Mid-Autumn Festival"}
    found = said(lambda when: 0.5 if when in mid_autumn else golden(when), first=date(2026, 9, 25))
    assert of_feast(found, "Mid-Autumn Festival")
    assert [item.code for item in found if item.code.startswith("holiday_time")] == []


def test_a_campaign_on_a_holiday_is_told_to_count_beside_it() -> None:
    sale = Campaign("Sale", date(2026, 9, 29), date(2026, 10, 3))
    later = Campaign("Later", date(2026, 10, 12), date(2026, 10, 13))
    stream = Campaign("Live", date(2026, 1, 1), date(2026, 12, 31), weekdays=frozenset({3}))
    found = said(golden, calendar=replace(CHINA, campaigns=(sale, later, stream)))
    (together,) = [item for item in found if item.code == "holiday_with_campaign"]
    assert together.facts == {"holiday": "National Day", "campaign": "Sale", "date": "2026-10-01"}
    assert [item.code for item in said(golden) if item.code == "holiday_with_campaign"] == []


def test_nothing_is_said_without_holidays_ahead_or_where_effects_are_off() -> None:
    assert said(golden, first=date(2026, 7, 1), days=14) == ()
    assert said(golden, settings=ForecastSettings(holiday_effects=False)) == ()


def test_the_sentences_read_well_in_both_languages() -> None:
    (found,) = of_feast(said(golden), "National Day")
    percent = found.facts["percent"]
    assert sentence(found, "en") == (
        f"National Day, 7 days from Thu 1 Oct 2026: {percent} % of the usual contacts are expected, "
        "learned from 2 earlier times, last in 2025."
    )
    assert f"预计咨询量为平时的 {percent}%" in sentence(found, "zh")
