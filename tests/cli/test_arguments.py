from __future__ import annotations

import argparse
from datetime import date

import pytest

from scheduler.cli.arguments import a_date, a_fraction, a_month, a_positive_number, a_seed, a_whole_number, a_worker_count


def test_values_are_read() -> None:
    assert a_date("2026-12-01") == date(2026, 12, 1)
    assert a_month("2026-12") == "2026-12"
    assert a_whole_number("7") == 7
    assert a_positive_number("0.5") == 0.5
    assert a_fraction("0.005") == 0.005
    assert a_fraction("0.5%") == 0.005


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (a_date, "1.12.2026"),
        (a_date, "2026-02-30"),
        (a_month, "2026-13"),
        (a_month, "December"),
        (a_whole_number, "0"),
        (a_whole_number, "-3"),
        (a_whole_number, "two"),
        (a_worker_count, "0"),
        (a_worker_count, "100000000000"),
        (a_seed, "-3"),
        (a_seed, "99999999999999"),
        (a_positive_number, "0"),
        (a_positive_number, "nan"),
        (a_positive_number, "inf"),
        (a_fraction, "1"),
        (a_fraction, "-0.1"),
        (a_fraction, "nan"),
        (a_fraction, "half"),
    ],
)
def test_a_wrong_value_is_refused_with_what_is_allowed(read, text) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="write") as refused:
        read(text)
    assert repr(text) in str(refused.value)
