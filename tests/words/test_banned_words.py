"""No text says what only those who make the search would understand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from banned_words import banned_words

from scheduler.words import en, zh

CATALOGUES: Mapping[str, Mapping[str, str]] = {
    "English labels": en.LABELS,
    "Chinese labels": zh.LABELS,
    "English sentences": en.SENTENCES,
    "Chinese sentences": zh.SENTENCES,
    "English faults": {text: text for text in zh.FAULTS},
    "Chinese faults": zh.FAULTS,
}
MAY: Mapping[str, str] = {
    "allowed is typical (P50)": "what the store file's `staff_for` and `reserve_for` take, P50 to P95 among it",
    "allowed is busier (P80)": "the same",
    "{value:g} is not allowed; shrinkage": "the column or setting of that name is wrong",
    "shrinkage is {": "the same",
}
"""Beginnings of the few messages that may, each for planners who wrote the word themselves."""


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_text_says_a_banned_word(name: str) -> None:
    said = {key: banned_words(text) for key, text in CATALOGUES[name].items() if not key.startswith(tuple(MAY))}
    assert {key: words for key, words in said.items() if words} == {}


@pytest.mark.parametrize("beginning", MAY)
def test_what_may_say_one_does(beginning: str) -> None:
    texts = [text for text in CATALOGUES["English faults"] if text.startswith(beginning)]
    assert texts
    assert all(map(banned_words, texts))


@pytest.mark.parametrize(
    "text", ["the gap is 0.4 %", "P80", "no slack is left", "CP-SAT says OPTIMAL", "目标函数", "最优解"]
)
def test_a_banned_word_is_seen(text: str) -> None:
    assert banned_words(text)


@pytest.mark.parametrize(
    "text", ["at most 0.4 % from the best possible", "距理论最优最多还差 0.4%", "a clean help page, `gap`"]
)
def test_a_word_that_only_contains_one_or_a_setting_is_none(text: str) -> None:
    assert not banned_words(text)
