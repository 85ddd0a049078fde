"""Who could fill a gap, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from factories import MONDAY, make_assignment, make_problem

from scheduler.cli.gap_lines import gap_lines
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.gap_story import GapStory, NoFiller
from scheduler.domain.hour_on_duty import HourOnDuty
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE

NAMES = {"a1": "Li Na", "a2": "Wang Wei", "a3": "Zhao Min", "late": "Late", "presales": "Presales"}
MOMENT = datetime(2026, 12, 7, 20)
HOUR = HourOnDuty("presales", MOMENT, datetime(2026, 12, 7, 21), 2, 1.0)
LATE_DAY = DayOf((make_assignment(make_problem(), "a1", 0, "late"),))
LEAVE = Finding(
    "availability_leave", Severity.MUST, {"agent": "a2", "date": "2026-12-07", "shift": "late"}, rule="availability", size=1
)
CHOICE = CellChoice(("a1", MONDAY), DayOf(), LATE_DAY, around=((MONDAY, DayOf()),), cost=-50 * COST_UNITS_PER_PRICE)
STORY = GapStory(
    MOMENT,
    ("presales",),
    (HOUR,),
    fillers=(CHOICE,),
    breakers=(replace(CHOICE, cell=("a2", MONDAY), broken=(LEAVE,)),),
    others=(
        NoFiller("a2", "barred", replace(CHOICE, cell=("a2", MONDAY), broken=(LEAVE,))),
        NoFiller("a3", "untrained"),
        NoFiller("a1", "untrained"),
    ),
)


def told(story: GapStory, language: str = "en") -> str:
    return "\n".join(gap_lines(story, language, NAMES))


def test_a_gap_is_told_with_who_could_come_and_what_it_saves() -> None:
    text = told(STORY)
    assert "Presales: 2 people needed, 1 on duty, 1 short" in text
    assert "1. Li Na: Late 16:00-24:00 (now: day off); 50 points better" in text
    assert "Nobody is missing then" not in text


def test_places_go_on_from_those_who_break_nothing_to_those_who_do() -> None:
    text = told(STORY)
    assert "  2. Wang Wei: Late" in text
    assert "Breaks: Wang Wei has Late on Mon 7 Dec 2026, which falls on leave." in text
    assert "The days around: Mon 7 Dec day off" in text


def test_those_who_cannot_share_a_line_where_they_share_the_reason() -> None:
    text = told(STORY)
    assert "- Zhao Min, Li Na: not trained for Presales" in text
    assert "- Wang Wei: Wang Wei has Late" in text
    assert "没有培训过Presales" in told(STORY, "zh")


def test_whoever_is_called_in_is_said_to_be() -> None:
    called = DayOf((replace(LATE_DAY.given[0], called=True),))
    assert "called in for Late" in told(replace(STORY, fillers=(replace(CHOICE, after=called),)))


def test_where_nobody_is_missing_it_says_so() -> None:
    assert "Nobody is missing then" in told(replace(STORY, hours=(replace(HOUR, on_duty=2.0),)))
    assert told(replace(STORY, fillers=(), breakers=())).count("  Nobody.") == 2
