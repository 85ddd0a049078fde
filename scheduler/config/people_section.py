"""The people: the team and the reserve pool."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, suggest, unknown
from scheduler.config.horizon_section import Horizon
from scheduler.config.read_newcomers import read_newcomers
from scheduler.config.schema import AgentSection, LeaveSection, PersonSection, StoreFile
from scheduler.config.unavailable_text import parse_unavailable
from scheduler.domain.agent import Agent, Unavailability
from scheduler.errors import Phrase

__all__ = ["People", "read_people"]


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in the file.

    Parameters
    ----------
    agents
        The team, then the pool, in the order of the file.
    leads
        Ids of those who count as lead on duty.
    standby_agents
        Ids of those who may be put on standby: the pool, and whoever of the team is marked.
    """

    agents: tuple[Agent, ...]
    leads: frozenset[str]
    standby_agents: frozenset[str]


def read_people(file: StoreFile, horizon: Horizon, faults: FaultList) -> People:
    """Team and pool with their leave.

    Parameters
    ----------
    file
        The whole file: people refer to queues, roles and grades, and the section ``leave`` to people.
    horizon
        For the dates.
    faults
        Where to note what is not allowed.
    """
    sections = _sections(file)
    _refuse_twins(sections, faults)
    leave, credited = _leave_by_agent(file.leave, [section.id for _, section in sections], horizon, faults)
    agents, leads, standby = [], set(), set()
    for path, section in sections:
        pool = path[0] == "reserve_pool"
        agent = _agent(file, section, path, leave.get(section.id, frozenset()), horizon, faults)
        agents.append(_with_credited(agent, credited.get(section.id, {}), faults))
        role, grade = file.roles.get(section.role or ""), file.grades.get(section.grade or "")
        if not pool and ((role is not None and role.lead) or (grade is not None and grade.lead)):
            leads.add(section.id)
        if pool or (isinstance(section, AgentSection) and section.standby):
            standby.add(section.id)
    agents = list(read_newcomers(file.newcomers, agents, horizon, faults))
    served = {skill for agent in agents if not agent.pool for skill in agent.skills}
    for queue_id in file.queues:
        if queue_id not in served:
            message = Phrase("nobody of the team has the skill {queue}; add it to somebody's skills", queue=queue_id)
            faults.add(("queues", queue_id), message)
    return People(tuple(agents), frozenset(leads), frozenset(standby))


def _sections(file: StoreFile) -> list[tuple[KeyPath, PersonSection]]:
    """Team and pool with their places in the file."""
    team: Iterable[tuple[KeyPath, PersonSection]] = ((("agents", index), item) for index, item in enumerate(file.agents))
    pool: Iterable[tuple[KeyPath, PersonSection]] = (
        (("reserve_pool", index), item) for index, item in enumerate(file.reserve_pool)
    )
    return [*team, *pool]


def _refuse_twins(sections: list[tuple[KeyPath, PersonSection]], faults: FaultList) -> None:
    """Note every id that two people have."""
    first: dict[str, KeyPath] = {}
    for path, section in sections:
        if section.id in first:
            where = faults.where((*first[section.id], "id"))
            message = "two people have the id {id!r}, the first {where}; give each their own"
            faults.add((*path, "id"), Phrase(message, id=section.id, where=where))
        first.setdefault(section.id, path)


def _agent(
    file: StoreFile, section: PersonSection, path: KeyPath, leave: frozenset[date], horizon: Horizon, faults: FaultList
) -> Agent:
    """One person."""
    _refuse_unknown_queues(section.skills, file, (*path, "skills"), faults)
    backup = section.backup_skills if isinstance(section, AgentSection) else []
    _refuse_unknown_queues(backup, file, (*path, "backup_skills"), faults)
    if section.skills is not None and not section.skills:
        faults.add((*path, "skills"), "is an empty list; name at least one queue, or leave skills out for all of them")
    _known(section.role, file.roles, (*path, "role"), "roles", faults)
    _known(section.grade, file.grades, (*path, "grade"), "grades", faults)
    days = set(leave)
    for index, (first, last) in enumerate(section.leave):
        if horizon.holds((*path, "leave", index), first, last):
            days |= _dates(first, last)
    role, grade = file.roles.get(section.role or ""), file.grades.get(section.grade or "")
    worth = (role.chat_percent if role else 100) * (grade.worth_percent if grade else 100)
    hours = section.hours_per_week if isinstance(section, AgentSection) else None
    return Agent(
        id=section.id,
        name=section.name or section.id,
        skills=frozenset(file.queues if section.skills is None else section.skills),
        role=section.role,
        grade=section.grade,
        worth_percent=(worth + 50) // 100,
        contract_percent=section.contract_percent if isinstance(section, AgentSection) else 100,
        weekly_minutes=None if hours is None else round(hours * 60),
        pool=path[0] == "reserve_pool",
        leave=frozenset(days),
        unavailable=_unavailable(section, path, horizon, faults),
        balances=dict[str, int](section.balances.items()) if isinstance(section, AgentSection) else {},
        levels={**_levels(backup), **_levels(section.skills)},
        backup_skills=frozenset(backup),
    )


