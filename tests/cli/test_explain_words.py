"""The words of `schedule explain` and of rosters side by side: in both languages, all used, none missing."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from scheduler.words.catalogue import label
from scheduler.words.en.explain import LABELS as ENGLISH
from scheduler.words.zh.explain import LABELS as CHINESE

FOLDER = Path(__file__).parents[2] / "scheduler" / "cli"
SOURCE = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
BUILT = {
    "explain_by_leave",
    "explain_by_pin",
    "explain_by_hand",
    "gap_untrained",
    "gap_learning",
    "gap_no_shift",
}
"""From the reason."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    assert set(ENGLISH) == set(CHINESE)


@pytest.mark.parametrize("key", ENGLISH)
def test_a_word_takes_the_same_values_in_both_languages(key: str) -> None:
    assert fields(ENGLISH[key]) == fields(CHINESE[key])


@pytest.mark.parametrize("key", ENGLISH)
def test_a_word_is_used(key: str) -> None:
    assert f'"{key}"' in SOURCE or key in BUILT


@pytest.mark.parametrize("key", sorted(set(re.findall(r'_say\(\s*"(\w+)"', SOURCE))))
def test_a_word_used_is_there(key: str) -> None:
    assert label(key, "en")
    assert label(key, "zh")
