from __future__ import annotations

import re
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


@pytest.mark.parametrize(
    ("code", "facts", "end"),
    [
        ("weekends_in_a_row", {"agent": "a", "count": 2, "date": "2026-12-05", "allowed": 1}, "; 1 is the most."),
        ("weekends_in_a_row", {"agent": "a", "count": 4, "date": "2026-12-05", "allowed": 3}, "; 3 are the most."),
    ],
)
def test_one_is_and_several_are(code: str, facts: dict[str, str | int], end: str) -> None:
    assert sentence(Finding(code, Severity.SHOULD, facts), "en").endswith(end)


def test_one_buyer_who_waits_is_no_buyers() -> None:
    facts = {"queue": "chat", "contacts": 1, "times": 1, "most": 1, "date": "2026-12-07", "time": "09:00"}
    told = sentence(Finding("roster_backlog_left", Severity.WARNING, facts), "en")
    assert told.startswith("About 1 buyer who wrote to chat while it was closed will still have no answer")


def test_a_sentence_that_begins_with_a_limit_begins_with_a_capital() -> None:
    facts = {"limit": "skill_level", "date": "2026-12-07", "until": "2026-12-07"}
    assert sentence(Finding("clash_team", Severity.MUST, facts), "en").startswith("Level of skill, Mon 7 Dec 2026")


@pytest.mark.parametrize("code", en.SENTENCES)
def test_no_english_sentence_says_that_one_are(code: str) -> None:
    assert not re.search(r"\{(allowed|needed|away|there)\} (are|have)\b", en.SENTENCES[code])


@pytest.mark.parametrize("code", en.SENTENCES)
def test_both_languages_use_facts_that_the_finding_has(code: str) -> None:
    for catalogue in (en.SENTENCES, zh.SENTENCES):
        used = {name for _, name, _, _ in Formatter().parse(catalogue[code]) if name}
        assert used <= set(FINDING_CODES[code])
