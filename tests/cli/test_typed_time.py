"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from factories import make_problem, make_roster

from scheduler.cli.typed_time import typed_day, typed_time

ROSTER = make_roster(make_problem(start=date(2026, 12, 28), days=14))


@pytest.mark.parametrize("text", ["2027-01-02", "2027/1/2", "1-2", "1月2日", "１月２日", " 2027年1月2日 ", "1月2号"])
def test_a_day_may_be_written_as_people_do(text: str) -> None:
    assert typed_day(text, ROSTER) == date(2027, 1, 2)


@pytest.mark.parametrize("text", ["", "tomorrow", "13-01", "2-30", "2027-01", "1-2 20:00"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_day(text, ROSTER) is None


@pytest.mark.parametrize(
    "text", ["2027-01-02T20:30", "2027-01-02 20:30:00", "1-2 20:30", "1月2日 20：30", "1月2日20点30分", "1月2日 20时30"]
)
def test_a_time_may_be_written_as_people_do(text: str) -> None:
    assert typed_time(text, ROSTER) == datetime(2027, 1, 2, 20, 30)


def test_a_full_hour_needs_no_minutes_and_midnight_ends_a_day() -> None:
    assert typed_time("1月2日 20点", ROSTER) == datetime(2027, 1, 2, 20)
    assert typed_time("1-2 24:00", ROSTER) == datetime(2027, 1, 3)


@pytest.mark.parametrize("text", ["20:30", "1-2 20:60", "1-2 24:01", "1-2 8pm", "1-2 20:30+08:00", "1月2日 20点75分"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert typed_time(text, ROSTER) is None
