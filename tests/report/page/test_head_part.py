from __future__ import annotations

from dataclasses import replace

import pytest
from page_contents import make_content
from simulated import make_result

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.kpis import Kpis
from scheduler.report.page.content import PageContent, Proof
from scheduler.report.page.head_part import HeadPart, head_part
from scheduler.report.page.speech import Speech

GOOD = Kpis(0, 0.0, 12.0, 0.0, None, 3, 4, 0.0, 0.0, {"ann": 40.0, "bob": 32.0, "cem": 40.0, "dee": 8.0})


def with_kpis(kpis: Kpis = GOOD, **changes: object) -> PageContent:
    content = make_content(**changes)
    return replace(content, audit=replace(content.audit, kpis=kpis, findings=()))


def head(content: PageContent, language: str = "en") -> HeadPart:
    return head_part(content, Speech(language, content.names))


def news(content: PageContent) -> list[tuple[str, str]]:
    return list(head(content).verdict)


def test_a_good_roster_is_told_in_four_sentences() -> None:
    assert news(with_kpis()) == [
        ("Somebody is there in every scored minute.", "good"),
        ("At no hour are there fewer people than needed.", "good"),
        ("Every rule that must hold is kept.", "good"),
        ("The roster is at most 4.8 % from the best possible.", ""),
    ]


def test_minutes_without_anybody_and_hours_short_are_bad_news() -> None:
    said = news(with_kpis(replace(GOOD, uncovered_scored_minutes=1, shortfall_agent_hours=3.5, peak_shortfall=2.0)))
    assert said[:2] == [
        ("Nobody is there for 1 minute of the scored hours.", "bad"),
        ("The roster is short of 3.5 hours of work in all, and of at most 2 people at once.", "bad"),
    ]


def test_what_was_given_up_is_named() -> None:
    proof = Proof(None, None, None, proven=False, given_up={"rest": 2, "reserve": 0})
    assert news(with_kpis(proof=proof))[2] == (
        "Not every rule that must hold could be kept. Given up in part: rest between shifts.",
        "bad",
    )


def test_broken_rules_of_a_roster_by_hand_are_counted() -> None:
    broken = Finding("longest_run", Severity.MUST, {"agent": "ann", "days": 8, "date": "2026-12-07", "allowed": 6})
    content = with_kpis(proof=None)
    said = news(replace(content, audit=replace(content.audit, findings=(broken,))))
    assert said[2] == ("Rules that must hold are broken 1 time.", "bad")


@pytest.mark.parametrize(
    ("gap", "proven", "told"),
    [
        (0.0, True, "This is the best possible roster."),
        (0.004, True, "The roster is at most 0.4 % from the best possible."),
        (0.0041, True, "The roster is at most 0.5 % from the best possible."),
        (0.97, False, "How far it is from the best possible is not known."),
        (None, False, "How far it is from the best possible is not known."),
    ],
)
def test_how_far_from_the_best_possible(gap: float | None, proven: bool, told: str) -> None:
    assert news(with_kpis(proof=Proof(1.0, 1.0, gap, proven=proven)))[-1][0] == told


def test_a_roster_changed_by_hand_is_not_said_to_be_proven() -> None:
    told = news(with_kpis(proof=None))[-1][0]
    assert "not known" in told
    assert "this roster or the store file was changed" in told


def test_the_tiles_leave_out_what_there_is_not() -> None:
    tiles = {tile.name: tile.value for tile in head(with_kpis(simulation=None)).tiles}
    assert tiles == {
        "scored minutes without anybody": "0",
        "hours short of people": "0",
        "hours with more people than needed": "12",
        "requests granted": "3 of 4",
        "hours per person": "32-40",
    }


def test_pay_and_service_are_tiles_where_they_are_known() -> None:
    paid = replace(GOOD, wage_cents=123_400_00, overtime_cents=60, currency="CNY")
    tiles = {tile.name: tile.value for tile in head(with_kpis(paid)).tiles}
    assert tiles["cost of work, CNY"] == "123,401"
    assert tiles["of the scored hours keep the promised answer time"].endswith("%")


def test_a_promise_that_nobody_made_is_no_tile() -> None:
    result = make_result()
    assumed = replace(result, assumed=result.queues)
    names = {tile.name for tile in head(with_kpis(simulation=assumed)).tiles}
    assert "of the scored hours keep the promised answer time" not in names


def test_only_the_hours_of_queues_that_promise_something_count() -> None:
    tiles = {tile.name: tile.value for tile in head(with_kpis(simulation=make_result())).tiles}
    assert tiles["of the scored hours keep the promised answer time"] == "96.4 %"  # 27 of 28; the others were assumed


def test_the_reserve_pool_is_not_among_the_hours_per_person() -> None:
    tiles = {
        tile.name: tile.value for tile in head(with_kpis(replace(GOOD, hours_per_person={"ann": 40.0, "dee": 8.0}))).tiles
    }
    assert tiles["hours per person"] == "40"


def test_days_are_written_as_the_language_has_them() -> None:
    content = make_content()
    assert head(content).span == "Mon 7 Dec 2026 - Sun 13 Dec 2026"
    assert head(content, "zh").span == "2026年12月7日（周一）至2026年12月13日（周日）"
