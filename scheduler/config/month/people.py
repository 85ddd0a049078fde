"""The sheet of people as the sections ``agents`` and ``reserve_pool``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from scheduler.config.document import KeyPath
from scheduler.config.month.dates import Dates
from scheduler.config.month.names import Names
from scheduler.config.month.reading import Cell, Reading
from scheduler.config.month.table import Row
from scheduler.config.month.values import to_number, to_percent, to_text, to_whole, to_yes
from scheduler.errors import Phrase
from scheduler.tables.sheet import CellValue
from scheduler.words.plain_text import bare_text

__all__ = ["BALANCES", "read_people_sheet"]

_ALL: Final = frozenset({"全部", "所有", "都会", "全能", "全", "all", "both", "every"})
_APART: Final = (re.compile(r"[、，,;；/|\n\r]+"), re.compile(r"[+＋&＆和与]+"), re.compile(r"\s+"))
"""What stands between two queues, the surest first; the later ones may stand in the name of one as well."""
BALANCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "late": "late",
        "night": "night",
        "weekend": "weekend",
        "holiday_balance": "holiday",
        "standby_balance": "standby",
        "hours_balance": "hours",
        "request_balance": "request",
        "day_off": "day_off",
    }
)
"""Columns that are entries of an agent's ``balances``, and what they are called there."""


def read_people_sheet(rows: tuple[Row, ...], names: Mapping[str, Names], dates: Dates, reading: Reading) -> None:
    """Enter the sections ``agents`` and ``reserve_pool``.

    Parameters
    ----------
    rows
        Of the sheet.
    names
        Of ``queues``, ``roles`` and ``grades``.
    dates
        Reads dates.
    reading
        Where to enter and to note what is wrong.
    """
    if rows and not any(row.get("name") or row.get("id") for row in rows):
        reading.fault(rows[0].first, "nobody here has a name; the column with the names is called 姓名 or name")
        reading.silenced.add(("agents",))
        reading.people_told = True
        return
    reader = _People(names, dates, reading)
    for row in rows:
        reader.person(row)
    reading.values["agents"] = reader.team
    if reader.pool:
        reading.values["reserve_pool"] = reader.pool


class _People:
    """One walk over the sheet."""

    def __init__(self, names: Mapping[str, Names], dates: Dates, reading: Reading) -> None:
        self.team: list[dict[str, object]] = []
        self.pool: list[dict[str, object]] = []
        self._names, self._dates, self._reading = names, dates, reading
        self._called: dict[str, tuple[str, bool]] = {}

    def person(self, row: Row) -> None:
        """Read one row."""
        reading = self._reading
        pool = reading.take(row.get("pool"), to_yes) or False
        people, section = (self.pool, "reserve_pool") if pool else (self.team, "agents")
        path: KeyPath = (section, len(people))
        reading.places[path] = row.first.place
        person: dict[str, object] = {}
        people.append(person)
        name, number = row.get("name"), row.get("id")
        said = number or name
        if said is None:
            reading.fault(row.first, "there is a row without a name; write the name, or empty the row")
            person["id"] = f"?{row.first.row}"
            reading.silenced.add(path)
            return
        key = reading.take(said, to_text) or f"?{row.first.row}"
        if self._namesake(key, said, given=number is not None):
            reading.silenced.add((*path, "id"))
        person["id"] = key
        reading.places[(*path, "id")] = said.place
        self._put(person, path, "name", name, to_text)
        skills = self._skills(row.get("skills"))
        if skills:
            self._put(person, path, "skills", row.get("skills"), lambda _: skills)
        self._put(person, path, "role", row.get("role"), lambda value: self._names["roles"].find(to_text(value)))
        self._put(person, path, "grade", row.get("grade"), lambda value: self._names["grades"].find(to_text(value)))
        self._put(person, path, "unavailable", row.get("unavailable"), self._unavailable)
        if not pool:  # the pool is only ever on standby: it has no hours and no balances
            self._team_only(person, path, row)

    def _team_only(self, person: dict[str, object], path: KeyPath, row: Row) -> None:
        """What only a person of the team has."""
        self._put(person, path, "hours_per_week", row.get("hours_per_week"), to_number)
        self._put(person, path, "contract_percent", row.get("contract_percent"), to_percent)
        self._put(person, path, "standby", row.get("standby"), to_yes)
        balances: dict[str, object] = {}
        for column, name in BALANCES.items():
            self._put(balances, (*path, "balances"), name, row.get(column), to_whole)
        if balances:
            person["balances"] = balances

    def _put(
        self,
        entry: dict[str, object],
        path: KeyPath,
        key: str,
        cell: Cell | None,
        convert: Callable[[CellValue], Any],
    ) -> None:
        """Enter one value with its place."""
        value = self._reading.take(cell, convert)
        if cell is not None and value is not None:
            entry[key] = value
            self._reading.places[(*path, key)] = cell.place

    def _namesake(self, key: str, cell: Cell, *, given: bool) -> bool:
        """Whether two people have one name while at least one of them has no id; then it is noted."""
        before = self._called.setdefault(bare_text(str(key)), (cell.place.cell, given))
        if before[0] == cell.place.cell or (given and before[1]):  # two equal ids are told by the checks of the store file
            return False
        message = "two people are called {name}, the first in {cell}; give both an id in the column 工号 (id)"
        self._reading.fault(cell, Phrase(message, name=key, cell=before[0]))
        return True

    def _skills(self, cell: Cell | None) -> list[str]:
        """Ids of the queues that a cell names; a queue's name may hold blanks and what joins two others."""
        queues = self._names["queues"]

        def named(text: str, apart: Sequence[re.Pattern[str]]) -> list[str]:
            if queues.id_of(text) is not None or not apart:
                return [queues.find(text)]
            return [key for part in apart[0].split(text) if part.strip() for key in named(part, apart[1:])]

        def find(value: CellValue) -> list[str]:
            text = value if isinstance(value, str) else to_text(value)
            if bare_text(text) in _ALL and queues.id_of(text) is None:
                return list(queues.shown)
            return list(dict.fromkeys(named(text, _APART)))

        return self._reading.take(cell, find) or []

    def _unavailable(self, value: CellValue) -> list[str]:
        """Times at which a person cannot work, as a store file writes them."""
        text = to_text(value) if not isinstance(value, str) else value
        for separator in "；\n":
            text = text.replace(separator, ";")
        return [time for part in text.split(";") if part.strip() for time in self._times(part)]

    def _times(self, text: str) -> list[str]:
        """Days, or whatever else a store file knows with the dates in it."""
        try:
            spans = [] if ":" in text or "：" in text else self._dates.ranges(text)
        except ValueError:
            spans = []
        days = [first.isoformat() if first == last else f"{first}..{last}" for first, last in spans]
        return days or [self._dates.within(text)]
