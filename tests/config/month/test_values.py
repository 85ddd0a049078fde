from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.config.month.values import to_factor, to_number, to_percent, to_text, to_whole, to_yes


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (42.0, "42"),
        ("0042", "0042"),
        (4.5, "4.5"),
        (True, "TRUE"),
        (datetime(2026, 12, 5), "2026-12-05"),
        (date(2026, 12, 5), "2026-12-05"),
    ],
)
def test_a_cell_is_read_as_text(value: object, text: str) -> None:
    assert to_text(value) == text


@pytest.mark.parametrize("text", ["=1+1", "http://x", "+86", "0042", "-", "@me"])
def test_text_that_looks_like_something_else_stays_as_it_is(text: str) -> None:
    assert to_text(text) == text


@pytest.mark.parametrize("value", [40, 40.0, "40", "40小时", "40 h", "４０", "40 hours"])
def test_a_number_may_have_a_unit(value: object) -> None:
    assert to_number(value) == 40


@pytest.mark.parametrize("value", ["forty", True, "4 0", "1,5"])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="write a number"):
        to_number(value)


def test_a_whole_number_may_be_negative_and_has_no_fraction() -> None:
    assert to_whole("-2") == -2
    with pytest.raises(ValueError, match="whole number"):
        to_whole(1.5)


@pytest.mark.parametrize("value", [60, 60.0, "60", "60%", 0.6, "0.6"])
def test_percent_of_a_contract(value: object) -> None:
    assert to_percent(value) == 60


def test_a_full_contract_as_excel_keeps_a_percentage() -> None:
    assert to_percent(1) == 100
    assert to_percent(0.625) == 62.5


@pytest.mark.parametrize("value", [1.5, "1.5", "1.5倍", "150%", "+50%", "1.5x"])
def test_a_factor_can_be_written_in_many_ways(value: object) -> None:
    assert to_factor(value) == 1.5


def test_a_factor_below_one_is_read_and_a_doubtful_percentage_is_not() -> None:
    assert to_factor(0.5) == to_factor("-50%") == 0.5
    with pytest.raises(ValueError, match=r"\+50%"):
        to_factor("50%")


@pytest.mark.parametrize("value", ["是", "Yes", "✓", "√", 1, "1", True, "Y"])
def test_yes(value: object) -> None:
    assert to_yes(value)


@pytest.mark.parametrize("value", ["否", "No", 0, "0", False, "-"])
def test_no(value: object) -> None:
    assert not to_yes(value)


@pytest.mark.parametrize(
    ("value", "meant"), [("对", True), ("会", True), ("OK", True), ("不会", False), ("off", False), ("/", False)]
)
def test_yes_and_no_in_the_words_of_people(value: str, meant: bool) -> None:
    assert to_yes(value) is meant


def test_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(ValueError, match="yes or no"):
        to_yes("maybe")
