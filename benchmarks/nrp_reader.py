"""The text format of the public staff-rostering instances."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from benchmarks.nrp_data import Instance, Need, Person, ShiftType, Wish
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.errors import DataError, Fault

__all__ = ["read_instance"]

_REQUEST: Final = ("person", "day", "shift", "weight")
_SECTIONS: Final = {
    "SECTION_HORIZON": ("days",),
    "SECTION_SHIFTS": ("shift", "minutes", "shifts that cannot follow it, with | between them"),
    "SECTION_STAFF": (
        "person",
        "most shifts",
        "most minutes",
        "least minutes",
        "longest run",
        "shortest run",
        "shortest rest",
        "most weekends",
    ),
    "SECTION_DAYS_OFF": ("person", "day", "..."),
    "SECTION_SHIFT_ON_REQUESTS": _REQUEST,
    "SECTION_SHIFT_OFF_REQUESTS": _REQUEST,
    "SECTION_COVER": ("day", "shift", "people", "weight for under", "weight for over"),
}
"""Columns by section; each section is in a file exactly once, in any order."""
_OPEN_ENDED: Final = "SECTION_DAYS_OFF"

_Row = tuple[int, list[str]]


def read_instance(path: str | Path) -> Instance:
    """Read an instance.

    Parameters
    ----------
    path
        A text file of sections; ``#`` starts a line of comment.

    Returns
    -------
    Instance

    Raises
    ------
    DataError
        With the line of every fault: a section that is missing, unknown or there twice, a line with other columns than its
        section has, a number that is none or out of range, a name that is not declared, a line that repeats another.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(Fault(f"cannot be read: {error}", file=str(path))) from error
    reader = _Reader(str(path))
    rows = reader.sections(text)
    instance = reader.instance(path.stem, rows) if not reader.faults else None
    if reader.faults or instance is None:
        raise DataError(sorted(reader.faults, key=lambda fault: fault.line or 0))
    return instance


