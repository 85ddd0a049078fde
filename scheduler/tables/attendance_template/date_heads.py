"""Where the days of an attendance form stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.tables.attendance_template.computed_day import computed_day
from scheduler.tables.attendance_template.day_text import DayText, day_text, said_month
from scheduler.tables.attendance_template.plane import Plane

__all__ = ["DateHead", "date_heads"]

_FEWEST = 5
"""Days in a row that make a head; fewer are numbers of another meaning."""
_STEP = 3
"""Days after the one before at most, where months are said: some forms leave weekends out."""
_AROUND = 62


@dataclass(frozen=True, slots=True)
class DateHead:
    """A line of days.

    Parameters
    ----------
    line
        The line.
    places
        By date the places that belong to it, in order.
    """

    line: int
    places: dict[date, tuple[int, ...]]


def date_heads(plane: Plane, dates: Sequence[date], stem: str) -> list[DateHead]:
    """Every line of days of a sheet.

    Parameters
    ----------
    plane
        The sheet.
    dates
        The days of the roster: of two months that may be meant, that with more of them is.
    stem
        Name of the file, which may say the month.

    Returns
    -------
    list of DateHead
        From the top. The month of bare numbers is said by the lines above, else by the name of the sheet or of the file.
    """
    fewest = min(_FEWEST, len(dates))
    heads: list[DateHead] = []
    for line in range(plane.lines):
        days = _days(plane, line)
        places: dict[date, tuple[int, ...]] = {}
        if len(days) >= fewest:
            said = said_month(_said_above(plane, line, stem))
            for run in _runs(days, dates):
                chosen = max(run, key=lambda chain: _likelihood(chain, dates, said))
                if len(set(chosen.values())) >= fewest:
                    _add(places, chosen, plane, line)
        if places:
            heads.append(DateHead(line, places))
    return sorted([*heads, *_short_heads(plane, heads, dates)], key=lambda head: head.line)


def _days(plane: Plane, line: int) -> list[tuple[int, DayText]]:
    """Places of a line that name a day, and which."""
    days = [(place, day_text(computed_day(plane.sheet, value))) for place, value in plane.filled(line)]
    return [(place, day) for place, day in days if day is not None]


def _short_heads(plane: Plane, heads: Sequence[DateHead], dates: Sequence[date]) -> list[DateHead]:
    """Lines with few days that go on where a head ends or end where one begins: the first and last week of a month."""
    lines = {head.line for head in heads}
    missing = set(dates) - {when for head in heads for when in head.places}  # a lone number is a day only where one lacks
    found = []
    for line in (line for line in range(plane.lines) if missing and line not in lines):
        days = _days(plane, line)
        for head in heads:
            places = [place for there in head.places.values() for place in there]
            if not days or not {place for place, _ in days} <= set(places):
                continue
            later = line > head.line
            edge = max(head.places) + timedelta(days=1) if later else min(head.places) - timedelta(days=len(days))
            wanted = [edge + timedelta(days=offset) for offset in range(len(days))]
            if all(when in missing and day.fits(when) for (_, day), when in zip(days, wanted, strict=True)):
                given: dict[date, tuple[int, ...]] = {when: (place,) for (place, _), when in zip(days, wanted, strict=True)}
                found.append(DateHead(line, given))
                break
    return found


def _said_above(plane: Plane, line: int, stem: str) -> list[str]:
    """Texts that may say the month: the lines above from the nearest on, the name of the sheet, the name of the file."""
    lines = range(len(plane.sheet.rows)) if plane.turned else range(line - 1, -1, -1)
    texts = []
    for row in lines:
        cells = [value for value in plane.sheet.rows[row] if value is not None]
        alone = sum(isinstance(value, date) for value in cells) == 1  # the only date of its row stands for its month
        texts.append("".join(_month_of(value) if isinstance(value, date) and alone else str(value) for value in cells))
    return [*texts, plane.sheet.name or "", stem]


def _month_of(when: date) -> str:
    """A date that stands for its month."""
    return f"{when.year}年{when.month}月"


def _runs(days: Sequence[tuple[int, DayText]], dates: Sequence[date]) -> list[list[dict[int, date]]]:
    """Days that follow each other, as all that they may mean: dates by place."""
    around = [dates[0] + timedelta(days=offset) for offset in range(-_AROUND, len(dates) + _AROUND)]
    runs: list[list[dict[int, date]]] = []
    open_chains: list[dict[int, date]] = []
    for place, day in days:
        step = 1 if day.month is None else _STEP
        grown = [
            {**chain, place: when}
            for chain in open_chains
            for when in (list(chain.values())[-1] + timedelta(days=more) for more in range(step + 1))
            if day.fits(when)
        ]
        if not grown:
            runs += [open_chains] if open_chains else []
            grown = [{place: when} for when in _meant(day, around)]
        open_chains = grown
    return [*runs, open_chains] if open_chains else runs


def _meant(day: DayText, around: Sequence[date]) -> list[date]:
    """Dates that may be meant; a date that is said in full may lie anywhere."""
    if day.year is not None and day.month is not None:
        return [date(day.year, day.month, day.day)]
    return [when for when in around if day.fits(when)]


def _likelihood(chain: dict[int, date], dates: Sequence[date], said: tuple[int | None, int] | None) -> tuple[int, int, int]:
    """How well dates fit the month that is said, and then the roster."""
    inside = sum(dates[0] <= when <= dates[-1] for when in chain.values())
    months = 0
    if said is not None:
        months = sum(when.month == said[1] and said[0] in (None, when.year) for when in chain.values())
    nearness = -abs((next(iter(chain.values())) - dates[0]).days)
    return months, inside, nearness


def _add(places: dict[date, tuple[int, ...]], chain: dict[int, date], plane: Plane, line: int) -> None:
    """Note the places of each date, those under a merged head included; what is there already stays."""
    known = set(places)
    for place, when in chain.items():
        if when not in known:
            _, _, _, last = plane.area(line, place)
            places[when] = (*places.get(when, ()), *range(place, last + 1))
