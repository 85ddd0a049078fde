"""A roster for one person as a calendar file (RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.domain.assignment import Assignment
from scheduler.domain.roster import Roster
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["roster_ics_bytes"]

_PRODUCT = "-//shiftwright//roster//EN"
_SEQUENCE_FROM = datetime(2020, 1, 1, tzinfo=UTC)
_DIGITS = 20


def _nothing(_: Assignment) -> str:
    """A shift that is spent on chat alone."""
    return ""


def roster_ics_bytes(
    roster: Roster,
    agent: str,
    *,
    name: str,
    store: str,
    store_name: str,
    shifts: Mapping[str, str],
    timezone: str | None,
    language: str,
    issued: datetime | None = None,
    within: Callable[[Assignment], str] = _nothing,
) -> bytes:
    """One event for each shift and standby of a person, and one for each day of leave.

    Parameters
    ----------
    roster
        The roster.
    agent, name
        Id of the person, and the name on the screen.
    store, store_name
        Id of the store, and its name on the screen.
    shifts
        Names of the shifts by id.
    timezone
        IANA name: times are written in UTC, which every program shows as the local time meant. None: times without a
        zone, which are the same on every clock.
    language
        Language of the words.
    issued
        When the roster was made, with time zone; a later one replaces what was imported from an earlier one. The first day
        of the roster where None. The same roster of the same time is the same file.
    within
        What happens within a shift besides chat, for the description of its event; empty for nothing.

    Returns
    -------
    bytes
        A calendar without attendees, alarms and links; empty where the person has nothing at all. An event is known by
        store, person and date, so that a day that changed is updated by importing again. Standby and leave do not block
        the time.
    """
    from icalendar import Calendar, vText

    stamp = (issued or datetime.combine(roster.start, datetime.min.time(), UTC)).astimezone(UTC).replace(microsecond=0)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    called = label("handout_person", language).format(name=name, store=store_name)
    calendar.add("x-wr-calname", vText(called))  # an extension, which the library would write without escaping it
    events = _Events(store, agent, store_name, shifts, timezone, language, stamp)
    for when in roster.dates:
        given = roster.on(agent, when)
        for number, item in enumerate(given):
            calendar.add_component(events.duty(item, number, within(item)))
        if not given and (agent, when) in roster.leave:
            calendar.add_component(events.leave(when, credited=(agent, when) in roster.credited))
    return bytes(calendar.to_ical()) if calendar.subcomponents else b""


class _Events:
    """Makes the events of one person."""

    def __init__(
        self,
        store: str,
        agent: str,
        store_name: str,
        shifts: Mapping[str, str],
        timezone: str | None,
        language: str,
        stamp: datetime,
    ) -> None:
        self.store, self.agent, self.store_name, self.shifts = store, agent, store_name, shifts
        self.zone = None if timezone is None else ZoneInfo(timezone)
        self.language, self.stamp = language, stamp

    def duty(self, item: Assignment, number: int, within: str) -> Event:
        """A shift or a standby; `number` tells two on one day apart, `within` what happens in it besides chat."""
        shift = self.shifts.get(item.shift, item.shift)
        if not item.works:
            shift = label("handout_standby", self.language).format(shift=shift)
        event = self._event(item.date, shift, number, blocks=item.works)
        event.add("dtstart", self._clock(item.start))
        event.add("dtend", self._clock(item.end))
        if within:
            event.add("description", within)
        return event

    def leave(self, when: date, *, credited: bool) -> Event:
        """A day of leave."""
        word = label("handout_event_credited" if credited else "handout_event_leave", self.language)
        event = self._event(when, word, 0, blocks=False)
        event.add("dtstart", when)
        event.add("dtend", when + timedelta(days=1))
        return event

    def _event(self, when: date, what: str, number: int, *, blocks: bool) -> Event:
        """An event without its times."""
        from icalendar import Event

        event = Event()
        event.add("uid", self._uid(when, number))
        event.add("summary", label("handout_event", self.language).format(shift=what, store=self.store_name))
        event.add("dtstamp", self.stamp)
        event.add("last-modified", self.stamp)
        event.add("sequence", max(0, int((self.stamp - _SEQUENCE_FROM).total_seconds()) // 60))
        event.add("transp", "OPAQUE" if blocks else "TRANSPARENT")
        return event

    def _uid(self, when: date, number: int) -> str:
        """The same for a store, person and date, in letters that every program takes."""
        digest = hashlib.sha256(f"{self.store}\0{self.agent}".encode()).hexdigest()[:_DIGITS]
        return f"{when:%Y%m%d}-{digest}{f'-{number + 1}' if number else ''}@shiftwright"

    def _clock(self, local: datetime) -> datetime:
        """A local clock time as it is written."""
        return local if self.zone is None else local.replace(tzinfo=self.zone).astimezone(UTC)
