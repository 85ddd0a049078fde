"""Workbooks of rosters for the tests: ``from rosters_in_workbooks import written``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
from factories import make_problem

from scheduler.domain.agent import Agent
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.tables.roster_xlsx.read_roster_xlsx import read_roster_xlsx
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["edit", "hand_made", "problem_of", "read", "renamed", "written"]


def problem_of(roster: Roster, agents: Sequence[Agent], shifts: Sequence[object]) -> Problem:
    """A problem on the days of a roster."""
    return make_problem(start=roster.start, days=roster.days, agents=agents, shifts=shifts)  # type: ignore[arg-type]


def written(path: Path, roster: Roster, problem: Problem, language: str = "en") -> Path:
    """A roster in a workbook."""
    path.write_bytes(roster_xlsx_bytes(roster, problem, language=language))
    return path


def read(path: Path, problem: Problem, **settings: object) -> EditedRoster:
    """A roster out of a workbook."""
    return read_roster_xlsx(path, agents=problem.agents, shifts=problem.shifts, **settings)  # type: ignore[arg-type]


def edit(path: Path, change: Callable[[Worksheet], object], sheet: int = 0) -> Path:
    """A workbook after somebody changed a sheet and saved it with another program."""
    book = openpyxl.load_workbook(path)
    change(book.worksheets[sheet])
    book.save(path)
    return path


def hand_made(path: Path, rows: Sequence[Sequence[object]], title: str = "Sheet1", book: Workbook | None = None) -> Path:
    """A workbook with rows as somebody typed them; with `book`, one more sheet of it."""
    made = book or openpyxl.Workbook()
    sheet = made.active if book is None else made.create_sheet()
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    made.save(path)
    return path


def renamed(roster: Roster, agents: Sequence[Agent], names: Sequence[str]) -> tuple[Roster, tuple[Agent, ...]]:
    """The same roster of people with other ids and names."""
    new = dict(zip(roster.agents, names, strict=False))
    people = tuple(replace(agent, id=new[agent.id], name=f"{new[agent.id]} name") for agent in agents if agent.id in new)
    return (
        replace(
            roster,
            agents=tuple(new[agent] for agent in roster.agents if agent in new),
            assignments=tuple(replace(item, agent=new[item.agent]) for item in roster.assignments if item.agent in new),
            leave=frozenset((new[agent], when) for agent, when in roster.leave if agent in new),
            credited=frozenset((new[agent], when) for agent, when in roster.credited if agent in new),
            balances={new[agent]: counts for agent, counts in roster.balances.items() if agent in new},
        ),
        people,
    )
