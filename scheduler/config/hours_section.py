"""Opening hours: of the store, of the scored window, of a queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from scheduler.config.day_text import WEEKDAYS, parse_day, parse_weekdays
from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList
from scheduler.config.horizon_section import Horizon
from scheduler.config.schema import HoursSection
from scheduler.domain.clock_text import clock_text
from scheduler.domain.hours import Hours, Window
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.errors import Phrase

__all__ = ["clip_hours", "read_hours", "read_week", "refuse_off_grid", "refuse_outside"]

Stretches = Sequence[tuple[int, int]]
_A_MONDAY = date(2001, 1, 1)


def read_hours(section: HoursSection, horizon: Horizon, interval: int, faults: FaultList) -> tuple[Hours, Hours]:
    """Operating hours and scored hours of the store.

    Parameters
    ----------
    section
        The file's own.
    horizon
        For the exceptions' dates.
    interval
        Minutes of the grid on which every edge must lie.
    faults
        Where to note what is not allowed.

    Returns
    -------
    tuple of Hours
        Operating and scored.
    """
    base: KeyPath = ("hours",)
    operating_week = read_week(section.operating, (*base, "operating"), interval, faults)
    scored_week = operating_week
    if section.scored is not None:
        scored_week = read_week(section.scored, (*base, "scored"), interval, faults)
    operating_dates: dict[date, tuple[Window, ...]] = {}
    scored_dates: dict[date, tuple[Window, ...]] = {}
    for text, given in section.exceptions.items():
        path = (*base, "exceptions", text)
        try:
            when = parse_day(text)
        except ValueError as error:
            faults.add(path, str(error))
            continue
        if not horizon.holds(path, when, when):
            continue
        operating_dates[when] = operating_week[when.weekday()]
        if given.operating is not None:
            refuse_off_grid(given.operating, (*path, "operating"), interval, faults)
            operating_dates[when] = _windows(given.operating)
        scored_dates[when] = _clip(scored_week[when.weekday()], operating_dates[when])
        if given.scored is not None:
            refuse_off_grid(given.scored, (*path, "scored"), interval, faults)
            scored_dates[when] = _windows(given.scored)
    operating, scored = Hours(operating_week, operating_dates), Hours(scored_week, scored_dates)
    refuse_outside(scored, operating, Phrase("the scored window"), (*base, "scored"), faults)
    for when in scored_dates:
        beyond = _first_outside(scored, operating, when)
        if beyond is not None:
            path = (*base, "exceptions", when.isoformat(), "scored")
            faults.add(path, _outside_text(Phrase("the scored window"), beyond, str(when), _listed(operating.on(when))))
    return operating, scored


def read_week(
    given: Mapping[str, Stretches], path: KeyPath, interval: int, faults: FaultList
) -> tuple[tuple[Window, ...], ...]:
    """Windows of the seven weekdays; a weekday that is not named is closed."""
    week: dict[int, tuple[Window, ...]] = {}
    named: dict[int, str] = {}
    for key, stretches in given.items():
        refuse_off_grid(stretches, (*path, key), interval, faults)
        for weekday in sorted(parse_weekdays(key)):
            if weekday in named:
                day = Phrase(WEEKDAYS[weekday])
                message = Phrase("{day} is also in {key!r}; name each weekday once", day=day, key=named[weekday])
                faults.add((*path, key), message)
                continue
            named[weekday] = key
            week[weekday] = _windows(stretches)
    return tuple(week.get(weekday, ()) for weekday in range(7))


def refuse_off_grid(stretches: Stretches, path: KeyPath, interval: int, faults: FaultList) -> None:
    """Note every edge that lies between two intervals, with the nearest that does not."""
    for minute in sorted({edge for stretch in stretches for edge in stretch}):
        if minute % interval:
            below = minute // interval * interval
            nearest = (below if minute - below <= interval // 2 else below + interval) % MINUTES_PER_DAY
            finer = next((size for size in (30, 15) if size < interval and minute % size == 0), None)
            message = Phrase(
                "{time} is not on the grid of {interval} minutes; the nearest allowed is {nearest}{way_out}",
                time=clock_text(minute % MINUTES_PER_DAY),
                interval=interval,
                nearest=clock_text(nearest),
                way_out=Phrase(", or set interval_minutes to {finer}", finer=finer) if finer else "",
            )
            faults.add(path, message)


def refuse_outside(inner: Hours, outer: Hours, what: Phrase, path: KeyPath, faults: FaultList) -> None:
    """Note the first weekday on which hours reach beyond the hours that must contain them."""
    inner_week, outer_week = Hours(inner.weekly), Hours(outer.weekly)
    for weekday in range(7):
        beyond = _first_outside(inner_week, outer_week, _A_MONDAY + timedelta(days=weekday))
        if beyond is not None:
            allowed = _listed(outer.weekly[weekday])
            faults.add(path, _outside_text(what, beyond, Phrase(WEEKDAYS[weekday]), allowed))
            return


def clip_hours(week: tuple[tuple[Window, ...], ...], operating: Hours) -> Hours:
    """Weekly hours, cut on dates of exception to what is open then."""
    cut = {when: _clip(week[when.weekday()], windows) for when, windows in operating.exceptions.items()}
    return Hours(week, cut)


def _windows(stretches: Stretches) -> tuple[Window, ...]:
    """Windows in order, those that touch or overlap joined, so that no minute counts twice."""
    joined: list[Window] = []
    for start, end in sorted(stretches):
        before = joined[-1] if joined else None
        if before is not None and start <= before.end_minute and max(end, before.end_minute) - before.start_minute <= 1440:
            joined[-1] = Window(before.start_minute, max(end, before.end_minute))
        else:
            joined.append(Window(start, end))
    return tuple(joined)


def _clip(windows: Sequence[Window], outer: Sequence[Window]) -> tuple[Window, ...]:
    """The parts of windows that lie within others of the same day."""
    pairs = (
        (max(window.start_minute, around.start_minute), min(window.end_minute, around.end_minute))
        for window in windows
        for around in outer
    )
    return _windows([(start, end) for start, end in pairs if start < end])


def _first_outside(inner: Hours, outer: Hours, when: date) -> int | None:
    """First minute of a date's windows that is in no window of `outer`, counted from that date's midnight."""
    allowed: set[int] = set()
    for day in (-1, 0, 1, 2):
        for window in outer.on(when + timedelta(days=day)):
            shift = day * MINUTES_PER_DAY
            allowed.update(range(window.start_minute + shift, window.end_minute + shift))
    minutes = (minute for window in inner.on(when) for minute in range(window.start_minute, window.end_minute))
    return next((minute for minute in minutes if minute not in allowed), None)


def _outside_text(what: Phrase, minute: int, when: str, allowed: tuple[str, ...]) -> Phrase:
    """The sentence on hours that reach too far."""
    return Phrase(
        "{what} has {time} on {when}, when the store is closed (operating: {allowed}); keep it inside the operating hours",
        what=what,
        time=clock_text(minute % MINUTES_PER_DAY),
        when=when,
        allowed=allowed,
    )


def _listed(windows: Sequence[Window]) -> tuple[str, ...]:
    """Windows as text."""
    listed = [f"{clock_text(window.start_minute)}-{clock_text(window.end_minute)}" for window in windows]
    return tuple(listed) or (Phrase("closed"),)
