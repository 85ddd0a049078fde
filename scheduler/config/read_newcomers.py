"""Newcomers and their mentors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.horizon_section import Horizon
from scheduler.config.newcomer_section import NewcomerSection
from scheduler.domain.agent import Agent, Unavailability
from scheduler.domain.newcomer import Newcomer
from scheduler.errors import Phrase

__all__ = ["read_newcomers"]


def read_newcomers(
    sections: Sequence[NewcomerSection], agents: Sequence[Agent], horizon: Horizon, faults: FaultList
) -> tuple[Agent, ...]:
    """The people with the training of those who are new, at the newcomer and at the mentor.

    Parameters
    ----------
    sections
        The file's own.
    agents
        Everybody, with leave.
    horizon
        Before the first day a newcomer cannot come.
    faults
        Where to note what is not allowed.

    Returns
    -------
    tuple of Agent
        In the same order.
    """
    people = {agent.id: agent for agent in agents}
    found: dict[str, tuple[Newcomer, KeyPath]] = {}
    for index, section in enumerate(sections):
        path: KeyPath = ("newcomers", index)
        if not _known(section, people, path, faults):
            continue
        if section.agent in found:
            where = faults.where(found[section.agent][1])
            message = "{agent} is a newcomer already {where}; delete one of the two"
            faults.add((*path, "agent"), Phrase(message, agent=section.agent, where=where))
            continue
        exam = section.first_day + timedelta(days=section.days - 1) if section.exam is None else section.exam
        if exam < section.first_day:
            message = "is {exam}, before the first day {first}; swap the two"
            faults.add((*path, "exam"), Phrase(message, exam=exam, first=section.first_day))
        found[section.agent] = (_newcomer(section, exam, people[section.agent]), path)
    _refuse_new_mentors({agent: newcomer for agent, (newcomer, _) in found.items()}, found, faults)
    trained: dict[str, list[Newcomer]] = {}
    for newcomer, _ in found.values():
        trained.setdefault(newcomer.mentor, []).append(newcomer)
    return tuple(
        replace(
            _from_first_day(agent, found[agent.id][0], horizon) if agent.id in found else agent,
            mentees=tuple(trained.get(agent.id, ())),
        )
        for agent in agents
    )


def _known(section: NewcomerSection, people: Mapping[str, Agent], path: KeyPath, faults: FaultList) -> bool:
    """Whether both people are on the team and two."""
    team = [agent.id for agent in people.values() if not agent.pool]
    good = True
    for key, name in (("agent", section.agent), ("mentor", section.mentor)):
        if name in people and people[name].pool:
            message = "{agent} is in the reserve pool, which works no shifts; name somebody of the team"
            faults.add((*path, key), Phrase(message, agent=name))
            good = False
        elif name not in people:
            faults.add((*path, key), unknown(name, team, "agents"))
            good = False
    if good and section.agent == section.mentor:
        message = "{agent} cannot be both newcomer and mentor; name somebody else as mentor"
        faults.add((*path, "mentor"), Phrase(message, agent=section.agent))
        good = False
    return good


def _newcomer(section: NewcomerSection, exam: date, agent: Agent) -> Newcomer:
    """The training that a section describes."""
    ramp = Newcomer.even_ramp(section.days) if section.ramp_percent is None else tuple(section.ramp_percent)
    return Newcomer(
        agent=section.agent,
        mentor=section.mentor,
        first_day=section.first_day,
        exam=exam,
        ramp_percent=ramp,
        mentor_percent=section.mentor_percent,
        away=agent.leave,
    )


def _refuse_new_mentors(
    newcomers: Mapping[str, Newcomer], places: Mapping[str, tuple[Newcomer, KeyPath]], faults: FaultList
) -> None:
    """Note every mentor who is in training at the same time."""
    for agent, newcomer in newcomers.items():
        mentor = newcomers.get(newcomer.mentor)
        if mentor is not None and mentor.first_day <= newcomer.exam and newcomer.first_day <= mentor.exam:
            message = "{mentor} is in training until {exam} and cannot be a mentor before; name somebody else"
            path = places[agent][1]
            faults.add((*path, "mentor"), Phrase(message, mentor=newcomer.mentor, exam=mentor.exam), contradiction=True)


def _from_first_day(agent: Agent, newcomer: Newcomer, horizon: Horizon) -> Agent:
    """A newcomer who cannot come before the first day."""
    starts = datetime.combine(horizon.start, time.min)
    begins = datetime.combine(newcomer.first_day, time.min)
    before = (Unavailability(start=starts, end=begins),) if starts < begins else ()
    return replace(agent, newcomer=newcomer, unavailable=(*agent.unavailable, *before))
