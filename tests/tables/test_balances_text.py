"""Balances in one cell."""

from __future__ import annotations

import pytest

from scheduler.tables.balances_text import balances_text, checked_balances, parse_balances


def test_what_is_written_is_read() -> None:
    balances = {"late": 1, "night": -2, "weekend": 12, "day_off": 3}
    assert balances_text(balances) == "late 1; night -2; weekend 12; day_off 3"
    assert parse_balances(balances_text(balances)) == balances


@pytest.mark.parametrize(
    "text", ["late 1;day_off 2", " Late: 1, day_off = +2 ; ", "late：1；day_off 2", "late 1、day_off 2; weekend 0"]
)
def test_small_differences_of_writing_do_not_matter(text: str) -> None:
    assert parse_balances(text) == {"late": 1, "day_off": 2}


def test_an_empty_cell_has_none() -> None:
    assert parse_balances("") == {}
    assert balances_text({"late": 0}) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "late",
            (
                "'late' is not a balance; write for example late 1; day_off 2, with the names late, night, weekend, "
                "holiday, standby, hours, request, day_off"
            ),
        ),
        ("late 1.5", "'late 1.5' is not a balance"),
        ("dayoff 2", "'dayoff' is not the name of a balance (did you mean 'day_off'?); there are late"),
        ("late 1; late 2", "the balance late is there twice"),
    ],
)
def test_what_is_no_balance_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="balance") as caught:
        parse_balances(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("value", [1.5, True, "1", None])
def test_a_balance_is_a_whole_number(value: object) -> None:
    with pytest.raises(ValueError, match="must be a whole number"):
        checked_balances({"late": value})
