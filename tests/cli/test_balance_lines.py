"""Balances on the screen."""

from __future__ import annotations

import re

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


def test_what_a_roster_tells_of_its_requests_is_no_balance() -> None:
    assert _lines({"bob": {"asked": 2, "refused": 1}}, {}) == []
    lines = _lines({"bob": {"asked": 2}}, {"cy": {"holiday": 1, "standby": -1, "hours": 8, "request": 2}})
    assert [line.split()[0] for line in lines[3:]] == ["Cy"]
    assert re.split(r"\s{2,}", lines[2].strip()) == ["holiday", "standby", "hours", "refused requests"]
