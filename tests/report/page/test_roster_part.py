from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_agent, make_problem, make_roster
from page_contents import SHIFTS, crowd, make_content, shop

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.finding import Finding, Severity
from scheduler.report.page.content import PageContent
from scheduler.report.page.roster_part import RosterPart, roster_part
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import roster_table


def part(content: PageContent | None = None, language: str = "en") -> RosterPart:
    content = content or make_content()
    return roster_part(content, roster_table(content.roster, content.problem), Speech(language, content.names))


def notes(made: RosterPart, person: int, day: int) -> list[str]:
    return [made.notes[index] for index in made.rows[person].cells[day].notes]


def test_a_row_has_codes_and_sums() -> None:
    made = part()
    ann = made.rows[0]
    assert [cell.code for cell in ann.cells] == ["E", "lv", "E", "L", "", "E", "E"]
    assert dict(zip(made.total_heads, ann.totals, strict=True)) == {
        "hours": "40", "early": "4", "late": "1", "standby": "0", "off": "1", "weekend": "2",
    }  # fmt: skip


def test_the_reserve_pool_stands_below_with_what_it_did() -> None:
    made = part()
    dee = made.rows[-1]
    assert (dee.pool, [cell.code for cell in dee.cells]) == (True, ["E*", "", "", "L*", "", "", ""])
    assert dict(zip(made.total_heads, dee.totals, strict=True))["standby"] == "2"
    assert [text for text in dee.totals if text] == ["2"]


def test_cells_carry_what_the_shift_filter_looks_for() -> None:
    made = part()
    values = {choice.text: choice.value for choice in made.choices}
    assert list(values) == ["Early 08:00-16:00", "Late 16:00-24:00", "standby", "day off", "leave"]
    ann, dee = made.rows[0].cells, made.rows[3].cells
    assert [cell.choice for cell in ann[:5]] == [
        values["Early 08:00-16:00"],
        values["leave"],
        values["Early 08:00-16:00"],
        values["Late 16:00-24:00"],
        values["day off"],
    ]
    assert (dee[0].choice, dee[1].choice) == (values["standby"], "")


def test_groups_are_skills_roles_grades_leads_and_the_pool() -> None:
    made = part()
    people = {(group.heading, group.text): sorted(group.people) for group in made.groups}
    assert people == {
        ("Works on", "Aftersales"): ["ann", "cem", "dee"],
        ("Works on", "Presales only"): ["bob"],
        ("Role", "team leader"): ["ann"],
        ("Grade", "P1"): ["bob"],
        ("Grade", "P2"): ["cem"],
        ("More", "lead on duty"): ["ann"],
        ("More", "Reserve pool"): ["dee"],
    }
    assert made.rows[1].groups.split() == [group.value for group in made.groups if "bob" in group.people]


def test_heads_per_shift_and_hours_short_stand_below() -> None:
    counts = {name: numbers for name, numbers, _ in part().counts}
    assert counts["Early"] == ("1", "1", "2", "2", "0", "1", "1")
    assert counts["on standby"] == ("1", "0", "0", "1", "0", "0", "0")
    assert "hours short" in counts


def test_no_line_of_hours_short_where_nothing_is_short() -> None:
    problem, roster = shop()
    idle = make_problem(agents=problem.agents, shifts=SHIFTS, required=0)
    assert "hours short" not in {
        name for name, _, _ in part(make_content(idle, replace(roster, decided=frozenset()))).counts
    }


def test_a_day_tells_its_hours_and_queues() -> None:
    made = part()
    assert notes(made, 0, 0) == ["Early 08:00-16:00", "Answers: Presales, Aftersales"]
    assert notes(made, 1, 0)[:2] == ["Late 16:00-24:00", "Answers: Presales"]
    assert notes(made, 3, 0) == ["Standby for Early 08:00-16:00", "Answers: Presales, Aftersales"]
    assert notes(made, 0, 1) == ["leave"]
    assert notes(made, 3, 1) == []


def test_a_wish_is_told_with_what_came_of_it_and_marked_where_refused() -> None:
    made = part()
    assert notes(made, 1, 0)[-1] == "Asked for: day off. Not granted."
    assert notes(made, 1, 1)[-1] == "Asked for: Late. Granted."
    assert notes(made, 2, 2)[-1] == "Asked for: not Late. Granted."
    assert [("m-refused" in cell.look.split()) for cell in made.rows[1].cells[:2]] == [True, False]


