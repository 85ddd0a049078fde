"""What people ask for, and what is already decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, suggest, unknown
from scheduler.config.horizon_section import Horizon
from scheduler.config.people_section import People
from scheduler.config.schema import PinSection, RequestSection
from scheduler.domain.agent import Agent, Unavailability
from scheduler.domain.request import Pin, Request
from scheduler.domain.shift import Duty, DutyKind, ShiftTemplate
from scheduler.errors import Phrase

__all__ = ["read_pins", "read_requests"]


def read_requests(
    sections: Sequence[RequestSection],
    people: People,
    shifts: Sequence[ShiftTemplate],
    horizon: Horizon,
    faults: FaultList,
) -> tuple[Request, ...]:
    """Requests, one per person and day.

    Parameters
    ----------
    sections
        The file's own.
    people, shifts
        Whom and what they may name.
    horizon
        In which they must lie.
    faults
        Where to note what is not allowed.
    """
    team = [agent.id for agent in people.agents if not agent.pool]
    known = [shift.id for shift in shifts]
    seen: dict[tuple[str, date, str | None, bool], int] = {}
    requests = []
    for index, section in enumerate(sections):
        path: KeyPath = ("requests", index)
        _known_agent(section.agent, team, people, path, faults)
        words = section.want.split()
        against = len(words) > 1 and words[0] == "not"
        wanted = " ".join(words[1:] if against else words)
        if wanted != "off" and wanted not in known:
            proposals = ["off", *known, "not off", *(f"not {shift}" for shift in known)]
            hint = suggest(section.want, proposals, "wishes")
            faults.add((*path, "want"), Phrase("is {seen}; {reason}", seen=repr(section.want), reason=hint))
            continue
        shift = None if wanted == "off" else wanted
        for when in _days_inside(section.date, (*path, "date"), horizon):
            key = (section.agent, when, shift, against)
            if key in seen:
                where = faults.where(("requests", seen[key]))
                message = "the same wish for {when} stands {where}; delete one of the two"
                faults.add(path, Phrase(message, when=when, where=where))
            seen.setdefault(key, index)
            requests.append(Request(section.agent, when, shift, against, section.weight))
    return tuple(requests)


def read_pins(
    sections: Sequence[PinSection],
    people: People,
    shifts: Sequence[ShiftTemplate],
    horizon: Horizon,
    faults: FaultList,
) -> tuple[Pin, ...]:
    """Cells that are decided, one per person and day.

    Parameters
    ----------
    sections
        The file's own.
    people, shifts
        Whom and what they may name.
    horizon
        In which they must lie.
    faults
        Where to note what is not allowed, or contradicts leave, availability or another pin.
    """
    agents = {agent.id: agent for agent in people.agents}
    templates = {shift.id: shift for shift in shifts}
    pins: dict[tuple[str, date], tuple[Pin, int]] = {}
    for index, section in enumerate(sections):
        path: KeyPath = ("pins", index)
        words = section.shift.split()
        standby = len(words) > 1 and words[0] == "standby"
        wanted = " ".join(words[1:] if standby else words)
        if section.agent not in agents:
            faults.add((*path, "agent"), unknown(section.agent, agents, "agents"))
            continue
        if wanted not in templates and (standby or wanted != "off"):
            proposals = ["off", *templates, *(f"standby {shift}" for shift in templates)]
            hint = suggest(section.shift, proposals, "choices")
            faults.add((*path, "shift"), Phrase("is {seen}; {reason}", seen=repr(section.shift), reason=hint))
            continue
        kind = DutyKind.STANDBY if standby else DutyKind.WORK
        duty = None if wanted == "off" else Duty(kind, wanted)
        for when in _days_inside(section.date, (*path, "date"), horizon):
            pin = Pin(section.agent, when, duty)
            before = pins.get((pin.agent, when))
            if before is not None and before[0].duty != duty:
                line = faults.line(("pins", before[1]))
                message = "{agent} is pinned to something else on {when} on line {line}; keep one of the two"
                faults.add(path, Phrase(message, agent=pin.agent, when=when, line=line), contradiction=True)
            pins[pin.agent, when] = (pin, index)
            if duty is not None:
                reason = _against(agents[pin.agent], duty, templates[duty.shift], when, people)
                if reason is not None:
                    facts = {"agent": pin.agent, "shift": section.shift, "when": when, "reason": reason}
                    faults.add(
                        path, Phrase("{agent} is pinned to {shift} on {when}, but {reason}", **facts), contradiction=True
                    )
    return tuple(pin for pin, _ in pins.values())


def _known_agent(agent: str, team: Sequence[str], people: People, path: KeyPath, faults: FaultList) -> None:
    """Note a request of somebody who is not on the team."""
    if agent in team:
        return
    if any(person.id == agent for person in people.agents):
        message = "{agent} is in the reserve pool, which works no shifts; delete the request"
        faults.add((*path, "agent"), Phrase(message, agent=agent))
    else:
        faults.add((*path, "agent"), unknown(agent, team, "agents"))


def _days_inside(days: tuple[date, date], path: KeyPath, horizon: Horizon) -> Iterator[date]:
    """Days of an entry that lie in the horizon, none where it is passed over or a fault."""
    first, last = days
    if horizon.holds(path, first, last, exact=True):
        begin, end = max(first, horizon.start), min(last, horizon.last)
        yield from (begin + timedelta(days=day) for day in range((end - begin).days + 1))


def _against(agent: Agent, duty: Duty, shift: ShiftTemplate, when: date, people: People) -> Phrase | None:
    """What contradicts a pinned duty, None where nothing does."""
    if when in agent.leave:
        return Phrase("is on leave that day; delete the pin or the leave")
    if agent.newcomer is not None and when < agent.newcomer.first_day:
        return Phrase("starts at the store on {first}; delete the pin", first=agent.newcomer.first_day)
    if when.weekday() not in shift.weekdays:
        return Phrase("the shift {shift} does not start on that weekday; choose another shift", shift=shift.id)
    if duty.kind is DutyKind.WORK and agent.pool:
        return Phrase("is in the reserve pool, which only stands by; write standby {shift}", shift=shift.id)
    if duty.kind is DutyKind.STANDBY and agent.id not in people.standby_agents:
        return Phrase("may not be put on standby; set standby: true for this person")
    midnight = datetime.combine(when, datetime.min.time())
    start, end = midnight + timedelta(minutes=shift.start_minute), midnight + timedelta(minutes=shift.end_minute)
    if any(_overlaps(item, start, end) for item in agent.unavailable):
        return Phrase("cannot work at that time (unavailable); delete the pin or the unavailable time")
    return None


def _overlaps(item: Unavailability, start: datetime, end: datetime) -> bool:
    """Whether a time at which somebody cannot work touches a shift."""
    if item.start is not None and item.end is not None:
        return item.start < end and start < item.end
    for day in (-1, 0, 1):
        midnight = datetime.combine(start.date(), datetime.min.time()) + timedelta(days=day)
        if midnight.weekday() in item.weekdays:
            first = midnight + timedelta(minutes=item.start_minute)
            last = midnight + timedelta(minutes=item.end_minute)
            if first < end and start < last:
                return True
    return False
