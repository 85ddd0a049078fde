from __future__ import annotations

from dataclasses import replace
from datetime import date

from factories import MONDAY
from page_contents import make_content

from scheduler.domain.conflict import Accept, Clash, Conflict, Repair, Step
from scheduler.domain.finding import Finding, Severity
from scheduler.report.page.content import Proof
from scheduler.report.page.findings_part import FindingsPart, findings_part
from scheduler.report.page.speech import Speech


def short_rest(agent: str = "ann", cost: int = 0, severity: Severity = Severity.MUST) -> Finding:
    facts = {"agent": agent, "rest": 8, "needed": 11, "date": "2026-12-09"}
    return Finding("rest_short", severity, facts, rule="rest", cost=cost, agent=agent, date=date(2026, 12, 9))


def part(*findings: Finding, language: str = "en", **changes: object) -> FindingsPart | None:
    content = make_content(**changes)
    content = replace(content, findings=findings, audit=replace(content.audit, findings=()))
    return findings_part(content, Speech(language, content.names))


def test_nothing_to_say_has_no_section() -> None:
    assert part() is None


def test_findings_are_sentences_under_headings_worst_first() -> None:
    info = Finding("roster_requests", Severity.INFO, {"granted": 1, "total": 2})
    made = part(info, short_rest())
    assert made is not None
    assert [(group.severity, group.heading, group.count) for group in made.groups] == [
        ("must", "Rules that must hold and do not", 1),
        ("info", "Good to know", 1),
    ]
    assert made.groups[0].kinds[0].shown[0].startswith("Ann ")


def test_what_the_check_says_again_is_said_once() -> None:
    content = make_content()
    twice = replace(content, findings=(short_rest(),), audit=replace(content.audit, findings=(short_rest(),)))
    made = findings_part(twice, Speech("en", content.names))
    assert made is not None
    assert [group.count for group in made.groups] == [1]


def test_of_many_wishes_the_dearest_are_seen_at_once() -> None:
    findings = [short_rest(f"agent_{number}", cost=number, severity=Severity.SHOULD) for number in range(8)]
    made = part(*findings)
    assert made is not None
    (kind,) = made.groups[0].kinds
    assert (len(kind.shown), len(kind.more)) == (5, 3)
    assert kind.shown[0].startswith("agent_7 ")


def test_broken_musts_are_all_seen_at_once() -> None:
    made = part(*(short_rest(f"agent_{number}") for number in range(8)))
    assert made is not None
    assert (len(made.groups[0].kinds[0].shown), made.groups[0].kinds[0].more) == (8, ())


def test_rules_given_up_are_named() -> None:
    proof = Proof(None, None, None, proven=False, given_up={"rest": 180, "lead_on_duty": 0})
    made = part(proof=proof)
    assert made is not None
    assert made.given_up == ("rest between shifts",)


def conflict(*, complete: bool = True, repairs: bool = True) -> Conflict:
    clash = Clash((short_rest(), short_rest("bob")), True, ("rest",), frozenset({"ann", "bob"}), frozenset({MONDAY}), 2)
    accept = Finding(
        "repair_rest_short", Severity.INFO, {"agent": "ann", "rest": 8, "needed": 11, "date": "2026-12-09"}, size=1
    )
    repair = Repair((Step(Accept({"rest": 180}), accept, accepts=True),), 3)
    return Conflict((clash,), (repair,) if repairs else (), complete)


def test_why_musts_were_given_up_is_told_with_what_would_do() -> None:
    made = part(conflict=conflict())
    assert made is not None
    assert made.why is not None
    assert made.why.clashes[0].said == "These cannot all hold:"
    assert len(made.why.clashes[0].members) == 2
    assert made.why.clashes[0].alike.endswith("2.")
    assert made.why.said.startswith("What would do")
    assert made.why.repairs[0].startswith("Put up with this: Ann has 8 hours of rest")


def test_a_conflict_without_repair_says_so() -> None:
    made = part(conflict=conflict(repairs=False))
    assert made is not None
    assert made.why is not None
    assert (made.why.said, made.why.repairs) == ("No small change that would do was found in the time.", ())


def test_a_conflict_that_was_not_found_in_time_says_so() -> None:
    made = part(conflict=Conflict((), (), complete=False))
    assert made is not None
    assert made.why is not None
    assert made.why.said == "Which of them cannot hold together was not found in the time."


def test_chinese() -> None:
    made = part(short_rest(), language="zh")
    assert made is not None
    assert made.groups[0].heading == "必须做到却没有做到的规则"
