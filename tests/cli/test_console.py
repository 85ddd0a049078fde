from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

from scheduler.cli.console import make_warnings_plain
from scheduler.errors import Phrase
from scheduler.words.zh import FAULTS

NOT_THERE = next(text for text in FAULTS if text.startswith("the font {font!r}"))


@pytest.fixture(autouse=True)
def usual_warnings() -> Iterator[None]:
    """How warnings look is the same for other tests as before."""
    before = warnings.formatwarning
    yield
    warnings.formatwarning = before


def shown(warning: Warning, language: str) -> str:
    make_warnings_plain(lambda: language)
    return warnings.formatwarning(warning, type(warning), "some_file.py", 1)


def test_a_warning_is_its_sentence_alone() -> None:
    assert shown(UserWarning("mind the step"), "en") == "mind the step\n"


def test_a_warning_is_in_the_language_of_the_screen() -> None:
    said = shown(UserWarning(Phrase(NOT_THERE, font="Papyrus")), "zh")
    assert said.startswith("这台电脑上没有字体 'Papyrus'，")


def test_the_language_is_asked_only_when_there_is_something_to_say() -> None:
    def never() -> str:
        raise AssertionError

    make_warnings_plain(never)
