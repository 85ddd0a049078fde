"""Which days share an effect of the calendar, from the broadest group to the narrowest."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_effects import DAY_EFFECTS, day_effects, stretch_of
from scheduler.demand.holiday_stretch import HolidayStretch
from scheduler.demand.holiday_stretches import FESTIVAL_DAYS_OFF, FESTIVAL_REACH_DAYS, holiday_stretches
from scheduler.domain.calendar import Calendar

__all__ = ["DayGroups", "day_groups", "groups_of_codes"]

_SUNDAY: Final = 6
_NEAR: Final = frozenset(DAY_EFFECTS.index(name) for name in ("eve", "after"))
_LIKE_REST: Final = frozenset(DAY_EFFECTS.index(name) for name in ("holiday", "between", "holiday_week", "long_holiday"))


@dataclass(frozen=True, slots=True)
class DayGroups:
    """What the calendar says of each day, as numbers; all but `rest_weekday` run along the days.

    Parameters
    ----------
    levels
        Number of the group that a day belongs to on each level, -1 where it belongs to none; int, shape (levels, days).
        The levels are: kind of day; feast and kind; kind and weekday; kind of a workday between days off (a bridge); day
        counted from the feast; and for the quiet time around a festival: feast and side; day counted from the feast.
        The feast comes before the weekday, or a feast seen once would be taken for an effect of its weekday.
    special
        Days that differ from ordinary ones, bool.
    near
        Special days on which the store trades nearly as usual: eves, days after, the time around a festival. Bool.
    like_rest
        Days which may look like a day of the weekend, bool.
    rest_weekday
        The day of the weekend that they may look like, 0 is Monday.
    """

    levels: NDArray[np.int64]
    special: NDArray[np.bool_]
    near: NDArray[np.bool_]
    like_rest: NDArray[np.bool_]
    rest_weekday: int

    def since(self, day: int) -> DayGroups:
        """Without the days before a day index."""
        return DayGroups(self.levels[:, day:], self.special[day:], self.near[day:], self.like_rest[day:], self.rest_weekday)


def day_groups(calendar: Calendar, start: date, days: int) -> DayGroups:
    """Groups of a stretch of days.

    Parameters
    ----------
    calendar
        Holidays, make-up workdays and weekend.
    start, days
        First day and number of days.
    """
    stretches = holiday_stretches(calendar)
    codes = day_effects(calendar, start, days, stretches)
    dates = [start + timedelta(days=day) for day in range(days)]
    of_day = [stretch_of(stretches, when) if code else None for when, code in zip(dates, codes, strict=True)]
    around = _around_festivals(stretches, start, codes)
    make_up = DAY_EFFECTS.index("make_up_workday")
    by_kind = [int(code) or None for code in codes]
    levels = (
        by_kind,
        [(code, found.feast) if found and found.feast else None for code, found in zip(by_kind, of_day, strict=True)],
        [(code, when.weekday()) if code else None for code, when in zip(by_kind, dates, strict=True)],
        [
            code if code and code != make_up and _is_bridge(calendar, when) else None
            for code, when in zip(by_kind, dates, strict=True)
        ],
        [
            (code, found.feast, (when - found.anchor).days) if found and found.feast else None
            for code, when, found in zip(by_kind, dates, of_day, strict=True)
        ],
        [(side, found.feast) if found else None for side, found in around],
        [
            (found.feast, (when - found.anchor).days) if found else None
            for when, (_, found) in zip(dates, around, strict=True)
        ],
    )
    beside = np.array([found is not None for _, found in around], dtype=np.bool_)
    return DayGroups(
        levels=np.stack([_numbered(keys) for keys in levels]),
        special=np.asarray((codes > 0) | beside, dtype=np.bool_),
        near=np.asarray(_among(codes, _NEAR) | beside, dtype=np.bool_),
        like_rest=_among(codes, _LIKE_REST),
        rest_weekday=_rest_weekday(calendar),
    )


def groups_of_codes(codes: NDArray[np.int64], weekdays: NDArray[np.int64]) -> DayGroups:
    """Groups of days of which nothing but the codes of `day_effects` is known."""
    special = np.asarray(codes > 0, dtype=np.bool_)
    return DayGroups(
        levels=np.where(special, np.stack([codes, codes * 7 + weekdays]), -1),
        special=special,
        near=_among(codes, _NEAR),
        like_rest=_among(codes, _LIKE_REST),
        rest_weekday=_SUNDAY,
    )


def _around_festivals(
    stretches: Sequence[HolidayStretch], start: date, codes: NDArray[np.int64]
) -> list[tuple[int, HolidayStretch | None]]:
    """Side (-1 before, 1 after) and stretch of the ordinary days within some days of a whole week off or more."""
    around: list[tuple[int, HolidayStretch | None]] = [(0, None)] * codes.size
    for stretch in stretches:
        if stretch.days_off < FESTIVAL_DAYS_OFF or not stretch.feast:
            continue
        for side, end in ((-1, stretch.first), (1, stretch.last)):
            for reach in range(1, FESTIVAL_REACH_DAYS + 1):
                day = (end - start).days + side * reach
                if 0 <= day < codes.size and codes[day] == 0 and around[day][1] is None:
                    around[day] = (side, stretch)
    return around


def _is_bridge(calendar: Calendar, when: date) -> bool:
    """Whether a workday has a day off on both sides."""

    def off(day: date) -> bool:
        return calendar.is_holiday(day) or (calendar.is_weekend(day) and day not in calendar.holidays)

    return not off(when) and off(when - timedelta(days=1)) and off(when + timedelta(days=1))


def _rest_weekday(calendar: Calendar) -> int:
    """The last day of the weekend: the one that is not followed by another."""
    last = [day for day in sorted(calendar.weekend_days) if (day + 1) % 7 not in calendar.weekend_days]
    return last[0] if last else _SUNDAY


def _numbered(keys: Iterable[Hashable]) -> NDArray[np.int64]:
    """Equal keys get equal numbers, None gets -1."""
    numbers: dict[Hashable, int] = {}
    return np.array([-1 if key is None else numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)


def _among(codes: NDArray[np.int64], wanted: frozenset[int]) -> NDArray[np.bool_]:
    """Which codes are among those wanted."""
    return np.isin(codes, sorted(wanted))
