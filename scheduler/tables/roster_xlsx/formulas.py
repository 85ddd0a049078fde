"""Totals of a roster as formulas that go on counting when somebody edits it, with the value that they have now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scheduler.domain.calendar import Calendar
from scheduler.domain.shift import ShiftKind
from scheduler.tables.roster_table import DayHead
from scheduler.tables.roster_xlsx.codes import Codes

__all__ = ["Total", "day_total", "person_totals"]

Text = Sequence[str]


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over cells.

    Parameters
    ----------
    name
        What is counted, the key of its label.
    formula
        The formula for a range of cells.
    value
        Its value for the texts in them.
    """

    name: str
    formula: Callable[[str], str]
    value: Callable[[Text], float]


def person_totals(
    codes: Codes, days: Sequence[DayHead], calendar: Calendar, dates: str, *, standby: bool
) -> tuple[Total, ...]:
    """The sums over a person's days.

    Parameters
    ----------
    codes
        The codes that are counted.
    days
        The days of the sheet.
    calendar
        Tells which weekdays are the weekend.
    dates
        The range of cells that holds the dates.
    standby
        Whether standbys are counted.
    """
    by_kind = {
        kind: [codes.work[shift.id] for shift in codes.shifts if shift.kind is kind]
        for kind in ShiftKind
        if any(shift.kind is kind for shift in codes.shifts)
    }
    totals = [_count(kind.value, counted) for kind, counted in by_kind.items()]
    totals.append(_count("off", [codes.off, codes.credited, ""]))  # a cell that was cleared is read as a day off
    totals.append(_count("leave", [codes.leave]))
    if standby:
        totals.append(_count("standby", list(codes.standby.values())))
    totals.append(_weekend(list(codes.work.values()), days, calendar, dates))
    totals.append(_hours(codes))
    return tuple(totals)


def day_total(counted: Sequence[str]) -> Total:
    """How many people have one of some codes on a day."""
    return _count("", counted)


def _count(name: str, counted: Sequence[str]) -> Total:
    """Cells with one of some codes."""
    wanted = {code.casefold() for code in counted}
    return Total(
        name,
        lambda cells: f"=SUMPRODUCT({_any(cells, counted)})",
        lambda texts: sum(text.casefold() in wanted for text in texts),
    )


def _weekend(work: Sequence[str], days: Sequence[DayHead], calendar: Calendar, dates: str) -> Total:
    """Shifts on days of the weekend."""
    wanted = {code.casefold() for code in work}
    weekdays = "+".join(f"(WEEKDAY({dates},2)={weekday + 1})" for weekday in sorted(calendar.weekend_days)) or "0"
    return Total(
        "weekend",
        lambda cells: f"=SUMPRODUCT(({weekdays})*({_any(cells, work)}))",
        lambda texts: sum(day.weekend and text.casefold() in wanted for day, text in zip(days, texts, strict=True)),
    )


def _hours(codes: Codes) -> Total:
    """Hours on duty, by the hours of the shifts."""
    lengths = {shift.id: shift.minutes / 60 for shift in codes.shifts}
    by_length: dict[float, list[str]] = {}
    for shift, hours in lengths.items():
        by_length.setdefault(hours, []).append(codes.work[shift])
    hours_of = {codes.work[shift].casefold(): hours for shift, hours in lengths.items()}
    return Total(
        "hours",
        lambda cells: (
            "=SUMPRODUCT(" + "+".join(f"{hours:.10g}*({_any(cells, counted)})" for hours, counted in by_length.items()) + ")"
        ),
        lambda texts: sum(hours_of.get(text.casefold(), 0.0) for text in texts),
    )


def _any(cells: str, counted: Iterable[str]) -> str:
    """One for each cell that is one of some codes.

    A plain comparison, to which a star is a star and nothing else; blanks around a code do not matter, as in reading.
    """
    quoted = (code.replace('"', '""') for code in counted)
    return "+".join(["0", *(f'(TRIM({cells}&"")="{code}")' for code in quoted)])
