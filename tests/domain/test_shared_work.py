"""Sorts of work that are shared out."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.shared_work import is_shared_work
from scheduler.domain.shift import ShiftKind

FRIDAY, SATURDAY, FEAST, MADE_UP = (date(2026, 12, day) for day in (4, 5, 8, 12))
CALENDAR = Calendar(holidays={FEAST: Holiday(FEAST, "feast"), MADE_UP: Holiday(MADE_UP, "made up", make_up_workday=True)})


@pytest.mark.parametrize(
    ("sort", "kind", "when", "belongs"),
    [
        ("late", ShiftKind.LATE, FRIDAY, True),
        ("late", ShiftKind.NIGHT, FRIDAY, True),
        ("late", ShiftKind.MID, FRIDAY, False),
        ("night", ShiftKind.NIGHT, FRIDAY, True),
        ("night", ShiftKind.LATE, FRIDAY, False),
        ("weekend", ShiftKind.EARLY, SATURDAY, True),
        ("weekend", ShiftKind.EARLY, FRIDAY, False),
        ("weekend", ShiftKind.EARLY, MADE_UP, True),
        ("holiday", ShiftKind.EARLY, FEAST, True),
        ("holiday", ShiftKind.EARLY, SATURDAY, False),
        ("holiday", ShiftKind.EARLY, MADE_UP, False),
        ("hours", ShiftKind.MID, FRIDAY, True),
    ],
)
def test_work_belongs_to_a_sort_and_standby_does_not(sort, kind, when, belongs):
    assert is_shared_work(sort, kind, when, CALENDAR, works=True) is belongs
    assert not is_shared_work(sort, kind, when, CALENDAR, works=False)


def test_standby_is_a_sort_of_its_own():
    assert is_shared_work("standby", ShiftKind.EARLY, FRIDAY, CALENDAR, works=False)
    assert not is_shared_work("standby", ShiftKind.EARLY, FRIDAY, CALENDAR, works=True)
