"""Days as the store sees them: weekends, public holidays, make-up workdays and campaigns, each with its provenance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from scheduler.domain.hours import Window

__all__ = ["Calendar", "Campaign", "DayKind", "Holiday", "Provenance"]


class DayKind(StrEnum):
    """What kind of day it is."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP_WORKDAY = "make_up_workday"


class Provenance(StrEnum):
    """Where a fact about a day comes from; the planner's own word wins."""

    ANNOUNCED = "announced"
    PREDICTED = "predicted"
    PLANNER = "planner"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday or a make-up workday.

    Parameters
    ----------
    date, name
        The day, and what it is called on the roster.
    provenance
        Where it comes from.
    make_up_workday
        Whether it is a day of the weekend that is worked.
    feast
        What the country calls the day where the planner calls it otherwise, so that it is found in other years; "" where
        the name says it.
    statutory
        False for a day off that was only moved from another day or given by the store: work on it is not work on a
        statutory holiday.
    """

    date: date
    name: str
    provenance: Provenance = Provenance.PLANNER
    make_up_workday: bool = False
    feast: str = ""
    statutory: bool = True


@dataclass(frozen=True, slots=True)
class Campaign:
    """A sales campaign.

    Parameters
    ----------
    name
        As printed on the roster.
    start, end
        First and last day, both included.
    uplift
        Factor on the ordinary contacts per queue id, for example ``{"presales": 1.8}``; a queue not named has 1.
    kind
        Campaigns of one kind are alike from year to year (``double11``); the name where none is given.
    weekdays
        Weekdays between start and end on which it runs, 0 is Monday; all of them where empty.
    hours
        Hours of its days in which it runs, a live stream for example; whole days where empty.
    keep_uplift
        Whether exactly `uplift` is expected, whatever earlier campaigns of its kind brought.
    """

    name: str
    start: date
    end: date
    uplift: Mapping[str, float] = field(default_factory=dict)
    kind: str = ""
    weekdays: frozenset[int] = frozenset()
    hours: tuple[Window, ...] = ()
    keep_uplift: bool = False

    def __post_init__(self) -> None:
        """Refuse a campaign that ends before it starts."""
        if self.end < self.start:
            raise ValueError(f"campaign {self.name!r} ends on {self.end}, before it starts on {self.start}")

    def covers(self, when: date) -> bool:
        """Whether the campaign runs on a date."""
        return self.start <= when <= self.end and (not self.weekdays or when.weekday() in self.weekdays)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Kinds of days.

    Parameters
    ----------
    weekend_days
        Weekdays that are the weekend, 0 is Monday.
    holidays
        Holidays and make-up workdays by date.
    campaigns
        In the order of the store file; where two overlap their uplifts multiply.
    """

    weekend_days: frozenset[int] = frozenset({5, 6})
    holidays: Mapping[date, Holiday] = field(default_factory=dict)
    campaigns: tuple[Campaign, ...] = ()

    def kind(self, when: date) -> DayKind:
        """Kind of a day."""
        holiday = self.holidays.get(when)
        if holiday is not None:
            return DayKind.MAKE_UP_WORKDAY if holiday.make_up_workday else DayKind.HOLIDAY
        return DayKind.WEEKEND if self.is_weekend(when) else DayKind.WORKDAY

    def is_weekend(self, when: date) -> bool:
        """Whether a date falls on the store's weekend, holiday or not."""
        return when.weekday() in self.weekend_days

    def is_holiday(self, when: date) -> bool:
        """Whether a date is a public holiday (a make-up workday is not)."""
        return self.kind(when) is DayKind.HOLIDAY

    def is_statutory(self, when: date) -> bool:
        """Whether a date is a statutory holiday, not a day off that was moved there."""
        holiday = self.holidays.get(when)
        return holiday is not None and holiday.statutory and not holiday.make_up_workday

    def campaigns_on(self, when: date) -> tuple[Campaign, ...]:
        """Campaigns that cover a date."""
        return tuple(campaign for campaign in self.campaigns if campaign.covers(when))

    def near_holiday(self, when: date) -> str | None:
        """How a day stands to holidays: ``eve``, ``holiday``, ``between``, ``after`` or None."""
        if self.is_holiday(when):
            return "holiday"
        before = self.is_holiday(when - timedelta(days=1))
        following = self.is_holiday(when + timedelta(days=1))
        if before and following:
            return "between"
        if following:
            return "eve"
        return "after" if before else None
