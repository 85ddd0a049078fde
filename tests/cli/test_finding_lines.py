from __future__ import annotations

import pytest

from scheduler.cli import finding_lines as module
from scheduler.cli.finding_lines import finding_lines
from scheduler.domain.finding import Finding, Severity


@pytest.fixture(autouse=True)
def plain_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that are the code itself, so that these tests depend on no catalogue entry."""
    monkeypatch.setattr(module, "sentence", lambda finding, language, names: f"{finding.severity} {finding.cost}")
    monkeypatch.setattr("scheduler.domain.finding.FINDING_CODES", {"planted": (), "other": (), "roster_requests": ()})


def planted(severity: Severity, cost: int = 0, code: str = "planted") -> Finding:
    return Finding(code=code, severity=severity, cost=cost)


def test_broken_musts_come_first_under_their_heading() -> None:
    findings = [planted(Severity.INFO), planted(Severity.SHOULD, 3), planted(Severity.MUST), planted(Severity.WARNING)]
    lines = [line for line in finding_lines(findings, "en", {}, everything=False) if line]
    assert lines == [
        "Had to be given up",
        "  - must 0",
        "Take note",
        "  - warning 0",
        "Wished for and not reached",
        "  - should 3",
        "Good to know",
        "  - info 0",
    ]


def test_of_many_wishes_the_dearest_are_shown_and_the_rest_counted() -> None:
    findings = [planted(Severity.SHOULD, cost) for cost in range(20)]
    lines = list(finding_lines(findings, "en", {}, everything=False))
    assert lines[2] == "  - should 19"
    assert lines[-1] == "    ... and 17 more like these; --details shows all."


def test_many_of_one_kind_do_not_hide_the_others() -> None:
    findings = [planted(Severity.SHOULD, cost) for cost in range(2, 20)] + [planted(Severity.SHOULD, 1, "other")]
    assert list(finding_lines(findings, "en", {}, everything=False))[-1] == "  - should 1"


def test_findings_of_one_kind_stand_together() -> None:
    findings = [planted(Severity.SHOULD, 9), planted(Severity.SHOULD, 5, "other"), planted(Severity.SHOULD, 1)]
    told = [line for line in finding_lines(findings, "en", {}, everything=False) if line.startswith("  -")]
    assert told == ["  - should 9", "  - should 1", "  - should 5"]


def test_what_the_key_figures_say_is_not_said_again() -> None:
    assert list(finding_lines([planted(Severity.INFO, code="roster_requests")], "en", {}, everything=True)) == []


def test_details_show_everything() -> None:
    findings = [planted(Severity.SHOULD, cost) for cost in range(20)]
    assert len(list(finding_lines(findings, "en", {}, everything=True))) == 22


def test_a_broken_must_is_never_left_out() -> None:
    findings = [planted(Severity.MUST) for _ in range(20)]
    assert len(list(finding_lines(findings, "en", {}, everything=False))) == 22


def test_no_findings_no_lines() -> None:
    assert list(finding_lines([], "en", {}, everything=False)) == []
