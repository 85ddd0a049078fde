from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from scheduler.tables.history_clock import Stamp, parse_stamp

FORMS = ("{0:%Y-%m-%d %H:%M}", "{0:%Y/%m/%d %H:%M}", "{0:%Y-%m-%dT%H:%M:00}", "{0.year}年{0.month}月{0.day}日 {0:%H:%M}")


@limits(max_examples=50, deadline=None)
@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_the_plain_form_and_the_others_read_the_same(when: datetime) -> None:
    wanted = Stamp(when.replace(second=0, microsecond=0))
    for form in FORMS:
        assert parse_stamp(form.format(when)) == wanted


def test_24_00_ends_a_day() -> None:
    assert parse_stamp("2026-11-01 24:00").local == datetime(2026, 11, 2)


@pytest.mark.parametrize(
    "text",
    ["2026-13-01 08:00", "2026-11-01 0800Z", "2026-11-01 08:60", "2026-11-01 25:00", "2026-W45-1 08:00", "2026-11-01 8h00"],
)
def test_what_is_no_plain_form_is_judged_by_the_pattern(text: str) -> None:
    with pytest.raises(ValueError, match=r"2026"):
        parse_stamp(text)
