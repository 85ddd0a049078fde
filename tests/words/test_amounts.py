from __future__ import annotations

import pytest

from scheduler.words.amounts import amount, money, percent, percent_at_most, signed
from scheduler.words.number import Number


@pytest.mark.parametrize(
    ("value", "said"), [(0, "0"), (999, "999"), (1000, "1,000"), (1234567.25, "1,234,567.2"), (7.04, "7")]
)
def test_thousands_have_a_comma_and_decimals_that_are_0_are_left_out(value: float, said: str) -> None:
    assert amount(value) == said


@pytest.mark.parametrize("places", [0, 1, 2])
def test_what_rounds_to_nothing_has_no_sign(places: int) -> None:
    assert amount(-0.001, places) == "0"


def test_a_round_number_keeps_the_zeros_that_are_its_own() -> None:
    assert amount(1200, 0) == "1,200"


def test_a_column_keeps_its_decimals() -> None:
    assert [amount(value, fixed=True) for value in (1, 10.25)] == ["1.0", "10.2"]


@pytest.mark.parametrize(("language", "said"), [("en", "6.5 %"), ("zh", "6.5%")])
def test_the_sign_of_percent_stands_as_the_language_has_it(language: str, said: str) -> None:
    assert percent(0.065, language) == said
    assert percent_at_most(0.0641, language) == said


@pytest.mark.parametrize("fraction", [0.001, 0.0041, 0.0999])
def test_at_most_is_never_less_than_it_is(fraction: float) -> None:
    assert float(percent_at_most(fraction, "zh").removesuffix("%")) >= fraction * 100 - 1e-9


def test_a_sum_of_money_has_two_decimals() -> None:
    assert [money(cents) for cents in (0, 5, 123456789)] == ["0.00", "0.05", "1,234,567.89"]


@pytest.mark.parametrize(("value", "said"), [(3.14, "+3.1"), (-1234.56, "-1,234.6"), (0.04, "0"), (-0.04, "0")])
def test_a_change_has_its_sign_unless_it_is_nothing(value: float, said: str) -> None:
    assert signed(value) == said


@pytest.mark.parametrize("value", [0, 12, 1234, 0.26, 1234.56])
def test_a_sentence_says_numbers_as_tables_do(value: float) -> None:
    assert str(Number(value)) == amount(value)
