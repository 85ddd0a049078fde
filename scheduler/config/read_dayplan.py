"""The day plan's settings from their section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from scheduler.config.clock_text import parse_clock
from scheduler.config.day_text import parse_day
from scheduler.config.dayplan_section import BreakSection, DayPlanSection, MeetingSection, OffChatSection, WhoSection
from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.schema import StoreFile
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import ActivityKind
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.hours import Window
from scheduler.domain.meeting import Meeting
from scheduler.domain.off_chat import OffChat
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import Phrase

__all__ = ["read_dayplan"]

_HOUR: Final = 60
_EVERY_DAY: Final = frozenset(range(7))


def read_dayplan(
    file: StoreFile, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], faults: FaultList
) -> DayPlanSettings:
    """Breaks, meetings and work off chat.

    Parameters
    ----------
    file
        The whole file, for the names that the section may use.
    agents, shifts
        Those of the store.
    faults
        Where to note what is not allowed.
    """
    section = file.dayplan
    if section is None:
        return DayPlanSettings()
    team = [agent for agent in agents if not agent.pool]
    path: KeyPath = ("dayplan",)
    _refuse_twins([*section.meetings, *section.off_chat], section, faults)
    breaks = tuple(_break(item, (*path, "breaks", place), shifts, faults) for place, item in enumerate(section.breaks))
    _refuse_crowding(breaks, section, shifts, faults)
    return DayPlanSettings(
        breaks=breaks,
        gap_minutes=section.break_gap_minutes,
        step_minutes=section.break_step_minutes,
        meetings=tuple(
            _meeting(item, (*path, "meetings", place), file, team, shifts, faults)
            for place, item in enumerate(section.meetings)
        ),
        off_chat=tuple(
            _off_chat(item, (*path, "off_chat", place), file, team, faults) for place, item in enumerate(section.off_chat)
        ),
        fix_queue=section.fix_queue,
    )


def _break(item: BreakSection, path: KeyPath, shifts: Sequence[ShiftTemplate], faults: FaultList) -> BreakRule:
    """One break; the times at which it may begin must be possible."""
    rule = BreakRule(
        name=item.name,
        minutes=item.minutes,
        earliest_minutes=round(item.earliest_hours * _HOUR),
        latest_minutes=None if item.latest_hours is None else round(item.latest_hours * _HOUR),
        from_minutes=round(item.shifts_from_hours * _HOUR),
        below_minutes=None if item.shifts_below_hours is None else round(item.shifts_below_hours * _HOUR),
    )
    if rule.latest_minutes is not None and rule.latest_minutes < rule.earliest_minutes:
        message = "is {latest:g}, before earliest_hours {earliest:g}; swap the two, or write one of them anew"
        place = (*path, "latest_hours")
        faults.add(place, Phrase(message, latest=item.latest_hours, earliest=item.earliest_hours))
    for shift in shifts:
        if rule.applies_to(shift.minutes) and rule.earliest_minutes + rule.minutes > shift.minutes:
            message = (
                "begins after {earliest:g} hours and lasts {minutes} minutes, which the shift {shift} of {hours:g} hours "
                "has no room for; make it earlier, or write shifts_from_hours"
            )
            facts = {"earliest": item.earliest_hours, "minutes": item.minutes, "hours": shift.minutes / _HOUR}
            faults.add(path, Phrase(message, shift=shift.id, **facts))
            break
    return rule


def _refuse_crowding(
    breaks: Sequence[BreakRule], section: DayPlanSection, shifts: Sequence[ShiftTemplate], faults: FaultList
) -> None:
    """Note the first shift whose breaks cannot follow on each other."""
    for shift in shifts:
        free = 0
        for rule in breaks:
            if not rule.applies_to(shift.minutes):
                continue
            earliest, latest = rule.window(shift.minutes)
            begin = max(free, earliest)
            if begin > latest:
                message = (
                    "the shift {shift} has no room for the break {name} after the breaks before it; widen its hours, change "
                    "the order of the breaks or lower break_gap_minutes"
                )
                faults.add(("dayplan", "breaks"), Phrase(message, shift=shift.id, name=rule.name))
                return
            free = begin + rule.minutes + section.break_gap_minutes


def _meeting(
    item: MeetingSection,
    path: KeyPath,
    file: StoreFile,
    team: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    faults: FaultList,
) -> Meeting:
    """One meeting."""
    longest = max((shift.minutes for shift in shifts), default=item.minutes)
    if item.minutes > longest:
        message = "is {minutes}, longer than the longest shift of {longest} minutes; divide it into several"
        faults.add((*path, "minutes"), Phrase(message, minutes=item.minutes, longest=longest))
    if item.every == "week" and item.times:
        faults.add((*path, "times"), "needs every: once; a meeting of every week finds its times by itself")
    first, last = item.days or (None, None)
    return Meeting(
        name=item.name,
        minutes=item.minutes,
        who=_who(item, path, file, team, faults),
        kind=ActivityKind(item.kind),
        weekly=item.every == "week",
        first=first,
        last=last,
        weekdays=_EVERY_DAY if item.weekdays is None else item.weekdays,
        windows=() if item.hours is None else tuple(Window(*window) for window in item.hours),
        sessions=item.sessions,
        most_at_once=item.at_once,
        times=tuple(_times(item.times, (*path, "times"), file, faults)),
    )


def _times(texts: Sequence[str], path: KeyPath, file: StoreFile, faults: FaultList) -> list[datetime]:
    """Clock times that the planner has set."""
    times = []
    for place, text in enumerate(texts):
        day, _, clock = text.partition(" ")
        try:
            minute = parse_clock(clock)
            times.append(datetime.combine(parse_day(day), datetime.min.time()) + timedelta(minutes=minute))
        except ValueError:
            message = "is {seen}; write day and time, for example 2026-12-08 14:00"
            faults.add((*path, place), Phrase(message, seen=repr(text)))
            continue
        if minute % file.interval_minutes and minute % 15:
            message = "is {seen}; sessions begin at quarters of an hour"
            faults.add((*path, place), Phrase(message, seen=repr(text)))
    return times


def _off_chat(item: OffChatSection, path: KeyPath, file: StoreFile, team: Sequence[Agent], faults: FaultList) -> OffChat:
    """One sort of work off chat."""
    who = _who(item, path, file, team, faults)
    if not item.hours:
        faults.add((*path, "hours"), "is closed; give the hours of the work, or delete it")
    if item.heads > len(who) > 0:
        message = "is {heads}, more than the {people} people who are named for it; lower it or name more people"
        faults.add((*path, "heads"), Phrase(message, heads=item.heads, people=len(who)))
    weekdays = _EVERY_DAY if item.weekdays is None else item.weekdays
    return OffChat(item.name, tuple(Window(*window) for window in item.hours), who, item.heads, weekdays)


def _who(item: WhoSection, path: KeyPath, file: StoreFile, team: Sequence[Agent], faults: FaultList) -> tuple[str, ...]:
    """Ids of the people that a section names; the whole team where it names nobody."""
    known: Mapping[str, tuple[list[str], str]] = {
        "agents": ([agent.id for agent in team], "agents"),
        "roles": (list(file.roles), "roles"),
        "grades": (list(file.grades), "grades"),
        "queues": (list(file.queues), "queues"),
    }
    named = {key: list(getattr(item, key)) for key in known}
    for key, (ids, what) in known.items():
        for name in named[key]:
            if name not in ids:
                faults.add((*path, key), unknown(name, ids, what))
    if not any(named.values()):
        return tuple(agent.id for agent in team)
    people = tuple(
        agent.id
        for agent in team
        if agent.id in named["agents"]
        or agent.role in named["roles"]
        or agent.grade in named["grades"]
        or not agent.skills.isdisjoint(named["queues"])
    )
    if not people and faults.empty:
        faults.add(path, "names nobody of the team; name people, roles, grades or queues, or none of them for everybody")
    return people


def _refuse_twins(items: Sequence[MeetingSection | OffChatSection], section: DayPlanSection, faults: FaultList) -> None:
    """Note every name that two entries have."""
    seen: set[str] = set()
    for place, item in enumerate(items):
        meetings = len(section.meetings)
        path: KeyPath = ("dayplan", "meetings", place) if place < meetings else ("dayplan", "off_chat", place - meetings)
        if item.name in seen:
            message = "is the name of another meeting or work too; give each its own"
            faults.add((*path, "name"), message)
        seen.add(item.name)
