"""Turn days as written into days of the calendar, with what is known around them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import date

from scheduler.errors import Phrase
from scheduler.tables.exports.context import Context
from scheduler.tables.exports.date_cell import DateSeen

__all__ = ["UnresolvedDayError", "resolve_dates"]

_ORDERS = {"?": ("ymd", "mdy", "dmy"), "ab": ("md", "dm")}
_LEAP = 2024


class UnresolvedDayError(Exception):
    """A day cannot be told.

    Parameters
    ----------
    position
        Which of the days.
    message
        What is missing, and the option that settles it.
    """

    def __init__(self, position: int, message: Phrase) -> None:
        self.position, self.message = position, message
        super().__init__(message)


def resolve_dates(
    seen: Sequence[DateSeen], context: Context, *, texts: Sequence[str], year: int | None = None, order: str | None = None
) -> list[date]:
    """Days of the calendar.

    Parameters
    ----------
    seen
        Days in the order of the table.
    context
        What titles and names say.
    texts
        The cells, for messages.
    year
        The year of days without one, instead of the one that titles and names say.
    order
        ``month-first`` or ``day-first`` where both are possible.

    Raises
    ------
    UnresolvedDayError
        The order, the month or the year cannot be told, or there is no such day.
    """
    numbers = [_ordered(seen, form, context, texts, order) for form in ("?", "ab") if any(day.form == form for day in seen)]
    triples: list[tuple[int | None, int | None, int]] = []
    for position, day in enumerate(seen):
        if day.form in ("?", "ab"):
            triples.append(next(found[position] for found in numbers if position in found))
        elif day.form == "ymd":
            triples.append((day.numbers[0], day.numbers[1], day.numbers[2]))
        else:
            triples.append((None, day.numbers[0] if day.form == "md" else None, day.numbers[-1]))
    with_months = _months(triples, context, texts)
    return _years(with_months, context, texts, year)


def _ordered(
    seen: Sequence[DateSeen], form: str, context: Context, texts: Sequence[str], wanted: str | None
) -> dict[int, tuple[int | None, int | None, int]]:
    """Year, month and day of the days of a form in the one order that fits all."""
    positions = [position for position, day in enumerate(seen) if day.form == form]
    options: dict[str, list[date]] = {}
    for order in _ORDERS[form]:
        placed = [_placed(seen[position].numbers, order) for position in positions]
        whole = [day for day in placed if day is not None]
        if len(whole) == len(placed):
            options[order] = whole
    if not options:
        bad = next(
            (at for at in positions if not any(_placed(seen[at].numbers, order) for order in _ORDERS[form])), positions[0]
        )
        raise UnresolvedDayError(
            bad, Phrase("{text!r} is no day of the calendar; write it like 2026-11-01", text=texts[bad])
        )
    options = {order: days for order, days in options.items() if _fits(order, wanted)} or options
    for prefer in (
        _Best(lambda days: _even(days)),
        _Best(lambda days: _in_months(days, context)),
        _Best(lambda days: -_span(days)),
    ):
        options = prefer.of(options)
    if context.chinese and len(options) > 1:
        options = {order: days for order, days in options.items() if order in ("ymd", "md")} or options
    if len({tuple(days) for days in options.values()}) > 1:
        at = positions[0]
        first, second = list(options.values())[:2]
        message = (
            "{text!r} may be {first} or {second}, and nothing in the file tells which; give --dates month-first or "
            "--dates day-first"
        )
        shown = [day.strftime("%Y-%m-%d" if form == "?" else "%m-%d") for day in (first[0], second[0])]
        raise UnresolvedDayError(at, Phrase(message, text=texts[at], first=shown[0], second=shown[1]))
    days = next(iter(options.values()))
    return {
        position: (day.year if form == "?" else None, day.month, day.day)
        for position, day in zip(positions, days, strict=True)
    }


class _Best:
    """Keeps the options of the highest score."""

    def __init__(self, score: Callable[[list[date]], float]) -> None:
        self.score = score

    def of(self, options: dict[str, list[date]]) -> dict[str, list[date]]:
        """Those that score best."""
        scores = {order: self.score(days) for order, days in options.items()}
        return {order: days for order, days in options.items() if scores[order] >= max(scores.values()) - 1e-9}


def _fits(order: str, wanted: str | None) -> bool:
    """Whether an order is the one that the user named."""
    return wanted is None or order in (("mdy", "md") if wanted == "month-first" else ("dmy", "dm"))


def _even(days: list[date]) -> float:
    """Share of steps from one day to the next that are one day."""
    steps = [abs((after - before).days) for before, after in itertools.pairwise(days) if after != before]
    return sum(step in (1, 365, 364) for step in steps) / len(steps) if steps else 0.0


def _span(days: list[date]) -> float:
    """Days from the first to the last, in steps that tell years apart."""
    return float((max(days) - min(days)).days // 400)


def _in_months(days: list[date], context: Context) -> float:
    """Share of days in the months that titles and names say."""
    if not context.months and not context.years:
        return 0.0
    hits = [
        (not context.months or day.month in context.months) + (day.year in context.years if context.years else 0)
        for day in days
    ]
    return sum(hits) / len(hits)


def _placed(numbers: tuple[int, ...], order: str) -> date | None:
    """A day from numbers in an order; days without year get a leap year."""
    named = dict(zip(order, numbers, strict=True))
    year = named.get("y", _LEAP)
    if year < 100:
        year += 2000
    try:
        return date(year, named["m"], named["d"])
    except ValueError:
        return None


def _months(
    triples: list[tuple[int | None, int | None, int]], context: Context, texts: Sequence[str]
) -> list[tuple[int | None, int, int]]:
    """Fill in the month of days that have none; it goes up where the days begin again."""
    missing = next((at for at, (_, month, _) in enumerate(triples) if month is None), None)
    if missing is not None and not context.months:
        message = (
            "{text!r} is a day without month, and neither a title nor the name of the sheet or file says which month it is"
        )
        raise UnresolvedDayError(missing, Phrase(message, text=texts[missing]))
    filled: list[tuple[int | None, int, int]] = []
    first = month = context.months[0] if context.months else 0
    before, seen = 0, set[int]()
    for year, own, day in triples:
        if own is None:
            if before and day < before - 15:  # a day that was there already begins another block of the same month
                month = first if day in seen else first % 12 + 1
            elif before and day > before + 15 and month != first:
                month = first
            before = day
            seen.add(day)
        filled.append((year, own if own is not None else month, day))
    return filled


def _years(
    triples: list[tuple[int | None, int, int]], context: Context, texts: Sequence[str], given: int | None
) -> list[date]:
    """Fill in the year of days that have none; it goes up from December to January."""
    known = [year for year, _, _ in triples if year is not None]
    start = given or (context.years[0] if context.years else None) or (min(known) if known else None)
    missing = next((at for at, (year, _, _) in enumerate(triples) if year is None), None)
    if missing is not None and start is None:
        message = (
            "{text!r} has no year, and neither a title nor the name of the sheet or file says one; give --year, such "
            "as --year 2026"
        )
        raise UnresolvedDayError(missing, Phrase(message, text=texts[missing]))
    months = [month for year, month, _ in triples if year is None]
    shift = 0
    if _goes_down(months):
        shift = sum(1 for before, after in itertools.pairwise(months) if after - before > 6)
    days: list[date] = []
    seen: set[tuple[int, int]] = set()
    base = shift
    previous: int | None = None
    for at, (year, month, day) in enumerate(triples):
        if year is None:
            if previous is not None and previous - month > 6:
                shift = base if (month, day) in seen else shift + 1  # a day that was there already begins another block
            elif previous is not None and month - previous > 6:
                shift -= 1
            previous = month
            seen.add((month, day))
        try:
            days.append(date(year if year is not None else (start or 0) + shift, month, day))
        except ValueError:
            raise UnresolvedDayError(
                at, Phrase("{text!r} is no day of the calendar; write it like 2026-11-01", text=texts[at])
            ) from None
    return days


def _goes_down(months: Sequence[int]) -> bool:
    """Whether the last days stand first: from January back to December."""
    return any(after - before > 6 for before, after in itertools.pairwise(months)) and not any(
        before - after > 6 for before, after in itertools.pairwise(months)
    )