def test_what_is_decided_by_hand_is_marked_and_told() -> None:
    made = part()
    assert "m-decided" in made.rows[2].cells[0].look.split()
    assert notes(made, 2, 0) == ["day off", "Decided by hand."]
    assert "decided by hand" in [item.text for item in made.legend]


def test_a_finding_at_a_day_is_told_once_and_marked() -> None:
    facts = {"agent": "cem", "rest": 8, "needed": 11, "date": "2026-12-09"}
    finding = Finding("rest_short", Severity.MUST, facts, agent="cem", date=MONDAY + timedelta(days=2))
    content = make_content()
    made = part(replace(content, findings=(*content.findings, finding), audit=replace(content.audit, findings=(finding,))))
    told = [line for line in notes(made, 2, 2) if "rest" in line]
    assert len(told) == 1
    assert "m-noted" in made.rows[2].cells[2].look.split()


def test_a_wish_that_is_also_a_finding_is_not_told_twice() -> None:
    finding = Finding("requests_off", Severity.SHOULD, {"agent": "bob", "date": "2026-12-07"}, agent="bob", date=MONDAY)
    made = part(replace(make_content(), findings=(finding,)))
    assert len(notes(made, 1, 0)) == 3
    assert "m-noted" not in made.rows[1].cells[0].look.split()


def test_breaks_and_a_fixed_queue_are_told() -> None:
    problem, roster = shop()
    first = roster.on("ann", MONDAY)[0]
    hour = timedelta(hours=1)
    parts = (
        Activity(first.start, first.start + 3 * hour, ActivityKind.CHAT, "aftersales"),
        Activity(first.start + 3 * hour, first.start + 4 * hour, ActivityKind.BREAK),
    )
    others = tuple(item for item in roster.assignments if item is not first)
    roster = replace(roster, assignments=(*others, replace(first, activities=parts)))
    assert notes(part(make_content(problem, roster)), 0, 0)[:3] == [
        "Early 08:00-16:00",
        "Answers: Aftersales",
        "Within the shift: break 11:00-12:00",
    ]


def test_work_that_somebody_was_called_in_for_is_marked() -> None:
    problem, roster = shop()
    called = tuple(replace(item, called=item.agent == "ann" and item.date == MONDAY) for item in roster.assignments)
    made = part(make_content(problem, replace(roster, assignments=called)))
    assert "k-called" in made.rows[0].cells[0].look.split()
    assert notes(made, 0, 0)[0] == "Early 08:00-16:00, called in from standby"
    assert "called in" in [item.text for item in made.legend]


def test_holidays_and_campaigns_stand_above_their_days() -> None:
    made = part()
    events = [(event.kind, event.text, event.days) for lane in made.lanes for event in lane if event.kind]
    assert events == [("holiday", "Feast", 1), ("campaign", "Double 12", 3)]
    assert all(sum(event.days for event in lane) == 7 for lane in made.lanes)
    assert made.days[2].full == "Wed 9 Dec, Feast"
    assert [day.look for day in made.days] == ["", "", "d-holiday", "", "", "d-weekend", "d-weekend"]


def test_a_month_of_forty_people_is_for_one_page_and_a_crowd_is_not() -> None:
    assert not part(make_content(*crowd(40, 28))).is_long
    assert part(make_content(*crowd(60, 28))).is_long


def test_long_names_and_codes_get_smaller_letters() -> None:
    agents = [replace(make_agent("a"), name="Christopher Montgomery-Wellington"), make_agent("b")]
    shifts = (replace(SHIFTS[0], code="早中"), SHIFTS[1])
    problem = make_problem(agents=agents, shifts=shifts)
    roster = make_roster(make_problem(agents=agents, shifts=SHIFTS), a="E......")
    made = part(make_content(problem, roster))
    assert [row.is_long for row in made.rows] == [True, False]
    assert "c-long" in made.rows[0].cells[0].look.split()


def test_chinese() -> None:
    made = part(language="zh")
    assert notes(made, 1, 0) == ["Late 16:00-24:00", "接待：Presales", "申请：休息。未满足。"]
    assert made.total_heads[0] == "工时"
