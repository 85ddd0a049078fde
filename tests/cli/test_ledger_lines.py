"""The ledger in tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.cli.ledger_lines import ledger_lines
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.ledger import Ledger, LedgerEntry
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE

UNIT = COST_UNITS_PER_PRICE
LEDGER = Ledger(
    (
        LedgerEntry("requests", "a1", date(2026, 12, 7), 2, "requests", 2, 40 * UNIT),
        LedgerEntry("my_own_limit", None, None, 1, "shifts", 1, 30 * UNIT),
    ),
    reported=70.0,
    bound=60.0,
)


def told(ledger: Ledger, language: str = "en") -> str:
    return "\n".join(ledger_lines(ledger, language, {"a1": "李娜"}))


def test_each_table_ends_in_the_same_total() -> None:
    text = told(LEDGER)
    assert text.count("in all") == 3
    assert text.count(" 70\n") + text.endswith(" 70") == 3
    assert "the team" in text
    assert "the whole roster" in text


def test_a_limit_without_words_goes_by_its_name() -> None:
    assert "my_own_limit" in told(LEDGER)
    assert "个人申请" in told(LEDGER, "zh")


def test_the_reported_figure_is_compared() -> None:
    assert "exactly what the search reported" in told(LEDGER)
    assert "The best possible roster costs 60 points or more." in told(LEDGER)
    other = told(replace(LEDGER, reported=71.0))
    assert "The search reported 71 points" in other
    assert "The best possible" not in other
    assert "search" not in told(replace(LEDGER, reported=None))


def test_broken_musts_are_counted_and_have_no_price() -> None:
    must = Finding("pins_off", Severity.MUST, {"agent": "a1", "date": "2026-12-07"}, rule="pins", size=1)
    assert "no price: 1 finding;" in told(replace(LEDGER, broken=(must,)))


def test_nothing_unmet_costs_nothing() -> None:
    assert told(Ledger(())).endswith("Every wish is met: nothing costs anything.")
