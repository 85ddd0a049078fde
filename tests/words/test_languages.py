"""Each catalogue is in its own language, and both tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from scheduler.words import en, zh

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]")
NOT_WORDS = re.compile(
    r"`[^`]*`"  # settings and commands
    r"|schedule [a-z]+( [a-z]+)?"  # commands without marks around them
    r"|\{[^{}]*\}"  # what is filled in
    r"|[\w/{}-]+\.(?:yaml|xlsx|csv|json|txt|png|html)"  # files
    r"|--[a-z-]+"  # options
    r"|CSV UTF-8|GB18030|UTF-8"  # what Excel calls its formats
)
TITLES = ("start_year", "end_year")
"""A heading names the year before its days in one language and after them in the other."""
OTHER_FACTS = {"template_standby": "a cell of a form is narrow: the code in Chinese, the name in English"}
SAME_IN_EVERY_LANGUAGE = {"null"}
CATALOGUES = {
    "labels": (en.LABELS, zh.LABELS),
    "sentences": (en.SENTENCES, zh.SENTENCES),
    "faults": ({text: text for text in zh.FAULTS}, zh.FAULTS),
}


def texts() -> Iterator[tuple[str, str, str, str]]:
    """Catalogue, key, English and Chinese; that both have every key is held elsewhere."""
    for name, (english, chinese) in CATALOGUES.items():
        yield from ((name, key, english[key], chinese[key]) for key in english if key in chinese)


def filled(text: str) -> dict[str, str]:
    """What is filled into a text, and how it is formatted."""
    return {name: form or "" for _, name, form, _ in Formatter().parse(text) if name}


def words(text: str) -> list[str]:
    """Words in Latin letters."""
    return re.findall(r"[A-Za-z]{2,}", NOT_WORDS.sub("", text))


def test_english_texts_hold_no_chinese() -> None:
    """Faults may: they tell what can be typed, and that is understood in both languages."""
    assert [key for name, key, text, _ in texts() if name != "faults" and CHINESE.search(text)] == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_chinese_texts_hold_no_english_sentence(catalogue: str) -> None:
    in_a_row = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
    found = [key for name, key, _, text in texts() if name == catalogue and in_a_row.search(NOT_WORDS.sub("`", text))]
    assert found == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_what_has_words_in_english_is_in_chinese(catalogue: str) -> None:
    rows = [(key, text) for name, key, english, text in texts() if name == catalogue and words(english)]
    found = [key for key, text in rows if not CHINESE.search(text) and words(text)]
    assert sorted(set(found) - SAME_IN_EVERY_LANGUAGE) == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_both_languages_fill_in_the_same(catalogue: str) -> None:
    differ = []
    for name, key, english, chinese in texts():
        here, there = ({field for field in filled(text) if field not in TITLES} for text in (english, chinese))
        if name == catalogue and here != there and key not in OTHER_FACTS:
            differ.append(key)
    assert differ == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_a_heading_with_a_year_has_one_in_each_language(catalogue: str) -> None:
    years = {key: [set(filled(text)) & set(TITLES) for text in both] for name, key, *both in texts() if name == catalogue}
    assert [key for key, pair in years.items() if any(pair) and pair != [{"end_year"}, {"start_year"}]] == []


def test_only_english_needs_a_noun_for_one_and_for_many() -> None:
    assert [key for _, key, _, text in texts() if any("|" in form for form in filled(text).values())] == []
    english = [(key, form) for name, key, text, _ in texts() if name != "faults" for form in filled(text).values() if form]
    assert [key for key, form in english if form.count("|") != 1 and form != "02d"] == []


def test_numbers_in_chinese_stand_free() -> None:
    """A blank on both sides of a number next to Chinese characters, as on every other screen; days and names have none."""
    numbers = "hours|contacts|days|minutes|shifts|times|weeks|seconds|count|heads|cells|rows|percent"
    tight = re.compile(rf"[\u4e00-\u9fff]\{{(?:{numbers})\}}|\{{(?:{numbers})\}}[\u4e00-\u9fff]")
    dates = {"handout_off", "handout_leave", "handout_credited"}
    assert [key for name, key, _, text in texts() if name != "faults" and tight.search(text) and key not in dates] == []
