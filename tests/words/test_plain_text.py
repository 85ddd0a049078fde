from __future__ import annotations

import pytest

from scheduler.words.plain_text import bare_text, plain_text


@pytest.mark.parametrize("text", ["Wang Wei", " wang\u3000WEI\n", "ＷＡＮＧ　ＷＥＩ", "wang\t wei"])
def test_case_width_and_blanks_do_not_matter(text: str) -> None:
    assert plain_text(text) == "wang wei"
    assert bare_text(text) == "wangwei"


def test_signs_of_full_width_are_read_as_the_usual_ones() -> None:
    assert plain_text("０８：３０（１２％）") == "08:30(12%)"
    assert plain_text("−５") == "-5"