@dataclass
class _Reader:
    """Reads one file and gathers what is wrong with it."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int | None, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(message, file=self.file, line=line))

    def sections(self, text: str) -> dict[str, list[_Row]]:
        """Rows by section as (line, fields)."""
        rows: dict[str, list[_Row]] = {}
        here: list[_Row] | None = None
        for line, content in enumerate(text.splitlines(), start=1):
            content = content.strip()
            if not content or content.startswith("#"):
                continue
            if content.startswith("SECTION_"):
                if content not in _SECTIONS:
                    self.fault(line, f"there is no section {content}; there are {', '.join(_SECTIONS)}")
                elif content in rows:
                    self.fault(line, f"{content} is there twice")
                here = rows.setdefault(content, [])
            elif here is None:
                self.fault(line, f"a line before the first section: {content!r}")
            else:
                here.append((line, [part.strip() for part in content.split(",")]))
        for name in (name for name in _SECTIONS if name not in rows):
            self.fault(None, f"{name} is missing")
        return rows

    def instance(self, name: str, rows: dict[str, list[_Row]]) -> Instance | None:
        """The instance; None where horizon, shifts or people cannot be read, on which everything else depends."""
        days = self._days(rows["SECTION_HORIZON"])
        shifts = tuple(self._shifts(rows["SECTION_SHIFTS"]))
        staff = tuple(self._staff(rows["SECTION_STAFF"], [shift.id for shift in shifts]))
        if not self.faults:
            self._declared(shifts, staff)
        if self.faults:
            return None
        known = _Known(days, {shift.id for shift in shifts}, {person.id for person in staff})
        off = self._days_off(rows["SECTION_DAYS_OFF"], known)
        return Instance(
            name=name,
            days=days,
            shifts=shifts,
            staff=tuple(replace(person, days_off=frozenset(off.get(person.id, ()))) for person in staff),
            wanted=tuple(self._wishes("SECTION_SHIFT_ON_REQUESTS", rows, known)),
            unwanted=tuple(self._wishes("SECTION_SHIFT_OFF_REQUESTS", rows, known)),
            cover=tuple(self._cover(rows["SECTION_COVER"], known)),
        )

    def _declared(self, shifts: tuple[ShiftType, ...], staff: tuple[Person, ...]) -> None:
        """Faults of what is there twice or not at all."""
        for what, ids in (("shift", [shift.id for shift in shifts]), ("person", [person.id for person in staff])):
            if not ids:
                self.fault(None, f"there is no {what}")
            for twice in sorted({found for found in ids if ids.count(found) > 1}):
                self.fault(None, f"{what} {twice!r} is there twice")

    def _fits(self, section: str, line: int, fields: list[str]) -> bool:
        """Whether a line has the columns of its section."""
        columns = _SECTIONS[section]
        fits = len(fields) >= 2 if section == _OPEN_ENDED else len(fields) == len(columns)
        if not fits:
            self.fault(line, f"{len(fields)} columns; {section} has: {', '.join(columns)}")
        return fits

    def _number(self, line: int, what: str, text: str, least: int = 0, most: int | None = None) -> int:
        """A whole number in a range; the least one where it is none."""
        allowed = f"{least} or more" if most is None else f"{least} to {most}"
        if not (text.isascii() and text.isdigit()) or not least <= int(text) <= (int(text) if most is None else most):
            self.fault(line, f"{what} is {text!r}; allowed is a whole number, {allowed}")
            return least
        return int(text)

    def _name(self, line: int, what: str, name: str, known: Collection[str]) -> bool:
        """Whether a name is declared."""
        if name not in known:
            self.fault(line, f"there is no {what} {name!r}")
        return name in known

    def _days(self, rows: list[_Row]) -> int:
        """Days in the horizon."""
        if len(rows) != 1:
            self.fault(rows[1][0] if rows else None, f"SECTION_HORIZON has {len(rows)} lines; one is allowed")
            return 1
        line, fields = rows[0]
        return self._number(line, "horizon", fields[0], least=1) if self._fits("SECTION_HORIZON", line, fields) else 1

    def _shifts(self, rows: list[_Row]) -> Iterator[ShiftType]:
        """Shifts; those that cannot follow may be declared further down."""
        known = {fields[0] for _, fields in rows}
        for line, fields in rows:
            if not self._fits("SECTION_SHIFTS", line, fields):
                continue
            after = tuple(name for name in fields[2].split("|") if name)
            for name in after:
                self._name(line, "shift", name, known)
            yield ShiftType(fields[0], self._number(line, "minutes", fields[1], 1, MINUTES_PER_DAY), after)

    def _staff(self, rows: list[_Row], shifts: list[str]) -> Iterator[Person]:
        """People, without their days off."""
        names = _SECTIONS["SECTION_STAFF"][2:]
        for line, fields in rows:
            if self._fits("SECTION_STAFF", line, fields):
                most_of = self._most_shifts(line, fields[1], shifts)
                most, least, run, shortest, rest, weekends = (
                    self._number(line, name, text) for name, text in zip(names, fields[2:], strict=True)
                )
                yield Person(fields[0], most_of, most, least, run, shortest, rest, weekends)

    def _most_shifts(self, line: int, text: str, shifts: list[str]) -> dict[str, int]:
        """Most days by shift, from ``E=14|L=0``."""
        found: dict[str, int] = {}
        for part in text.split("|"):
            name, _, number = part.partition("=")
            if self._name(line, "shift", name, shifts):
                if name in found:
                    self.fault(line, f"most shifts name {name!r} twice")
                found[name] = self._number(line, f"most shifts of {name}", number)
        for name in (name for name in shifts if name not in found):
            self.fault(line, f"most shifts do not name {name!r}")
        return found

    def _days_off(self, rows: list[_Row], known: _Known) -> dict[str, set[int]]:
        """Days off by person."""
        off: dict[str, set[int]] = {}
        for line, fields in rows:
            if self._fits("SECTION_DAYS_OFF", line, fields) and self._name(line, "person", fields[0], known.people):
                days = {self._number(line, "day", text, 0, known.days - 1) for text in fields[1:]}
                off.setdefault(fields[0], set()).update(days)
        return off

    def _wishes(self, section: str, rows: dict[str, list[_Row]], known: _Known) -> Iterator[Wish]:
        """Requests of one section."""
        seen: set[tuple[str, ...]] = set()
        for line, fields in rows[section]:
            if not self._fits(section, line, fields):
                continue
            person, day, shift, weight = fields
            named = [self._name(line, "person", person, known.people), self._name(line, "shift", shift, known.shifts)]
            wish = Wish(
                person, self._number(line, "day", day, 0, known.days - 1), shift, self._number(line, "weight", weight)
            )
            if (person, day, shift) in seen:
                self.fault(line, f"a second request of {person} for shift {shift} on day {day}")
            seen.add((person, day, shift))
            if all(named):
                yield wish

    def _cover(self, rows: list[_Row], known: _Known) -> Iterator[Need]:
        """People wanted."""
        seen: set[tuple[str, str]] = set()
        names = ("people", "weight for under", "weight for over")
        for line, fields in rows:
            if not self._fits("SECTION_COVER", line, fields):
                continue
            day, shift = fields[:2]
            index = self._number(line, "day", day, 0, known.days - 1)
            numbers = [self._number(line, name, text) for name, text in zip(names, fields[2:], strict=True)]
            if (day, shift) in seen:
                self.fault(line, f"a second line for shift {shift} on day {day}")
            seen.add((day, shift))
            if self._name(line, "shift", shift, known.shifts):
                yield Need(index, shift, *numbers)


@dataclass(frozen=True, slots=True)
class _Known:
    """What lines may name."""

    days: int
    shifts: Collection[str]
    people: Collection[str]
