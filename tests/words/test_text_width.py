from __future__ import annotations

import pytest

from scheduler.words.text_width import text_width


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("Early", 5), ("早班", 4), ("早E", 3), ("（", 2), ("e\u0301", 1)])
def test_chinese_takes_two_columns_and_accents_none(text: str, columns: int) -> None:
    assert text_width(text) == columns
