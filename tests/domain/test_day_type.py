from __future__ import annotations

from datetime import date

import pytest

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.day_type import DAY_TYPES, day_type
from scheduler.words.catalogue import LANGUAGES, label

CALENDAR = Calendar(
    holidays={
        date(2026, 10, 1): Holiday(date(2026, 10, 1), "National Day"),
        date(2026, 10, 10): Holiday(date(2026, 10, 10), "Make-up workday", make_up_workday=True),
    },
    campaigns=(Campaign("Double 11", date(2026, 11, 11), date(2026, 11, 11)),),
)


@pytest.mark.parametrize(
    ("when", "kind"),
    [
        (date(2026, 9, 29), "workday"),
        (date(2026, 9, 30), "eve"),
        (date(2026, 10, 1), "holiday"),
        (date(2026, 10, 2), "after"),
        (date(2026, 10, 10), "make_up_workday"),
        (date(2026, 10, 11), "weekend"),
        (date(2026, 11, 11), "campaign"),
    ],
)
def test_a_day_is_named(when: date, kind: str) -> None:
    assert day_type(CALENDAR, when) == kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DAY_TYPES)
def test_every_kind_of_day_has_a_word(kind: str, language: str) -> None:
    assert label(f"day_type_{kind}", language)


def test_a_weekday_on_which_the_planner_has_the_store_work_is_a_workday() -> None:
    when = date(2026, 10, 14)
    own = Calendar(holidays={when: Holiday(when, "We work", make_up_workday=True)})
    assert day_type(own, when) == "workday"
