from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from scheduler.words.en.screen import SCREEN as ENGLISH
from scheduler.words.zh.screen import SCREEN as CHINESE

PACKAGE = Path(__file__).parents[2] / "scheduler"
_ROOMS = ("cli", "jobs", "planning", "explaining")
SOURCE = "".join(path.read_text(encoding="utf-8") for room in _ROOMS for path in (PACKAGE / room).glob("*.py"))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    assert set(ENGLISH) == set(CHINESE)


@pytest.mark.parametrize("key", ENGLISH)
def test_a_word_takes_the_same_values_in_both_languages(key: str) -> None:
    assert fields(ENGLISH[key]) == fields(CHINESE[key])


@pytest.mark.parametrize("key", ENGLISH)
def test_a_word_is_used(key: str) -> None:
    assert f'"{key}"' in SOURCE


def test_every_word_used_is_there() -> None:
    from scheduler.words.catalogue import label

    for key in re.findall(r'label\("(\w+)", ', SOURCE):
        assert label(key, "en")
        assert label(key, "zh")
