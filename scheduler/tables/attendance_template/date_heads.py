"""Where the days of an attendance form stand."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.tables.attendance_template.computed_day import computed_day
from scheduler.tables.attendance_template.plane import Plane
from scheduler.tables.day_text import DayText, SaidMonth, day_text, said_month

__all__ = ["DateHead", "IsNamed", "date_heads"]

_FEWEST = 5
"""Days in a row that make a head; fewer are numbers of another meaning."""
_STEP = 3
"""Days after the one before at most, where months are said: some forms leave weekends out."""
_AROUND = 62
_MONTH = 31
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class DateHead:
    """A line of days.

    Parameters
    ----------
    line
        The line.
    places
        By date the places that belong to it, in order.
    beside
        Places at which the names and labels of its lines stand.
    """

    line: int
    places: dict[date, tuple[int, ...]]
    beside: tuple[int, ...]


Chain = dict[int, date]
IsNamed = Callable[[int, int], bool]


def date_heads(plane: Plane, dates: Sequence[date], stem: str, is_named: IsNamed) -> list[DateHead]:
    """Every line of days of a sheet.

    Parameters
    ----------
    plane
        The sheet.
    dates
        The days of the roster: of two months that may be meant, that with more of them is.
    stem
        Name of the file, which may say the month.
    is_named
        Whether somebody stands at a place, the second argument, anywhere below a line, the first.

    Returns
    -------
    list of DateHead
        From the top; where teams stand beside each other, one for the days of each. The month of bare numbers is said by the
        lines above, else by the name of the sheet or of the file.
    """
    fewest = min(_FEWEST, len(dates))
    heads: list[DateHead] = []
    for line in range(plane.lines):
        days = _days(plane, line)
        if len(days) < fewest:
            continue
        said = _said_above(plane, line, stem)
        begin = 0
        groups = [
            (group, places)
            for group in _groups(days, line, is_named, fewest)
            if (places := _dated(plane, line, group, dates, said, fewest))
        ]
        for number, (_, places) in enumerate(groups, start=1):
            taken = {place for there in places.values() for place in there}
            end = plane.places if number == len(groups) else max(taken) + 1
            heads.append(DateHead(line, places, tuple(place for place in range(begin, end) if place not in taken)))
            begin = max(taken) + 1
    return sorted([*heads, *_short_heads(plane, heads, dates)], key=lambda head: head.line)


def _groups(
    days: Sequence[tuple[int, DayText]], line: int, is_named: IsNamed, fewest: int
) -> list[list[tuple[int, DayText]]]:
    """The days of a line, apart where names stand between them: each team beside another has days of its own."""
    groups: list[list[tuple[int, DayText]]] = []
    before = None
    for place, day in days:
        if before is None or any(is_named(line, between) for between in range(before + 1, place)):
            groups.append([])
        groups[-1].append((place, day))
        before = place
    joined: list[list[tuple[int, DayText]]] = []
    for group in groups:
        if joined and min(len(group), len(joined[-1])) < fewest:
            joined[-1] += group
        else:
            joined.append(group)
    return joined


def _dated(
    plane: Plane,
    line: int,
    days: Sequence[tuple[int, DayText]],
    dates: Sequence[date],
    said: Sequence[SaidMonth],
    fewest: int,
) -> dict[date, tuple[int, ...]]:
    """The places of each date of some days, none where they are too few to be days."""
    places: dict[date, tuple[int, ...]] = {}
    for run in _runs(days, _around(dates, said)):
        chosen = max(run, key=lambda chain: _likelihood(chain, dates, said))
        if len(set(chosen.values())) >= fewest:
            _add(places, chosen, plane, line)
    return places


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
                found.append(DateHead(line, given, head.beside))
                break
    return found


def _said_above(plane: Plane, line: int, stem: str) -> tuple[SaidMonth, ...]:
    """Months that are said: in the lines above from the nearest on, else by the name of the sheet, else of the file."""
    lines = range(len(plane.sheet.rows)) if plane.turned else range(line - 1, -1, -1)
    for row in lines:
        cells = [value for value in plane.sheet.rows[row] if value is not None]
        alone = sum(isinstance(value, date) for value in cells) == 1  # the only date of its row stands for its month
        texts = [_month_of(value) if isinstance(value, date) and alone else str(value) for value in cells]
        each = [said for text in texts if (said := said_month([text])) is not None]  # 12月 and 1月 above their days
        together = (
            said_month(["".join(texts)]) if len(each) < _SEVERAL else None
        )  # 2026, 年, 12 and 月 in cells of their own
        if together is not None or each:
            return (together,) if together is not None else tuple(each)
    said = said_month([plane.sheet.name or "", stem])
    return () if said is None else (said,)


def _month_of(when: date) -> str:
    """A date that stands for its month."""
    return f"{when.year}年{when.month}月"


def _around(dates: Sequence[date], said: Sequence[SaidMonth]) -> list[date]:
    """Dates that may be meant by a number: those near the roster, and those of the months that are said."""
    around = {dates[0] + timedelta(days=offset) for offset in range(-_AROUND, len(dates) + _AROUND)}
    for year, month in said:
        if year is not None:
            around |= {date(year, month, 1) + timedelta(days=offset) for offset in range(-_MONTH, _MONTH)}
    return sorted(around)


def _runs(days: Sequence[tuple[int, DayText]], around: Sequence[date]) -> list[list[Chain]]:
    """Days that follow each other, as all that they may mean: dates by place."""
    runs: list[list[Chain]] = []
    open_chains: list[Chain] = []
    for place, day in days:
        grown = [longer for chain in open_chains for longer in _grown(chain, place, day)]
        if not grown:
            runs += [open_chains] if open_chains else []
            grown = [{place: when} for when in _meant(day, around)]
        open_chains = grown
    return [*runs, open_chains] if open_chains else runs


def _grown(chain: Chain, place: int, day: DayText) -> list[Chain]:
    """What dates become with one more day; a 31st in a form for every month is none of a shorter month."""
    last = list(chain.values())[-1]
    step = 1 if day.month is None else _STEP
    days = (last + timedelta(days=more) for more in range(step + 1))
    longer = [{**chain, place: when} for when in days if day.fits(when)]
    if not longer and day.month is None and last.day < day.day > monthrange(last.year, last.month)[1]:
        return [chain]
    return longer


def _meant(day: DayText, around: Sequence[date]) -> list[date]:
    """Dates that may be meant; a date that is said in full may lie anywhere."""
    if day.year is not None and day.month is not None:
        return [date(day.year, day.month, day.day)]
    return [when for when in around if day.fits(when)]


def _likelihood(chain: Chain, dates: Sequence[date], said: Sequence[SaidMonth]) -> tuple[int, int, int]:
    """How well dates fit the months that are said, and then the roster."""
    inside = sum(dates[0] <= when <= dates[-1] for when in chain.values())
    months = sum(any(when.month == month and year in (None, when.year) for year, month in said) for when in chain.values())
    nearness = -abs((next(iter(chain.values())) - dates[0]).days)
    return months, inside, nearness


def _add(places: dict[date, tuple[int, ...]], chain: Chain, plane: Plane, line: int) -> None:
    """Note the places of each date, those under a merged head included; what is there already stays."""
    known = set(places)
    for place, when in chain.items():
        if when not in known:
            _, _, _, last = plane.area(line, place)
            places[when] = (*places.get(when, ()), *range(place, last + 1))
