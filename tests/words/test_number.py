from __future__ import annotations

import pytest

from scheduler.words.number import Number


@pytest.mark.parametrize(
    ("value", "words"),
    [(1, "1 day"), (1.0, "1 day"), (0, "0 days"), (2, "2 days"), (0.2, "0.2 days"), (1.04, "1 day"), (1234, "1,234 days")],
)
def test_a_number_takes_the_noun_that_fits(value: float, words: str) -> None:
    assert f"{Number(value):day|days}" == words


def test_a_number_without_nouns_stands_alone() -> None:
    assert f"{Number(1234.56)}" == "1,234.6"
