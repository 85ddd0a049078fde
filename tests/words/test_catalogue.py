from __future__ import annotations

from string import Formatter

import pytest

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.words import en, zh
from scheduler.words.catalogue import sentence


def outage(end_date: str) -> Finding:
    facts = {"queue": "q", "date": "2026-08-18", "start": "14:00", "end_date": end_date, "end": "19:00", "contacts": 194}
    return Finding("outage_left_out", Severity.INFO, facts)


def test_a_day_is_not_said_twice() -> None:
    assert "from Tue 18 Aug 2026 14:00 to 19:00, when" in sentence(outage("2026-08-18"), "en")
    assert "2026年8月18日（周二）14:00到19:00" in sentence(outage("2026-08-18"), "zh")


def test_another_day_of_the_end_is_said() -> None:
    assert "to Wed 19 Aug 2026 19:00" in sentence(outage("2026-08-19"), "en")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_assumptions_are_one_short_sentence_without_key_paths(language: str) -> None:
    values = ", ".join(f"rules.made_up_{number}.key {number}" for number in range(20)) + ", rules.rest.hours 11"
    told = sentence(Finding("assumed_defaults", Severity.INFO, {"count": 21, "values": values}), language)
    assert "21" in told
    assert "11" in told
    assert "rules." not in told
    assert len(told) < 180


@pytest.mark.parametrize("code", en.SENTENCES)
def test_both_languages_use_facts_that_the_finding_has(code: str) -> None:
    for catalogue in (en.SENTENCES, zh.SENTENCES):
        used = {name for _, name, _, _ in Formatter().parse(catalogue[code]) if name}
        assert used <= set(FINDING_CODES[code])
