"""The grid of intervals on which demand, cover and rosters are laid out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

__all__ = ["MINUTES_PER_DAY", "TimeGrid", "elapsed_minutes"]

MINUTES_PER_DAY = 1440
_QUARTER = 15
_ALLOWED_INTERVALS = (_QUARTER, 30, 60)


def elapsed_minutes(start: datetime, end: datetime, timezone: str | None) -> int:
    """Minutes that really pass between two local clock times.

    Parameters
    ----------
    start, end
        Local clock times without time zone.
    timezone
        IANA name such as ``Asia/Shanghai``; None takes every day to have 24 hours.

    Returns
    -------
    int
        Minutes from `start` to `end`, negative if `end` is earlier. On a day on which clocks change the
        result differs from the clock's by the hour gained or lost.

    Examples
    --------
    >>> elapsed_minutes(datetime(2026, 3, 28, 22), datetime(2026, 3, 29, 6), "Europe/Berlin")
    420
    """
    if timezone is not None:
        zone = ZoneInfo(timezone)
        start = start.replace(tzinfo=zone).astimezone(UTC)
        end = end.replace(tzinfo=zone).astimezone(UTC)
    return int((end - start).total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class TimeGrid:
    """Equal intervals of local clock time over a horizon of whole days.

    Every day has 24 hours of clock time on the grid: the hour that a change to winter time repeats is one
    interval, the hour that a change to summer time skips is an interval with nothing in it. Durations and rest
    are taken from `elapsed_minutes`, so they are right on those days too.

    Parameters
    ----------
    start
        First day of the horizon.
    days
        Days in the horizon, at least 1.
    interval_minutes
        15, 30 or 60.
    tail_days
        Days after the horizon that are on the grid because a shift of the last day ends in them; 0 or 1.
    timezone
        IANA name, or None for clocks that never change.
    """

    start: date
    days: int
    interval_minutes: int = 60
    tail_days: int = 0
    timezone: str | None = None

    def __post_init__(self) -> None:
        """Refuse a grid that cannot exist."""
        if self.days < 1:
            raise ValueError(f"days is {self.days}; a horizon has at least 1 day")
        if self.interval_minutes not in _ALLOWED_INTERVALS:
            raise ValueError(f"interval_minutes is {self.interval_minutes}; allowed are 15, 30 and 60")

    @property
    def intervals_per_day(self) -> int:
        """Intervals in one day."""
        return MINUTES_PER_DAY // self.interval_minutes

    @property
    def interval_count(self) -> int:
        """Intervals on the grid, tail included."""
        return (self.days + self.tail_days) * self.intervals_per_day

    @property
    def horizon_count(self) -> int:
        """Intervals of the horizon, without the tail."""
        return self.days * self.intervals_per_day

    @property
    def interval_hours(self) -> float:
        """Length of an interval in hours."""
        return self.interval_minutes / 60

    @property
    def end(self) -> date:
        """First day after the horizon."""
        return self.start + timedelta(days=self.days)

    @property
    def dates(self) -> tuple[date, ...]:
        """The days of the horizon, without the tail."""
        return tuple(self.start + timedelta(days=day) for day in range(self.days))

    def date_of(self, day: int) -> date:
        """Date of a day index; negative indices are days before the horizon."""
        return self.start + timedelta(days=day)

    def day_of(self, when: date) -> int:
        """Day index of a date; negative before the horizon."""
        return (when - self.start).days

    def clock(self, day: int, minute: int) -> datetime:
        """Local clock time of a minute of a day; minutes beyond 1440 run into the next day."""
        return datetime.combine(self.date_of(day), datetime.min.time()) + timedelta(minutes=minute)

    def start_of(self, interval: int) -> datetime:
        """Local clock time at which an interval starts."""
        return self.clock(0, interval * self.interval_minutes)

    def day_of_interval(self, interval: int) -> int:
        """Day index in which an interval lies."""
        return interval // self.intervals_per_day

    def interval_at(self, when: datetime) -> int:
        """Index of the interval that contains a clock time; may lie outside the grid."""
        midnight = datetime.combine(self.start, datetime.min.time())
        return int((when - midnight).total_seconds() // 60) // self.interval_minutes

    def real_minutes(self, interval: int) -> int:
        """Minutes that really pass in an interval: none in an hour that clocks skip, twice as many in one that they repeat.

        Examples
        --------
        >>> [TimeGrid(date(2026, 3, 29), 1, 60, timezone="Europe/Berlin").real_minutes(hour) for hour in (1, 2, 3)]
        [60, 0, 60]
        """
        if self.timezone is None:
            return self.interval_minutes
        zone = ZoneInfo(self.timezone)
        minutes = 0
        for offset in range(0, self.interval_minutes, _QUARTER):
            local = self.start_of(interval) + timedelta(minutes=offset)
            first, second = (local.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
            # A clock time has two offsets around a change: the later clock comes first where an hour is repeated.
            minutes += _QUARTER if first == second else 2 * _QUARTER if first > second else 0
        return minutes

    def elapsed_minutes(self, start: datetime, end: datetime) -> int:
        """Minutes that really pass between two local clock times on this grid's clocks."""
        return elapsed_minutes(start, end, self.timezone)