def _levels(skills: Sequence[str] | Mapping[str, int] | None) -> dict[str, int]:
    """Levels that a section gives."""
    return dict(skills) if isinstance(skills, Mapping) else {}


def _refuse_unknown_queues(
    skills: Sequence[str] | Mapping[str, int] | None, file: StoreFile, path: KeyPath, faults: FaultList
) -> None:
    """Note every skill that is no queue."""
    for index, skill in enumerate(skills or []):
        if skill not in file.queues:
            place = (*path, skill if isinstance(skills, Mapping) else index)
            hint = suggest(skill, file.queues, "queues")
            faults.add(place, Phrase("there is no queue {skill!r} for this skill; {hint}", skill=skill, hint=hint))


def _with_credited(agent: Agent, credited: Mapping[date, KeyPath], faults: FaultList) -> Agent:
    """A person with the leave that is taken out of credited days off; no day can be that and plain leave."""
    for when, path in credited.items():
        if when in agent.leave:
            message = "{when} is a day of leave and a credited day off of {agent}; keep one of the two"
            faults.add(path, Phrase(message, when=when, agent=agent.id), contradiction=True)
            break
    return replace(agent, leave=agent.leave | set(credited), credited=frozenset(credited))


def _known(name: str | None, known: Mapping[str, object], path: KeyPath, what: str, faults: FaultList) -> None:
    """Note a role or grade that the file does not have."""
    if name is not None and name not in known:
        faults.add(path, unknown(name, known, what))


def _unavailable(section: PersonSection, path: KeyPath, horizon: Horizon, faults: FaultList) -> tuple[Unavailability, ...]:
    """Times at which a person cannot work."""
    found: list[Unavailability] = []
    for index, text in enumerate(section.unavailable):
        place = (*path, "unavailable", index)
        try:
            parsed = parse_unavailable(text)
        except ValueError as error:
            faults.add(place, Phrase("is {seen}; {reason}", seen=repr(text), reason=str(error)))
            continue
        for item in parsed:
            dated = item.start is not None and item.end is not None
            if not dated or horizon.holds(place, *_first_and_last(item)):
                found.append(item)
    return tuple(found)


def _first_and_last(item: Unavailability) -> tuple[date, date]:
    """First and last day of a dated absence."""
    assert item.start is not None
    assert item.end is not None
    return item.start.date(), (item.end - timedelta(minutes=1)).date()


def _leave_by_agent(
    sections: list[LeaveSection], known: list[str], horizon: Horizon, faults: FaultList
) -> tuple[Mapping[str, frozenset[date]], Mapping[str, Mapping[date, KeyPath]]]:
    """Days of the section ``leave`` by person: plain leave, and credited days off with their places in the file."""
    found: dict[str, set[date]] = {}
    credited: dict[str, dict[date, KeyPath]] = {}
    for index, section in enumerate(sections):
        path: KeyPath = ("leave", index)
        last = section.to or section.from_
        if section.agent not in known:
            faults.add((*path, "agent"), unknown(section.agent, known, "agents"))
        elif last < section.from_:
            message = "is {last}, before the leave starts on {first}; swap the two"
            faults.add((*path, "to"), Phrase(message, last=last, first=section.from_))
        elif horizon.holds((*path, "from"), section.from_, last):
            days = _dates(section.from_, last)
            if section.kind == "credited":
                credited.setdefault(section.agent, {}).update(dict.fromkeys(sorted(days), path))
            else:
                found.setdefault(section.agent, set()).update(days)
    return {agent: frozenset(days) for agent, days in found.items()}, credited


def _dates(first: date, last: date) -> set[date]:
    """All days of a range, both ends included."""
    return {first + timedelta(days=day) for day in range((last - first).days + 1)}
