"""Attendance forms as offices have them, and a roster to fill them with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from factories import make_agent, make_problem, make_roster, make_shift
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.errors import DataError
from scheduler.tables.attendance_template.fill_template import FilledTemplate, fill_template

__all__ = ["NAMES", "PROBLEM", "ROSTER", "TEAM", "days", "expected", "fill", "filled", "monthly", "said_by", "save"]

FIRST = date(2026, 12, 1)
TEAM = ("1001", "1002", "1003")
NAMES = {"1001": "李娜", "1002": "王伟", "1003": "张燕", "r1": "何静"}
_EARLY = replace(make_shift("early", 8, 16, ShiftKind.EARLY, code="E"), name="早班")
_LATE = replace(make_shift("late", 16, 24, ShiftKind.LATE, code="L"), name="晚班")
_AGENTS: list[Agent] = [
    make_agent("1001", leave=frozenset({date(2026, 12, 5)})),
    make_agent("1002"),
    make_agent("1003"),
    make_agent("r1", pool=True),
]
PROBLEM: Problem = make_problem(
    start=FIRST, days=31, shifts=(_EARLY, _LATE), agents=[replace(agent, name=NAMES[agent.id]) for agent in _AGENTS]
)
ROSTER: Roster = make_roster(PROBLEM, **{"1001": "EE.L." * 6, "1002": "L.EEl" * 6, "1003": ".LLE." * 6, "r1": "e"})


def expected(agent: str, day: int) -> str | None:
    """What a cell of December holds when it is filled."""
    given = ROSTER.on(agent, date(2026, 12, day))
    if given:
        name = {"early": "早班", "late": "晚班"}[given[0].shift]
        return name if given[0].works else f"备班({ {'early': 'E', 'late': 'L'}[given[0].shift] })"
    if (agent, date(2026, 12, day)) in ROSTER.leave:
        return "请假"
    return None if agent == "r1" else "休息"


def save(folder: Path, draw: Callable[[Workbook, Worksheet], None], name: str = "考勤表.xlsx") -> Path:
    """A workbook, its first sheet drawn by a function and dressed like a real one."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    draw(book, sheet)
    thin = Side(style="thin")
    for row in sheet.iter_rows():
        for cell in row:
            cell.border = Border(left=thin, top=thin)
            cell.fill = PatternFill("solid", fgColor="FFF2CC")
            cell.font = Font(name="宋体", size=9)
    sheet.column_dimensions["A"].width = 14.5
    sheet.row_dimensions[2].height = 31
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:3"
    sheet.freeze_panes = "C4"
    check = DataValidation(type="list", formula1='"早班,晚班,休息"', allow_blank=True)
    check.add("C40:AG49")
    sheet.add_data_validation(check)
    other = book.create_sheet("填写说明")
    other["A1"] = "请如实填写"
    other["A2"] = "=1+1"
    path = folder / name
    book.save(path)
    return path


def days(count: int = 31) -> list[date]:
    """The first days of December."""
    return [FIRST + timedelta(days=day) for day in range(count)]


def fill(path: Path, **settings: Any) -> FilledTemplate:
    chosen = {"language": "zh", **settings}
    return fill_template(path, ROSTER, agents=PROBLEM.agents, shifts=PROBLEM.shifts, **chosen)


def filled(path: Path, **settings: Any) -> tuple[Workbook, dict[str, dict[str, object]]]:
    """The filled workbook and the facts of each remark."""
    form = fill(path, **settings)
    target = path.with_name(f"filled {path.name}")
    target.write_bytes(form.data)
    return load_workbook(target), {finding.code: dict(finding.facts) for finding in form.findings}


def said_by(path: Path) -> str:
    with pytest.raises(DataError) as caught:
        fill(path)
    return str(caught.value)


def monthly(book: Workbook, sheet: Worksheet) -> None:
    """Numbers 1 to 31 across, the month in a merged title, weekdays below, ids and names down, counts at the right."""
    sheet["A1"] = "天猫旗舰店 2026年12月考勤表"
    sheet.merge_cells("A1:AH1")
    sheet.append(["工号", "姓名", *(day.day for day in days()), "合计"])
    sheet.append([None, None, *("一二三四五六日"[day.weekday()] for day in days())])
    for agent in TEAM:
        sheet.append([agent, NAMES[agent], *[None] * 31, f'=COUNTIF(C{sheet.max_row + 1}:AG{sheet.max_row + 1},"早班")'])
    sheet.append(["制表人：", None, "审核："])
