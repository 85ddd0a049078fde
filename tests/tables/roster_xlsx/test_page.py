"""Sizes of a printed roster."""

from __future__ import annotations

from itertools import product

from scheduler.tables.roster_xlsx.page import page_of, text_pixels


def test_chinese_is_about_twice_as_wide() -> None:
    assert text_pixels("早班") > 1.8 * text_pixels("ab")


def test_a_small_team_has_higher_rows_than_a_large_one() -> None:
    rows = [page_of(["Li Na"], ["E"], days=31, totals=8, people=people, lines=6).row for people in (5, 20, 45)]
    assert rows == sorted(rows, reverse=True)
    assert rows[0] > rows[-1]


def test_days_are_never_narrower_than_a_code_and_names_never_without_room() -> None:
    for days, people, code in product((7, 28, 31), (3, 40, 200), ("E", "备晚", "ABC*")):
        page = page_of(["x" * people], [code], days=days, totals=9, people=people, lines=7)
        assert page.day >= min(text_pixels(code), 29)
        assert 60 <= page.name <= 150
        assert page.one_page == (people <= 46)
