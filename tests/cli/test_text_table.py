from __future__ import annotations

from scheduler.cli.text_table import text_table


def test_columns_line_up_with_chinese_headings() -> None:
    assert text_table([("日期", "售前", "n"), ("Mon", "7", "123")]) == "日期  售前    n\nMon      7  123"


def test_no_line_ends_in_blanks() -> None:
    assert text_table([("a", ""), ("b", "")]) == "a\nb"
