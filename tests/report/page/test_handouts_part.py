from __future__ import annotations

from dataclasses import replace

from factories import make_problem, make_roster
from page_contents import SHIFTS, make_content

from scheduler.report.page.content import PageContent
from scheduler.report.page.handouts_part import Handout, HandoutsPart, handouts_part
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import roster_table


def part(content: PageContent | None = None, language: str = "en") -> HandoutsPart:
    content = content or make_content()
    return handouts_part(content, roster_table(content.roster, content.problem), Speech(language, content.names))


def sheet(name: str, content: PageContent | None = None) -> Handout:
    return next(person for person in part(content).people if person.name == name)


def test_a_persons_own_days_stand_in_weeks() -> None:
    (week,) = sheet("Ann").weeks
    assert [box.day for box in week] == ["7 Dec", "8", "9", "10", "11", "12", "13"]
    assert week[0].lines == ("Early", "08:00-16:00")
    assert week[1].lines == ("leave",)
    assert week[2].lines == ("Early", "08:00-16:00", "Feast")
    assert week[4].lines == ("day off", "Double 12")


def test_the_weeks_begin_as_the_stores_do() -> None:
    problem = make_problem(days=7, agents=1, shifts=SHIFTS, week_start=6)
    made = part(make_content(problem, make_roster(problem, a1="EEEEEE.")))
    assert made.weekdays[0] == "Sun"
    weeks = made.people[0].weeks
    assert len(weeks) == 2
    assert (weeks[0][0].look, weeks[0][1].day, weeks[1][0].day, weeks[1][1].look) == ("outside", "7 Dec", "13", "outside")


def test_sums_leave_out_what_is_nothing() -> None:
    assert sheet("Ann").sums == "5 shifts, 40 hours, 2 on weekends, 1 day off"
    assert sheet("Dee").sums == "2 standbys"


def test_a_credited_day_off_is_counted_by_itself() -> None:
    content = make_content()
    monday = content.roster.start
    roster = replace(content.roster, credited=frozenset({("cem", monday)}), leave=content.roster.leave | {("cem", monday)})
    cem = sheet("Cem", replace(content, roster=roster))
    assert cem.weeks[0][0].lines == ("credited day off",)
    assert cem.sums.endswith("1 day off, 1 credited day off")


def test_wishes_come_with_what_became_of_them() -> None:
    assert sheet("Bob").wishes == (
        "Asked for: Mon 7 Dec: day off. Not granted.",
        "Asked for: Tue 8 Dec: Late. Granted.",
    )


def test_standby_is_named_as_such() -> None:
    assert sheet("Dee").weeks[0][0].lines == ("Standby: Early", "08:00-16:00")


def test_somebody_of_the_pool_without_any_day_has_no_sheet() -> None:
    content = make_content()
    idle = tuple(item for item in content.roster.assignments if item.agent != "dee")
    made = part(replace(content, roster=replace(content.roster, assignments=idle)))
    assert [person.name for person in made.people] == ["Ann", "Bob", "Cem"]


def test_chinese() -> None:
    made = part(language="zh")
    assert made.weekdays[0] == "周一"
    assert made.people[0].weeks[0][0].day == "12月7日"
