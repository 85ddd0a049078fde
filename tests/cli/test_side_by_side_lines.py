"""Two rosters side by side, in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from factories import MONDAY, make_problem, make_roster

from scheduler.cli.side_by_side_lines import side_by_side_lines
from scheduler.domain.request import Request
from scheduler.explaining.compare_costs import compare_costs
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
PROBLEM = make_problem(
    agents=4, required=1, queues=("presales",), requests=(Request("a4", MONDAY),), give_up_order=GIVE_UP_ORDER
)
ROWS = {"a1": "EEE.EEE", "a2": "LLLLL.L", "a3": "..L..L.", "a4": "...E.L."}


def told(first: dict[str, str], second: dict[str, str], language: str = "en") -> str:
    rosters = (make_roster(PROBLEM, **{**ROWS, **rows}) for rows in (first, second))
    return "\n".join(side_by_side_lines(compare_costs(PROBLEM, RULES, *rosters), "ours.json", language, {"a4": "赵敏"}))


def test_equal_rosters_are_the_same() -> None:
    assert told({}, {}) == "Next to ours.json\n  The rosters are the same."


@pytest.mark.parametrize("language", ["en", "zh"])
def test_which_is_better_and_by_how_much_is_told_both_ways(language: str) -> None:
    worse = {"a4": "E..E.L."}
    first, second = told(worse, {}, language), told({}, worse, language)
    better = {"en": ("The other roster is better", "This roster is better"), "zh": ("另一份班表更好", "这份班表比另一份好")}
    assert better[language][0] in first
    assert better[language][1] in second


def test_who_and_when_differ_most_is_told() -> None:
    text = told({"a4": "E..E.L."}, {})
    assert "They differ on 1 day of 1 person." in text
    assert "赵敏 (+" in text
    assert "Mon 7 Dec 2026 (+" in text


def test_a_broken_must_is_marked_and_counts_first() -> None:
    text = told({"a1": ".EE.EEE"}, {})
    assert "it keeps more of what must hold" in text
    assert "(must)" in text
    assert re.search(r"scored minutes without anybody +420 +0$", text, re.MULTILINE)


def test_every_row_of_the_table_has_a_name() -> None:
    table = told({"a1": ".EE.EEE"}, {}).split("\n\n")[1].splitlines()[:-1]
    assert all(row[0] != " " for row in table)


def test_points_that_decide_are_not_said_to_be_musts_where_these_are_broken_alike() -> None:
    compared = compare_costs(PROBLEM, RULES, make_roster(PROBLEM, **ROWS), make_roster(PROBLEM, **{**ROWS, "a1": ".EE.EEE"}))
    fewer = replace(compared, better=1, by_musts=False)
    text = "\n".join(side_by_side_lines(fewer, "ours.json", "en", {}))
    assert "it keeps more of what must hold" not in text
