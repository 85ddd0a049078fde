from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler.report.page.speech import Speech

ENGLISH, CHINESE = Speech("en", {"chat": "Chat", "phone": "Phone"}), Speech("zh", {})


def test_a_pool_of_queues_has_the_names_of_both() -> None:
    assert (ENGLISH.name("chat"), ENGLISH.name("chat+phone"), ENGLISH.name("new")) == ("Chat", "Chat + Phone", "new")


@pytest.mark.parametrize(("value", "text"), [(1234.56, "1,234.6"), (7.0, "7"), (0.04, "0"), (-0.01, "0"), (np.nan, "-")])
def test_numbers(value: float, text: str) -> None:
    assert ENGLISH.number(value) == text


def test_shares_and_waits_have_the_form_of_the_language() -> None:
    assert (ENGLISH.share(0.8123), CHINESE.share(0.8123)) == ("81.2 %", "81.2%")
    assert (ENGLISH.wait(5.2), ENGLISH.wait(450.0), CHINESE.wait(41_797.3)) == ("5.2 s", "7.5 min", "11.6 小时")
    assert (ENGLISH.share(np.nan), ENGLISH.wait(np.inf)) == ("-", "-")


def test_at_most_is_rounded_up() -> None:
    assert (ENGLISH.at_most(0.0041), ENGLISH.at_most(0.25)) == ("0.5 %", "25 %")


def test_days_have_the_form_of_the_language() -> None:
    when = date(2026, 12, 5)
    assert (ENGLISH.day(when), CHINESE.day(when)) == ("Sat 5 Dec 2026", "2026年12月5日（周六）")
    assert (ENGLISH.weekday_date(when), CHINESE.day_month(when)) == ("Sat 5 Dec", "12月5日")


def test_an_hour_after_midnight_is_the_next_days_time() -> None:
    assert (ENGLISH.hours(960, 1440), ENGLISH.hours(1320, 1800)) == ("16:00-24:00", "22:00-06:00")


def test_limits_have_names_and_several_are_listed() -> None:
    assert (ENGLISH.limit("rest"), ENGLISH.limit("my_own")) == ("rest between shifts", "my_own")
    assert ENGLISH.limit("rest+requests") == "rest between shifts, requests"
