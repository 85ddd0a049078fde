from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import MONDAY
from page_contents import make_content, shop

from scheduler.domain.request import Request
from scheduler.report.page.speech import Speech
from scheduler.report.page.wishes_part import WishesPart, wishes_part


def part(*requests: Request, language: str = "en") -> WishesPart | None:
    problem, roster = shop()
    content = make_content(replace(problem, requests=requests or problem.requests), roster)
    return wishes_part(content, Speech(language, content.names))


def test_granted_and_refused_are_told_by_person_the_most_refused_first() -> None:
    made = part()
    assert made is not None
    assert made.said == "2 of 3 requests are granted; 1 person does not get everything."
    assert [(person.name, person.count, person.refused, person.granted) for person in made.people] == [
        ("Bob", "1 of 2", ("Mon 7 Dec: day off",), ("Tue 8 Dec: Late",)),
        ("Cem", "1 of 1", (), ("Wed 9 Dec: not Late",)),
    ]


def test_all_granted_is_said_and_has_no_column_of_refused() -> None:
    made = part(Request("bob", MONDAY + timedelta(days=1), "late"))
    assert made is not None
    assert (made.said, made.has_refused) == ("Granted: all of 1 request.", False)


def test_a_wish_to_work_is_told() -> None:
    made = part(Request("ann", MONDAY, None, against=True))
    assert made is not None
    assert made.people[0].granted == ("Mon 7 Dec: to work",)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_columns_have_the_same_heading(language: str) -> None:
    keys = ("page_wishes_count", "page_wishes_refused", "page_wishes_granted")
    assert len({Speech(language, {}).say(key) for key in keys}) == 3


def test_no_wishes_no_section() -> None:
    content = make_content()
    without = replace(content, problem=replace(content.problem, requests=()))
    assert wishes_part(without, Speech("en", {})) is None


def test_chinese() -> None:
    made = part(language="zh")
    assert made is not None
    assert made.people[0].refused == ("12月7日（周一）：休息",)
