from __future__ import annotations

from datetime import timedelta

from factories import MONDAY
from page_contents import make_content, shop

from scheduler.domain.call import Alternative, Call
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.move import Cause, Move
from scheduler.report.page.changes_part import ChangesPart, changes_part
from scheduler.report.page.speech import Speech

PROBLEM, ROSTER = shop()
EARLY, LATE = DayOf.on(ROSTER, ("ann", MONDAY)), DayOf.on(ROSTER, ("bob", MONDAY))
AWAY = Move("bob", MONDAY + timedelta(days=1), LATE, DayOf(leave=True), Cause.ABSENT)
CALLED = Move("cem", MONDAY, DayOf(), EARLY, Cause.CALLED, instead_of="ann", notice_minutes=180)


def part(language: str = "en", **changes: object) -> ChangesPart | None:
    content = make_content(PROBLEM, ROSTER, **changes)
    return changes_part(content, Speech(language, content.names))


def test_no_other_version_no_section() -> None:
    assert part() is None


def test_changes_come_in_order_of_day_with_before_after_and_why() -> None:
    made = part(moves=(AWAY, CALLED))
    assert made is not None
    assert made.said == "2 days of 2 people changed."
    assert [(change.day, change.name, change.before, change.after) for change in made.changes] == [
        ("Mon 7 Dec", "Cem", "day off", "Early 08:00-16:00"),
        ("Tue 8 Dec", "Bob", "Late 16:00-24:00", "leave"),
    ]
    assert (made.changes[0].notice, made.changes[1].why) == ("told 3 hours before", "Cannot come.")
    assert made.has_notice


def test_a_change_at_leisure_has_no_column_of_notice() -> None:
    made = part(moves=(AWAY,))
    assert made is not None
    assert not made.has_notice


def test_those_who_have_to_be_asked_come_before_those_who_have_to_know() -> None:
    calls = (Call(AWAY, asks=False), Call(CALLED, asks=True, alternatives=(Alternative("dee", DayOf()),), sought=True))
    made = part(moves=(AWAY, CALLED), calls=calls)
    assert made is not None
    assert [listed.heading for listed in made.calls] == ["Ask, in this order:", "Only let them know:"]
    what, others = made.calls[0].people[0]
    assert what.startswith("Mon 7 Dec: Cem: day off becomes Early")
    assert others == "If the answer is no: 1. Dee (day off)"


def test_nobody_else_to_come_is_said_where_somebody_was_sought() -> None:
    made = part(moves=(CALLED,), calls=(Call(CALLED, asks=True, sought=True),))
    assert made is not None
    assert "nobody else can come" in made.calls[0].people[0][1]


def test_what_is_worse_is_a_sentence() -> None:
    worse = Finding("requests_off", Severity.SHOULD, {"agent": "bob", "date": "2026-12-07"})
    made = part(worse=(worse,))
    assert made is not None
    assert (made.said, made.worse) == ("No day of anybody changed.", ("Bob asked for Mon 7 Dec 2026 off and is on duty.",))


def test_chinese() -> None:
    made = part("zh", moves=(CALLED,))
    assert made is not None
    assert (made.said, made.changes[0].before) == ("共改动 1 个班，涉及 1 人。", "休息")
