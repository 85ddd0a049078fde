"""Which cell of a sheet is for which person and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from scheduler.tables.attendance_template.date_heads import DateHead, IsNamed, date_heads
from scheduler.tables.attendance_template.lanes import is_lane, is_plan, lanes
from scheduler.tables.attendance_template.name_index import NameIndex
from scheduler.tables.attendance_template.people_lines import PersonLines, people_lines
from scheduler.tables.attendance_template.plane import Plane
from scheduler.tables.sheet import CellValue, Sheet

__all__ = ["SheetPlan", "sheet_plan"]

_LABEL_LINES = 2
"""Lines below a head of days in which halves of a day are labelled."""


@dataclass(slots=True)
class SheetPlan:
    """What a sheet has cells for.

    Parameters
    ----------
    cells
        Row and column of each cell with the person and day that it is for.
    people
        Ids of the people found.
    dates
        Every day found, also outside the roster.
    strangers
        Names that the roster does not have.
    namesakes
        Names that several people have.
    repeated
        Row and column of cells of a person and day that an earlier line of the sheet has already.
    unclear
        People with several cells a day of which nothing tells which to fill, with the place of the first.
    first_date, first_name
        Where the first day and the first name stand, for messages.
    """

    cells: list[tuple[tuple[int, int], str, date]] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    dates: set[date] = field(default_factory=set)
    strangers: list[str] = field(default_factory=list)
    namesakes: list[str] = field(default_factory=list)
    repeated: list[tuple[int, int]] = field(default_factory=list)
    unclear: dict[str, str] = field(default_factory=dict)
    first_date: tuple[int, int] | None = None
    first_name: tuple[int, int] | None = None


def sheet_plan(sheet: Sheet, index: NameIndex, dates: Sequence[date], stem: str) -> SheetPlan:
    """Find names and days on a sheet, whichever of them stands across.

    Parameters
    ----------
    sheet
        The sheet.
    index
        The people that there are.
    dates
        The days of the roster.
    stem
        Name of the file, which may say the month.
    """
    upright, turned = (_plan(Plane(sheet, turned), index, dates, stem) for turned in (False, True))
    return max((upright, turned), key=lambda plan: (len(plan.cells), len(plan.people) * bool(plan.dates), len(plan.dates)))


def _plan(plane: Plane, index: NameIndex, dates: Sequence[date], stem: str) -> SheetPlan:
    """The plan of a sheet that lies in one way."""
    plan = SheetPlan()
    heads = date_heads(plane, dates, stem, _is_named(plane, index))
    for number, head in enumerate(heads):
        stop = next((later.line for later in heads[number + 1 :] if later.line > head.line), plane.lines)
        _add_block(plan, plane, head, range(head.line + 1, stop), index)
    if not plan.people:
        _look_for_a_name(plan, plane, index)
        _add_single_person(plan, plane, heads, index)
    plan.cells = [cell for cell in plan.cells if dates[0] <= cell[2] <= dates[-1]]
    return plan


def _is_named(plane: Plane, index: NameIndex) -> IsNamed:
    """Whether somebody stands at a place below a line."""
    last: dict[int, int] = {}
    for line in range(plane.lines):
        last |= {place: line for place, value in plane.filled(line) if _is_in_letters(value) and index.find(value)}
    return lambda line, place: last.get(place, -1) > line


def _is_in_letters(value: CellValue) -> bool:
    """Whether a cell holds more than a number, which is a staff number only where names are expected."""
    return isinstance(value, str) and not value.strip().isdigit()


def _add_block(plan: SheetPlan, plane: Plane, head: DateHead, lines: range, index: NameIndex) -> None:
    """The people below one head of days."""
    if plan.first_date is None:
        plan.first_date = plane.spot(head.line, next(iter(head.places.values()))[0])
    found = people_lines(plane, lines, head.beside, index)
    plan.strangers += [name for name, _, _ in found.strangers]
    plan.namesakes += found.namesakes
    if not found.people:
        return
    plan.dates |= set(head.places)
    columns = {when: _columns(plane, head, places) for when, places in head.places.items()}
    for person in found.people:
        plan.people.add(person.agent)
        plan.first_name = plan.first_name or plane.spot(person.lines[0], person.place)
        chosen = lanes([_labels(plane, line, head.beside) for line in person.lines])
        if chosen is None or any(chosen_columns is None for chosen_columns in columns.values()):
            plan.unclear[person.agent] = plane.where(person.lines[0], next(iter(head.places.values()))[0])
            continue
        had = {when for _, agent, when in plan.cells if agent == person.agent}
        for cell in _cells(plane, person, chosen, columns):
            if cell[2] in had:
                plan.repeated.append(cell[0])
            else:
                plan.cells.append(cell)


def _add_single_person(plan: SheetPlan, plane: Plane, heads: Sequence[DateHead], index: NameIndex) -> None:
    """The form of one person, whose name stands in a title or is that of the sheet, beside a line labelled as the shift."""
    named = {index.find(value) for line in range(plane.lines) for _, value in plane.filled(line)}
    named = {who for who in named if who} or {index.find(plane.sheet.name)}
    if len(heads) != 1 or len(named) != 1 or len(who := next(iter(named))) != 1:
        return
    places = {place for there in heads[0].places.values() for place in there}
    labelled = [
        line
        for line in range(plane.lines)
        if any(is_plan(value) for place, value in plane.filled(line) if place not in places)
    ]
    if len(labelled) == 1:
        agent = next(iter(who))
        plan.people.add(agent)
        plan.dates |= set(heads[0].places)
        plan.cells = [(plane.spot(labelled[0], there[0]), agent, when) for when, there in heads[0].places.items()]


def _cells(
    plane: Plane, person: PersonLines, chosen: Sequence[int], columns: dict[date, list[int] | None]
) -> Iterator[tuple[tuple[int, int], str, date]]:
    """The cells of one person; of cells that are merged within a day only the first."""
    for when, places in columns.items():
        seen = set()
        for line in (person.lines[lane] for lane in chosen):
            for place in places or ():
                first_line, first_place, last_line, _ = plane.area(line, place)
                own = set(range(first_line, last_line + 1)) <= set(person.lines)
                spot = (first_line, first_place) if own and first_place in (places or ()) else (line, place)
                if spot not in seen:
                    seen.add(spot)
                    yield plane.spot(*spot), person.agent, when


def _columns(plane: Plane, head: DateHead, places: tuple[int, ...]) -> list[int] | None:
    """The places of a day that are to be filled."""
    if len(places) == 1:
        return list(places)
    below = range(head.line + 1, min(head.line + 1 + _LABEL_LINES, plane.lines))
    chosen = lanes([[plane.value(line, place) for line in below] for place in places])
    return None if chosen is None else [places[lane] for lane in chosen]


def _labels(plane: Plane, line: int, beside: Sequence[int]) -> list[CellValue]:
    """What is written in a line beside the days, if it may label one of several cells of a day."""
    return [value for place in beside if is_lane(value := plane.value(line, place))]


def _look_for_a_name(plan: SheetPlan, plane: Plane, index: NameIndex) -> None:
    """Where a name stands on a sheet without days, so that a message can point at it."""
    for line in range(plane.lines):
        for place, value in plane.filled(line):
            if index.find(value):
                plan.first_name = plane.spot(line, place)
                return
