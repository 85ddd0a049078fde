"""Which cell of a form gets which word, and which cells stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.tables.attendance_template.allowed_words import AllowedWords
from scheduler.tables.attendance_template.day_words import DayWords
from scheduler.tables.attendance_template.sheet_plan import SheetPlan
from scheduler.tables.sheet import Formula, Sheet

__all__ = ["Filling"]

Cell = tuple[str, date]
Spot = tuple[int, int]
Area = tuple[int, int, int, int]


@dataclass(slots=True)
class Filling:
    """What goes into which cell.

    Parameters
    ----------
    words
        What the roster says of a day.
    agents
        Ids of the people on the roster.
    formulas
        By sheet the cells that are computed.
    allowed
        Words that drop-downs of the form allow.
    texts
        By sheet the text of each cell that changes, by row and column.
    done
        People and days that have a cell.
    kept, locked, repeated
        Places of cells that stayed as they are: they hold something else, they are merged with those of other days, or the
        person's day has another cell already.
    refused
        Places of cells whose drop-down allows no word for the day, with that word; they stayed as they are.
    written
        Cells with a word.
    """

    words: DayWords
    agents: frozenset[str]
    formulas: Mapping[str, frozenset[Spot]]
    allowed: AllowedWords
    texts: dict[str, dict[Spot, str]] = field(default_factory=dict)
    done: set[Cell] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)
    locked: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    written: int = 0

    def add(self, sheet: Sheet, plan: SheetPlan) -> None:
        """Decide every cell of a sheet."""
        areas = {spot: area for spot, _, _ in plan.cells if (area := _area(sheet, spot)) is not None}
        days: dict[Area, set[Cell]] = {}
        for spot, agent, when in plan.cells:
            if spot in areas:
                days.setdefault(areas[spot], set()).add((agent, when))
        texts = self.texts.setdefault(sheet.name or "", {})
        here: set[Cell] = set()
        self.repeated += [sheet.place(*spot) for spot in plan.repeated]
        for spot, agent, when in plan.cells:
            if agent not in self.agents:
                continue
            area = areas.get(spot)
            if area is not None and (spot != area[:2] or len(days[area]) > 1):
                self.locked.append(sheet.place(*spot))
            elif (agent, when) in self.done - here:
                self.repeated.append(sheet.place(*spot))
            elif not self._free(sheet, spot):
                self.kept.append(sheet.place(*spot))
            else:
                here.add((agent, when))
                self.done.add((agent, when))
                self._write(texts, sheet, spot, agent, when)

    def _write(self, texts: dict[Spot, str], sheet: Sheet, spot: Spot, agent: str, when: date) -> None:
        """Note the word for a cell: the roster's own, or one of the same meaning where the form only allows that."""
        wanted = self.words.words(agent, when)
        allowed = self.allowed.at(sheet.name or "", spot)
        word = next((word for word in wanted if word in allowed), wanted[0])
        if word and allowed and word not in allowed:
            self.refused.append(f"{sheet.place(*spot)} {word}")
            return
        self.written += bool(word)
        if word != (sheet.cell(*spot) or ""):
            texts[spot] = word

    def _free(self, sheet: Sheet, spot: Spot) -> bool:
        """Whether a cell is blank or holds the word of a shift."""
        value = sheet.cell(*spot)
        if spot in self.formulas[sheet.name or ""] or isinstance(value, Formula):
            return False
        return value is None or (isinstance(value, str) and self.words.knows(value))


def _area(sheet: Sheet, spot: Spot) -> Area | None:
    """The merged cells that a cell belongs to."""
    row, column = spot
    for area in sheet.merged:
        if area[0] <= row <= area[2] and area[1] <= column <= area[3]:
            return area
    return None
