"""A store file together with the workbook of the month that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from scheduler.config.document import Document, KeyPath, Place
from scheduler.config.fault_list import key_text
from scheduler.config.horizon_section import HorizonArguments
from scheduler.config.month.campaigns import read_campaigns_sheet
from scheduler.config.month.dates import Dates
from scheduler.config.month.horizon import dates_for, read_month_sheet
from scheduler.config.month.last_roster import last_roster_file, roster_cells
from scheduler.config.month.leave import read_leave_sheet
from scheduler.config.month.month_sheets import MonthSheets, read_month_sheets
from scheduler.config.month.names import Names, names_of
from scheduler.config.month.people import read_people_sheet
from scheduler.config.month.reading import Reading
from scheduler.config.month.requests import read_requests_sheet
from scheduler.config.month.table import Row, read_table
from scheduler.config.month.vocabulary import SHEETS
from scheduler.config.month.with_ids import with_ids
from scheduler.config.month.year_before import year_before
from scheduler.domain.finding import Finding, Severity
from scheduler.errors import Fault, Phrase

__all__ = ["MonthFile", "with_month"]

_KINDS: Final = {kind.key: kind for kind in SHEETS}
_PEOPLE: Final = ("agents", "reserve_pool")


@dataclass(frozen=True, slots=True)
class MonthFile:
    """What the workbook of the month brought.

    Parameters
    ----------
    name
        Of the workbook or the files, for the screen.
    sections
        Top-level keys that come from it.
    own_campaigns
        Number of campaigns that stand in the store file itself, before those of the workbook.
    roster_sheet
        Workbook and sheet that hold last month's roster, None where none does.
    silenced
        Paths that have their fault already.
    faults
        What is wrong with it.
    findings
        What was read, and which sheets were not.
    """

    name: str
    sections: frozenset[str]
    own_campaigns: int
    roster_sheet: tuple[Path, str] | None
    silenced: frozenset[KeyPath]
    faults: tuple[Fault, ...]
    findings: tuple[Finding, ...]


def with_month(document: Document, arguments: HorizonArguments) -> tuple[Document, MonthFile | None]:
    """The values of a store file with those of its workbook.

    Parameters
    ----------
    document
        The store file.
    arguments
        Decide with the file's horizon of which year a date without year is.

    Returns
    -------
    Document
        With the sections of the workbook, as if they stood in the file, and their cells.
    MonthFile or None
        None where the file names no workbook.
    """
    found = read_month_sheets(document)
    if found is None:
        return document, None
    return _Joining(document, found, arguments).joined()


class _Joining:
    """One walk over the sheets."""

    def __init__(self, document: Document, found: MonthSheets, arguments: HorizonArguments) -> None:
        assert isinstance(document.value, dict)
        self._document, self._found, self._arguments = document, found, arguments
        self._own: dict[str, object] = document.value
        self._reading = Reading()
        self._faults: list[Fault] = list(found.faults)
        self._lines = dict(document.lines)

    def joined(self) -> tuple[Document, MonthFile]:
        """The store file with the workbook's values, and what the workbook brought."""
        reading, own = self._reading, self._own
        read_month_sheet(self._rows("month"), reading)
        dates = dates_for(self._arguments, reading.values.get("horizon", own.get("horizon")))
        reading.month_told = dates.first is None
        self._month_missing(dates)
        named = {what: names_of(what, own.get(what)) for what in ("queues", "roles", "grades", "shifts")}
        if "people" in self._found.sheets:
            sheet = self._found.sheets["people"]
            known = len(reading.faults)
            rows = self._rows("people")
            if not rows and len(reading.faults) > known:
                reading.silenced.add(("agents",))  # nobody is found, for a reason that is noted
            reading.people_told = not rows and not self._own.get("agents")
            read_people_sheet(rows, named, dates, reading)
            reading.places[("agents",)] = Place(sheet.source, sheet.place(0, 0))
        people = self._people()
        read_leave_sheet(self._rows("leave"), people, dates, reading)
        read_requests_sheet(self._rows("requests"), people, named["shifts"], dates, reading)
        taken = self._campaigns(named["queues"], dates)
        roster = self._last_roster()
        sections = self._sections(also=("carry_in",) if roster is not None else ())
        values = {**own, **{name: reading.values[name] for name in sections if name in reading.values}}
        values.update(with_ids(own, people))
        silenced = set(reading.silenced)
        if "agents" not in values and (self._faults or reading.faults):
            silenced.add(("agents",))  # without a workbook it has its fault already
        document = Document(self._document.file, values, self._lines, reading.places)
        month = MonthFile(
            self._found.file,
            frozenset(sections) | ({"calendar"} if taken[1] else set()),
            taken[0],
            roster,
            frozenset(silenced),
            (*self._faults, *reading.faults),
            (*self._findings(taken[1]), *year_before(reading.values, reading.places, dates)),
        )
        return document, month

    def _month_missing(self, dates: Dates) -> None:
        """Ask for the month on its sheet, where there is one and nothing says which days are meant."""
        sheet = self._found.sheets.get("month")
        asked = (self._arguments.start, self._arguments.days, self._arguments.month)
        if sheet is None or dates.first is not None or any(asked) or "horizon" in {*self._own, *self._reading.values}:
            return
        filled = [row for row, cells in enumerate(sheet.rows) if any(value is not None for value in cells)]
        below = filled[-1] + 1 if filled else 0
        self._faults.append(sheet.fault(below, 0, "is empty; write the month to roster, for example 2026-12"))
        self._reading.silenced.add(("horizon",))

    def _rows(self, key: str) -> tuple[Row, ...]:
        """Rows of a sheet, none where it is not there."""
        sheet = self._found.sheets.get(key)
        return () if sheet is None else read_table(sheet, _KINDS[key], self._reading)

    def _people(self) -> Names:
        """Everybody, of the workbook or of the store file."""
        shown: dict[str, str] = {}
        for section in _PEOPLE:
            people = self._reading.values.get(section) or self._own.get(section)
            for person in people if isinstance(people, list) else ():
                if isinstance(person, Mapping) and person.get("id") is not None:
                    shown.setdefault(str(person["id"]), str(person.get("name") or person["id"]))
        return Names("agents", shown)

    def _campaigns(self, queues: Names, dates: Dates) -> tuple[int, int]:
        """Put the workbook's campaigns behind those of the store file; how many each has."""
        sheet, calendar = self._found.sheets.get("campaigns"), self._own.get("calendar")
        section = calendar if isinstance(calendar, Mapping) else {}
        own = section.get("campaigns")
        before: list[object] = own if isinstance(own, list) else []
        if sheet is None or (calendar is not None and section is not calendar):
            return len(before), 0
        added = read_campaigns_sheet(sheet, _KINDS["campaigns"], queues, dates, self._reading, len(before))
        if not added:
            return len(before), 0
        self._reading.values["calendar"] = {**section, "campaigns": [*before, *added]}
        return len(before), len(added)

    def _last_roster(self) -> tuple[Path, str] | None:
        """Enter last month's roster; workbook and sheet where the sheet holds it."""
        found = self._found
        if not isinstance(found.named, str):
            if "last_roster" in found.named:
                self._reading.values["carry_in"] = found.named["last_roster"]
                self._lines["carry_in",] = self._document.line(("month", "last_roster"))
            return None
        sheet = found.sheets.get("last_roster")
        cells = [] if sheet is None else roster_cells(sheet)
        if sheet is None or not cells:
            return None
        named = last_roster_file(cells)
        self._reading.places["carry_in",] = (named or cells[0]).place
        if named is None:
            return Path(sheet.source), str(sheet.name)
        self._reading.values["carry_in"] = PurePath(found.named).parent.joinpath(str(named.value)).as_posix()
        return None

    def _sections(self, also: Sequence[str]) -> list[str]:
        """Sections that the workbook brings; one that the store file has too is a fault."""
        sections = []
        for name in dict.fromkeys((*self._reading.values, *also)):
            if name == "calendar":
                sections.append(name)
                continue
            own = self._own.get(name)
            brought = self._reading.values.get(name, True)
            if own and not brought:
                continue
            if own:
                place = self._reading.places.get((name, 0)) or self._reading.places.get((name,))
                self._twice((name,), place)
                self._lines = {path: line for path, line in self._lines.items() if path[:1] != (name,)}
            sections.append(name)
        return sections

    def _twice(self, path: KeyPath, place: Place | None) -> None:
        """Note something that the store file and the workbook both give."""
        message = "is given here and in the month's workbook ({cell}) as well; keep it there and delete it here"
        cell = f"{Path(place.file).name} {place.cell}" if place is not None else self._found.file
        line = self._document.line(path)
        self._faults.append(Fault(Phrase(message, cell=cell), self._document.file, line, key_text(path)))

    def _findings(self, campaigns: int) -> Iterator[Finding]:
        """What was read and what was not."""
        counts = {name: _count(self._reading.values.get(name)) for name in (*_PEOPLE, "leave", "requests")}
        yield Finding(
            "month_read",
            Severity.INFO,
            {
                "workbook": self._found.file,
                "people": counts["agents"] + counts["reserve_pool"],
                "leave": counts["leave"],
                "requests": counts["requests"],
                "campaigns": campaigns,
            },
        )
        if self._found.unused:
            facts = {"workbook": self._found.file, "sheets": ", ".join(self._found.unused)}
            missing = [kind for kind in SHEETS if kind.key not in self._found.sheets]
            if missing:  # one of them may be meant
                meant = ", ".join(kind.title(self._language()) for kind in missing)
                yield Finding("month_sheets_misnamed", Severity.WARNING, {**facts, "missing": meant})
            else:
                yield Finding("month_sheets_unused", Severity.INFO, facts)

    def _language(self) -> str:
        """The language of the store file, for the names of sheets."""
        return "zh" if self._own.get("language") == "zh" else "en"


def _count(section: object) -> int:
    """Number of entries."""
    return len(section) if isinstance(section, list) else 0
