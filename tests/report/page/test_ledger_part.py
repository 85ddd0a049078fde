from __future__ import annotations

from datetime import timedelta

from factories import MONDAY
from page_contents import make_content

from scheduler.domain.ledger import Ledger, LedgerEntry
from scheduler.report.page.ledger_part import LedgerPart, ledger_part
from scheduler.report.page.speech import Speech


def part(ledger: Ledger | None, language: str = "en") -> LedgerPart | None:
    content = make_content(ledger=ledger)
    return ledger_part(content, Speech(language, content.names))


def entry(limit: str, cost: int, agent: str | None = None, day: int | None = 0) -> LedgerEntry:
    when = None if day is None else MONDAY + timedelta(days=day)
    return LedgerEntry(limit, agent, when, 1, "shifts", 2, cost)


def test_no_ledger_no_section() -> None:
    assert part(None) is None


def test_nothing_unmet_is_said() -> None:
    made = part(Ledger(()))
    assert made is not None
    assert (made.said, made.limits) == ("Everything that was wished for is reached.", ())


def test_rules_people_and_days_come_with_the_dearest_first() -> None:
    made = part(Ledger((entry("rest", 1200, "bob"), entry("cover", 120_000), entry("requests", 12_000, "ann", None))))
    assert made is not None
    assert made.said == "All that is not reached comes to 111 points; one person short for one hour is 100."
    assert [(cost.name, cost.count, cost.points) for cost in made.limits] == [
        ("enough people on each queue", "2", "100"),
        ("requests", "2", "10"),
        ("rest between shifts", "2", "1"),
    ]
    assert [cost.points for cost in made.people] == ["100", "10", "1"]
    assert [cost.name for cost in made.people][1:] == ["Ann", "Bob"]
    assert made.days[0].name == "Mon 7 Dec 2026"


def test_the_longest_bar_is_the_dearest() -> None:
    made = part(Ledger((entry("rest", 60_000), entry("cover", 120_000))))
    assert made is not None
    assert [float(cost.width) for cost in made.limits] == [made.bar, made.bar / 2]


def test_only_the_dearest_people_and_days_are_listed() -> None:
    made = part(Ledger(tuple(entry("rest", 1200 * (day + 1), f"agent_{day}", day) for day in range(20))))
    assert made is not None
    assert (len(made.people), len(made.days), made.people[0].name) == (10, 10, "agent_19")


def test_chinese() -> None:
    made = part(Ledger((entry("rest", 1200),)), "zh")
    assert made is not None
    assert made.limits[0].name == "班次间休息"
