from __future__ import annotations

from datetime import date

from scheduler.domain.calendar import Campaign


def test_a_campaign_covers_only_its_weekdays() -> None:
    thursdays = Campaign("Live", date(2026, 12, 1), date(2026, 12, 31), weekdays=frozenset({3}))
    assert [day for day in range(1, 32) if thursdays.covers(date(2026, 12, day))] == [3, 10, 17, 24, 31]
    assert not thursdays.covers(date(2027, 1, 7))
