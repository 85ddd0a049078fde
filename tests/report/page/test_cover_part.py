from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from factories import MONDAY, make_problem, make_roster, make_shift
from page_contents import SHIFTS, make_content, make_forecast

from scheduler.domain.hours import Hours, Window
from scheduler.domain.shift import ShiftKind
from scheduler.report.page.content import PageContent
from scheduler.report.page.cover_part import CoverPart, cover_part
from scheduler.report.page.speech import Speech

ENOUGH = "At every hour there are as many people as needed."


def part(content: PageContent, language: str = "en") -> CoverPart:
    return cover_part(content, Speech(language, content.names))


def one_queue(required: int, *, interval: int = 60, **rows: str) -> PageContent:
    """Two people and one queue on two days."""
    problem = make_problem(
        days=2, agents=2, shifts=SHIFTS, queues=["presales"], required=required, interval_minutes=interval
    )
    return make_content(problem, make_roster(problem, **rows))


def test_the_mean_comes_first_then_every_day() -> None:
    days = part(one_queue(1, a1="EE", a2="LL")).days
    assert [(day.value, day.text) for day in days] == [
        ("", "Mean of all days"),
        ("2026-12-07", "Mon 7 Dec 2026"),
        ("2026-12-08", "Tue 8 Dec 2026"),
    ]


def test_a_covered_roster_says_so() -> None:
    made = part(one_queue(1, a1="EE", a2="LL"))
    assert made.said == (ENOUGH,)
    assert [queue.said for day in made.days for queue in day.queues] == ["enough people"] * 3


def test_what_is_short_is_said_with_the_worst_days() -> None:
    made = part(one_queue(1, a1="EE", a2="L."))
    assert made.said == ("8 hours short in all, on 1 day.", "Shortest of people: Tue 8 Dec (8 h).")
    assert [(day.queues[0].said, day.queues[0].is_short) for day in made.days] == [
        ("4 hours short a day", True),
        ("enough people", False),
        ("8 hours short", True),
    ]


def test_a_surplus_of_one_day_does_not_hide_what_another_lacks() -> None:
    made = part(one_queue(1, a1="EL", a2="EL"))
    assert made.days[0].queues[0].said == "8 hours short a day"


def test_the_table_has_the_numbers_and_says_alike_times_once() -> None:
    rows = part(one_queue(1, a1="EE", a2="L.")).days[2].queues[0].rows
    assert [row[:4] for row in rows] == [("08:00-16:00", "1", "1", ""), ("16:00-24:00", "1", "0", "1")]


def test_quarters_of_an_hour_are_told_together_where_they_are_alike() -> None:
    rows = part(one_queue(1, interval=15, a1="EE", a2="LL")).days[1].queues[0].rows
    assert [row[0] for row in rows] == ["08:00-24:00"]


def test_times_with_a_closed_stretch_between_them_are_told_apart() -> None:
    open_hours = Hours.daily(Window(480, 720), Window(960, 1200))
    shifts = (make_shift("early", 8, 12), make_shift("late", 16, 20, ShiftKind.LATE))
    problem = make_problem(days=1, agents=2, shifts=shifts, queues=["presales"], operating=open_hours, scored=open_hours)
    rows = part(make_content(problem, make_roster(problem, a1="E", a2="L"))).days[1].queues[0].rows
    assert [row[0] for row in rows] == ["08:00-12:00", "16:00-20:00"]


def test_buyers_are_told_by_the_hour_with_their_range() -> None:
    content = one_queue(1, interval=15, a1="EE", a2="LL")
    made = part(content)
    assert made.has_forecast
    assert made.days[1].queues[0].rows[0][4] == "120 (60-240)"


def test_without_a_forecast_no_buyers_are_told() -> None:
    made = part(replace(one_queue(1, a1="EE", a2="LL"), forecast=None))
    assert not made.has_forecast
    assert made.days[1].queues[0].drawing.band == ""
    assert made.frame.height < part(one_queue(1, a1="EE", a2="LL")).frame.height


def test_a_forecast_of_other_days_leaves_buyers_unknown() -> None:
    content = one_queue(1, a1="EE", a2="LL")
    other = make_problem(start=MONDAY.replace(day=20), days=2, agents=1, queues=["presales"])
    made = part(replace(content, forecast=make_forecast(other)))
    assert made.days[1].queues[0].rows[0][4] == ""
    assert made.days[1].queues[0].drawing.mean == ""


def test_a_forecast_without_a_range_is_drawn_as_a_line() -> None:
    content = one_queue(1, a1="EE", a2="LL")
    forecast = make_forecast(content.problem)
    made = part(replace(content, forecast=replace(forecast, levels=(0.5,), quantiles=forecast.quantiles[1:2])))
    drawing = made.days[1].queues[0].drawing
    assert (drawing.band, bool(drawing.mean)) == ("", True)
    assert made.days[1].queues[0].rows[0][4] == "30"


def test_people_are_drawn_to_one_scale_on_all_days() -> None:
    made = part(one_queue(3, a1="EE", a2="EL"))
    assert [text for _, text in made.frame.heads] == ["0", "1", "2", "3"]
    assert {day.queues[0].drawing.need for day in made.days} == {made.days[0].queues[0].drawing.need}


def test_what_is_short_stands_on_top_of_who_is_there() -> None:
    made = part(one_queue(2, a1="E.", a2=".."))
    frame, drawing = made.frame, made.days[1].queues[0].drawing
    top, middle, bottom = (f"{frame.head_height(np.array([heads]))[0]:g}" for heads in (2.0, 1.0, 0.0))
    first, half = f"{frame.left:g}", f"{(frame.left + frame.right) / 2:g}"
    wide = f"{(frame.right - frame.left) / 2:g}"
    assert drawing.duty == f"M{first} {middle}h{wide}V{bottom}h-{wide}z"
    assert drawing.short == f"M{first} {top}h{wide}V{middle}h-{wide}zM{half} {top}h{wide}V{bottom}h-{wide}z"


def test_the_morning_after_the_last_night_is_a_day_of_its_own() -> None:
    night = make_shift("night", 22, 30, ShiftKind.NIGHT)
    problem = make_problem(days=1, agents=2, shifts=(night,), queues=["presales"], required=1)
    made = part(make_content(problem, make_roster(problem, a1="N")))
    assert [day.value for day in made.days] == ["", "2026-12-07", "2026-12-08"]
    assert made.days[2].queues[0].rows[0][:3] == ("00:00-06:00", "1", "1")


@pytest.mark.parametrize(("language", "word"), [("en", "enough people"), ("zh", "人手够")])
def test_both_languages(language: str, word: str) -> None:
    assert part(one_queue(1, a1="EE", a2="LL"), language).days[0].queues[0].said == word
