"""Findings of rules as sentences."""

from __future__ import annotations

from string import Formatter

import pytest

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.words import en, zh
from scheduler.words.catalogue import LANGUAGES, sentence
from scheduler.words.en import rules as english
from scheduler.words.zh import rules as chinese

FORBIDDEN = ("gap", "bound", "shrinkage", "optimal", "infeasible", "slot", "constraint")


def test_both_languages_have_the_same_codes():
    assert set(english.SENTENCES) == set(chinese.SENTENCES)
    assert set(english.SENTENCES) <= set(FINDING_CODES)


@pytest.mark.parametrize("code", english.SENTENCES)
@pytest.mark.parametrize("catalogue", [en, zh])
def test_each_sentence_uses_exactly_its_facts(code, catalogue):
    used = {name for _, name, _, _ in Formatter().parse(catalogue.SENTENCES[code]) if name}
    assert used == set(FINDING_CODES[code])


@pytest.mark.parametrize("code", english.SENTENCES)
def test_sentences_are_plain_words(code):
    assert not set(english.SENTENCES[code].lower().replace(",", " ").replace(".", " ").split()) & set(FORBIDDEN)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Li Na has 8 hours of rest before the shift on Tue 8 Dec 2026; 11 are needed."),
        ("zh", "Li Na在2026年12月8日（周二）上班前只休息了 8 小时，需要 11 小时。"),
    ],
)
def test_a_finding_is_spoken_with_names_and_dates(language, words):
    facts = {"agent": "li_na", "date": "2026-12-08", "rest": 8.0, "needed": 11.0}
    assert language in LANGUAGES
    assert sentence(Finding("rest_short", Severity.MUST, facts), language, {"li_na": "Li Na"}) == words
