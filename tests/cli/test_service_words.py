from __future__ import annotations

import numpy as np
import pytest

from scheduler.cli.service_words import plain_wait, wait_change_words, wait_words
from scheduler.domain.figures import Figures


def of(value: float, low: float, high: float) -> Figures:
    return Figures(np.array([value]), np.array([low]), np.array([high]))


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, "0 s"), (119.0, "119 s"), (120.0, "2 min"), (10_740.0, "179 min"), (10_800.0, "3 h")]
)
def test_long_waits_are_told_in_minutes_and_very_long_ones_in_hours(seconds: float, said: str) -> None:
    assert plain_wait(of(seconds, seconds, seconds), "en", 0) == said


def test_the_range_of_a_wait_is_told_in_the_unit_of_the_wait() -> None:
    assert wait_words(of(600.0, 90.0, 12_000.0), "en", 0) == "10 min (1.5-200 min)"
    assert wait_words(of(600.0, 90.0, 12_000.0), "zh", 0) == "10 分钟（1.5-200 分钟）"


def test_a_change_of_a_wait_has_a_sign_and_the_unit_of_its_size() -> None:
    assert wait_change_words(of(-36_000.0, -39_600.0, -32_400.0), "en", 0) == "-10.0 h (-11.0 to -9.0 h)"
    assert wait_change_words(of(3.0, -1.0, 7.0), "en", 0) == "+3.0 s (-1.0 to +7.0 s)"


def test_a_wait_that_there_is_not_is_a_dash() -> None:
    nothing = of(np.nan, np.nan, np.nan)
    assert (plain_wait(nothing, "en", 0), wait_words(nothing, "en", 0), wait_change_words(nothing, "en", 0)) == ("-",) * 3
