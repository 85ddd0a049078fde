"""Balances on the screen."""

from __future__ import annotations

import pytest

from scheduler.cli.balance_lines import balance_lines

NAMES = {"chat": "Chat", "li_na": "李娜", "bob": "Bob", "cy": "Cy"}


def _lines(opening: dict[str, dict[str, int]], closing: dict[str, dict[str, int]], language: str = "en") -> list[str]:
    return list(balance_lines(opening, closing, language, NAMES))


def test_a_person_with_a_balance_has_a_line() -> None:
    lines = _lines({"li_na": {"late": 1, "day_off": 3}}, {"li_na": {"late": -1, "day_off": 3}, "bob": {"late": 2}})
    assert lines[2:] == [
        "            late  credited days off",
        "  李娜  +1 -> -1                  3",
        "  Bob    0 -> +2                  0",
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_lates_are_called_late_and_night_where_nights_are_counted_too(language: str) -> None:
    head = _lines({}, {"bob": {"late": 1, "night": 1}}, language)[2].split("  ")
    assert any("night" in part or "晚夜班" in part for part in head)


def test_nothing_is_said_where_there_is_nothing() -> None:
    assert _lines({}, {}) == []
    assert _lines({"stranger": {"late": 1}}, {}) == []
