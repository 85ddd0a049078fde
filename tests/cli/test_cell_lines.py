"""The story of a person's day in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import MONDAY, make_assignment, make_problem

from scheduler.cli.cell_lines import cell_lines
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.cell_story import CellStory, RestFree
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.judgement import ChangedDay
from scheduler.domain.outcome import Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.request import Request

PROBLEM = make_problem()
NAMES = {"a1": "Li Na", "a2": "Wang Wei", "early": "Early", "late": "Late"}
CELL = ("a1", MONDAY + timedelta(days=1))
EARLY_DAY, LATE_DAY = (DayOf((make_assignment(PROBLEM, "a1", 1, shift),)) for shift in ("early", "late"))
SHORT_REST = Finding(
    "rest_short",
    Severity.MUST,
    {"agent": "a1", "date": "2026-12-08", "rest": 8.0, "needed": 11.0},
    rule="rest",
    size=180,
)
UNIT = COST_UNITS_PER_PRICE


def told(story: CellStory, language: str = "en") -> str:
    return "\n".join(cell_lines(story, language, NAMES))


def with_free(**facts: object) -> str:
    """What is said of a search."""
    story = CellStory(CELL, LATE_DAY, ((CELL[1], LATE_DAY),), free=RestFree(**facts))  # type: ignore[arg-type]
    text = told(story)
    return text[text.index("If everything else") :]


def test_the_rule_in_the_way_is_told_with_the_days_around() -> None:
    before = DayOf((make_assignment(PROBLEM, "a1", 0, "late"),))
    choice = CellChoice(CELL, DayOf(), EARLY_DAY, broken=(SHORT_REST,), cost=0)
    story = CellStory(CELL, DayOf(), ((MONDAY, before), (CELL[1], DayOf())), asked=EARLY_DAY, choices=(choice,))
    text = told(story)
    assert text.startswith("Li Na on Tue 8 Dec 2026: day off. Why not Early 08:00-16:00?")
    assert "The days around: Mon 7 Dec Late 16:00-24:00 · Tue 8 Dec day off" in text
    assert "- Li Na has 8 hours of rest before the shift on Tue 8 Dec 2026; 11 are needed." in text
    assert "Early 08:00-16:00: breaks what must hold; costs nothing" in text


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, "No dearer: another roster with it is just as good."),
        (0, 20 * UNIT, "No dearer, as far as proven; at most 20 points."),
        (-5 * UNIT, 20 * UNIT, "No dearer, as far as proven; at most 20 points."),
        (20 * UNIT, 20 * UNIT, "20 points dearer."),
        (15 * UNIT, 20 * UNIT, "Between 15 and 20 points dearer."),
        (-20 * UNIT, -15 * UNIT, "15 points cheaper, or more: up to 20."),
        (-20 * UNIT, -20 * UNIT, "20 points cheaper."),
    ],
)
def test_a_range_is_said_as_it_is(low: int, high: int, said: str) -> None:
    text = with_free(status=Status.FEASIBLE, low=low, high=high, found=high, near=high)
    assert said in text
    assert "(next to this roster)" in text
    best = with_free(status=Status.FEASIBLE, low=low, high=high, found=high, near=high, from_best=True)
    assert "(between the best rosters with it and without it)" in best


def test_what_is_not_known_is_not_said_to_be() -> None:
    assert "Not found out in the time" in with_free(status=Status.NONE)
    assert "No roster has it" in with_free(status=Status.INFEASIBLE)
    assert "how much of that is needed is not known" in with_free(status=Status.FEASIBLE, found=UNIT, near=UNIT)


def test_what_has_to_be_given_up_is_told() -> None:
    text = with_free(status=Status.RELAXED, found=0, given_up=(SHORT_REST,), proven=True)
    assert "Only by giving up what must hold:" in text
    assert "8 hours of rest" in text
    assert "It breaks no more than this roster breaks already; costs nothing." in with_free(status=Status.RELAXED, found=0)


def test_the_way_with_few_changes_is_told_and_the_best_one_only_where_it_is_better() -> None:
    change = ChangedDay(("a2", MONDAY), None, DayOf(), DayOf((make_assignment(PROBLEM, "a2", 0, "early"),)))
    facts = {"status": Status.FEASIBLE, "low": 0, "high": UNIT, "near": UNIT, "near_changes": (change,)}
    text = with_free(**facts, found=UNIT, changes=(change,) * 9)
    assert "nearby: 1 point worse; 1 other day changes:" in text
    assert "    - Wang Wei, Mon 7 Dec: day off becomes Early 08:00-16:00" in text
    assert "The best found" not in text
    better = with_free(**facts, found=0, changes=(change,) * 9)
    assert better.count("    - Wang Wei") == 1
    assert "The best found: costs nothing; 9 other days change." in better
    alone = with_free(status=Status.FEASIBLE, low=0, high=0, found=0, changes=(change,) * 9)
    assert "and 3 more like these" in alone


def test_how_far_the_roster_itself_is_from_the_best_is_told() -> None:
    facts = {"status": Status.FEASIBLE, "low": 0, "high": 0, "found": -UNIT, "near": -UNIT, "from_best": True}
    assert "This roster itself is 1 point worse than the best one found." in with_free(**facts, best=-UNIT)
    assert "This roster itself" not in with_free(**facts, best=0)


def test_what_was_decided_and_asked_for_is_told() -> None:
    story = CellStory(CELL, DayOf(), (), ("pin", "hand"), (Request("a1", CELL[1]), Request("a1", CELL[1], "late", True)))
    text = told(story)
    assert "pins" in text
    assert "by hand" in text
    assert "Li Na asked for the day off." in text
    assert "Li Na asked not to have Late." in text
    assert "李娜" not in told(replace(story, decided=("leave",)), "zh")


def test_a_day_that_nothing_speaks_for_says_so() -> None:
    free_day = CellChoice(CELL, LATE_DAY, DayOf())
    assert "Nothing would be missed" in told(CellStory(CELL, LATE_DAY, (), choices=(free_day,)))
    story = CellStory(CELL, LATE_DAY, (), choices=(replace(free_day, cost=-UNIT),))
    assert "Without it, a day off and everything else as it is: 1 point better." in told(story)


def test_what_is_impossible_says_so() -> None:
    choice = CellChoice(CELL, DayOf(), EARLY_DAY, broken=(SHORT_REST,), possible=False)
    text = told(
        CellStory(CELL, DayOf(leave=True), ((date(2026, 12, 8), DayOf(leave=True)),), asked=EARLY_DAY, choices=(choice,))
    )
    assert "Early 08:00-16:00: impossible" in text
    assert "It stays impossible, whatever else changes." in text


def test_what_the_day_itself_becomes_is_told_where_anything_else_would_do() -> None:
    text = with_free(status=Status.OPTIMAL, low=0, high=0, found=0, near=0, near_day=EARLY_DAY, day=EARLY_DAY)
    assert "- Li Na, Tue 8 Dec: Late 16:00-24:00 becomes Early 08:00-16:00" in text
    text = with_free(status=Status.OPTIMAL, low=0, high=0, found=0, day=DayOf())
    assert "- Li Na, Tue 8 Dec: Late 16:00-24:00 becomes day off" in text


def test_that_a_must_has_to_be_given_up_is_claimed_only_where_it_is_proven() -> None:
    facts = {"status": Status.RELAXED, "found": 0, "given_up": (SHORT_REST,)}
    assert "Only by giving up what must hold:" in with_free(**facts, proven=True)
    assert "whether it takes that is not proven:" in with_free(**facts)


def test_a_roster_found_that_is_as_good_is_told_in_a_whole_sentence() -> None:
    assert "The best found is as good as this roster" in with_free(status=Status.FEASIBLE, found=0)


def test_an_impossible_day_has_no_price_besides() -> None:
    dear = Finding("contract_hours_over", Severity.SHOULD, {"agent": "a1", "hours": 9.0, "least": 1.0, "most": 8.0}, cost=9)
    choice = CellChoice(CELL, DayOf(), EARLY_DAY, broken=(SHORT_REST,), dearer=(dear,), cost=9, possible=False)
    text = told(CellStory(CELL, DayOf(), (), asked=EARLY_DAY, choices=(choice,)))
    assert "Early 08:00-16:00: impossible\n\n" in text
