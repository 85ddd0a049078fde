from __future__ import annotations

import pytest

from scheduler.words.assumptions import assumptions

VALUES = (
    "week_starts monday, weekend_days (saturday, sunday), rules.contract_hours.tolerance_hours 4, "
    "rules.longest_run.absolute_days 12, rules.rest.hours 11, rules.rest.floor_hours 8, rules.longest_run.days 6, "
    "rules.days_off.per_week 1, rules.weekly_hours.maximum_hours 48.0"
)


def test_the_most_important_come_first_and_no_more_than_four() -> None:
    assert assumptions(VALUES, "en") == (
        "11 hours of rest between shifts, at most 6 days in a row, 1 day off a week, at most 48 hours a week"
    )


def test_chinese() -> None:
    assert assumptions("rules.rest.hours 11, rules.longest_run.days 6", "zh") == "两班之间休息 11 小时、最多连上 6 天"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_values_without_words_are_shown_as_they_are(language: str) -> None:
    assert "week_starts monday" in assumptions("week_starts monday", language)


def test_a_key_that_only_ends_alike_is_not_mistaken() -> None:
    assert assumptions("my.rules.rest.hours 3", "en") == "my.rules.rest.hours 3"
