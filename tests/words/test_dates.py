from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.domain.finding import Finding, Severity
from scheduler.words.catalogue import sentence
from scheduler.words.dates import day_month, full_day, moment, short_day, span

DAY = date(2026, 11, 30)
LAST = date(2027, 1, 3)


@pytest.mark.parametrize(
    ("language", "full", "short", "bare"),
    [("en", "Mon 30 Nov 2026", "Mon 30 Nov", "30 Nov"), ("zh", "2026年11月30日（周一）", "11月30日（周一）", "11月30日")],
)
def test_a_day_with_its_year_with_its_weekday_and_alone(language: str, full: str, short: str, bare: str) -> None:
    assert (full_day(DAY, language), short_day(DAY, language), day_month(DAY, language)) == (full, short, bare)


@pytest.mark.parametrize(("language", "said"), [("en", "30 Nov - 3 Jan"), ("zh", "11月30日至1月3日")])
def test_a_stretch_of_days_has_its_first_and_last(language: str, said: str) -> None:
    assert span(DAY, LAST, language) == said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_stretch_of_one_day_is_that_day(language: str) -> None:
    assert span(DAY, DAY, language) == day_month(DAY, language)


@pytest.mark.parametrize(("language", "said"), [("en", "Mon 30 Nov 2026 08:05"), ("zh", "2026年11月30日（周一）08:05")])
def test_a_time_has_two_digits_for_the_hour(language: str, said: str) -> None:
    assert moment(datetime(2026, 11, 30, 8, 5), language) == said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_sentence_says_days_as_tables_do(language: str) -> None:
    facts: dict[str, str | int | float] = {"agent": "a", "count": 2, "date": DAY.isoformat(), "allowed": 1}
    assert full_day(DAY, language) in sentence(Finding("weekends_in_a_row", Severity.MUST, facts), language)
