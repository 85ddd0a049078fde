"""Where the people of an attendance form stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scheduler.tables.attendance_template.lanes import is_lane
from scheduler.tables.attendance_template.name_index import NameIndex
from scheduler.tables.attendance_template.plane import Plane
from scheduler.tables.sheet import CellValue

__all__ = ["PeopleLines", "PersonLines", "people_lines"]

_NO_NAME = re.compile(
    r".*(?:合计|总计|小计|备注|说明|制表|审核|审批|签字|签名|签章|姓名|名字|员工|日期|星期|序号|工号|部门|班组|岗位|人数|汇总|"
    r"total|sum|note|remark|name|date|weekday|prepared|approved|signature|department|people|legend).*|.*[:：=].*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class PersonLines:
    """The lines of one person.

    Parameters
    ----------
    agent
        Id.
    lines
        One, or several where each day has several cells.
    place
        Where the name stands.
    """

    agent: str
    lines: tuple[int, ...]
    place: int


@dataclass(frozen=True, slots=True)
class PeopleLines:
    """The people below one head of days.

    Parameters
    ----------
    people
        Those that were found.
    strangers
        What looks like a name and is none of the roster, with its line and place.
    namesakes
        Names that several people have and nothing else in the line tells apart.
    """

    people: tuple[PersonLines, ...] = ()
    strangers: tuple[tuple[str, int, int], ...] = ()
    namesakes: tuple[str, ...] = field(default=())


def people_lines(plane: Plane, lines: range, places: Sequence[int], index: NameIndex) -> PeopleLines:
    """The people of some lines.

    Parameters
    ----------
    plane
        The sheet.
    lines
        The lines to look at.
    places
        Those beside the days, at which names stand.
    index
        The people that there are.

    Returns
    -------
    PeopleLines
        By the place at which most of them stand; where a name has several owners, an id elsewhere in the line decides.
    """
    found = {place: {line: who for line in lines if (who := index.find(plane.value(line, place)))} for place in places}
    found = {place: by_line for place, by_line in found.items() if by_line}
    if not found:
        return PeopleLines()
    place = max(found, key=lambda place: (len({min(who) for who in found[place].values()}), _texts(plane, lines, place)))
    people, namesakes = [], []
    named = {line: who for line, who in found[place].items() if plane.area(line, place)[0] == line}
    owners = {
        line: _owners(who, [by_line[line] for by_line in found.values() if line in by_line]) for line, who in named.items()
    }
    done = -1
    for line, who in owners.items():
        if line <= done:
            continue
        if len(who) == 1:
            people.append(PersonLines(next(iter(who)), _extent(plane, lines, line, place, places, owners), place))
            done = people[-1].lines[-1]
        else:
            namesakes.append(str(plane.value(line, place)))
    strangers = tuple(
        (str(plane.value(line, place)), line, place)
        for line in range(min(named), lines.stop)
        if line not in named and _may_be_a_name(plane.value(line, place))
    )
    return PeopleLines(tuple(people), strangers, tuple(namesakes))


def _owners(who: frozenset[str], others: Sequence[frozenset[str]]) -> frozenset[str]:
    """The people whom all cells of a line mean."""
    for other in others:
        who = who & other or who
    return who


def _texts(plane: Plane, lines: range, place: int) -> int:
    """Cells of a place that hold text: a column of names is preferred to one of numbers."""
    return sum(isinstance(plane.value(line, place), str) for line in lines)


def _extent(
    plane: Plane, lines: range, line: int, place: int, places: Sequence[int], owners: Mapping[int, frozenset[str]]
) -> tuple[int, ...]:
    """The lines of a person: those that the name is merged over, else labelled ones below with the same name or none."""
    _, _, last, _ = plane.area(line, place)
    if last == line and _has_label(plane, line, places):
        while last + 1 in lines and _has_label(plane, last + 1, places) and _goes_on(plane, last + 1, place, line, owners):
            last += 1
    return tuple(range(line, min(last + 1, lines.stop)))


def _goes_on(plane: Plane, below: int, place: int, line: int, owners: Mapping[int, frozenset[str]]) -> bool:
    """Whether a line is one more of the person of the line above."""
    return plane.value(below, place) is None or owners.get(below) == owners[line]


def _has_label(plane: Plane, line: int, places: Sequence[int]) -> bool:
    """Whether a line is labelled as one of several of a person."""
    return any(is_lane(plane.value(line, place)) for place in places)


def _may_be_a_name(value: CellValue) -> bool:
    """Whether a cell where names stand looks like one."""
    if not isinstance(value, str) or len(value) > _LONGEST_NAME or is_lane(value) or _NO_NAME.fullmatch(value):
        return False
    return any(character.isalpha() for character in value) and not any(character.isdigit() for character in value)
