"""The person, the day and the shift that somebody asks about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError, Phrase
from scheduler.explaining.given_day import given_day
from scheduler.tables.nearest import nearest
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary
from scheduler.words.called import Called

__all__ = ["asked_cell", "asked_queue"]


def asked_cell(
    problem: Problem, roster: Roster, agent: str, when: date, shift: str | None = None
) -> tuple[Cell, DayOf | None]:
    """Understand which day of whom is meant, and what it might be instead.

    Parameters
    ----------
    problem, roster
        The store and its roster.
    agent
        A person by id or name; case, blanks and full width do not matter.
    when
        A day of the roster.
    shift
        As in a cell of a roster: code, id or name of a shift, a word for standby with it, or a word for a day off. None for
        anything else than what the person has.

    Returns
    -------
    tuple
        The cell, and the day asked about; None for anything but what the day is.

    Raises
    ------
    InputError
        With every fault: nobody is called so, several are, the day is not one of the roster, the word is none.
    """
    faults: list[Fault] = []
    found = _agent(agent, problem.agents, faults)
    if when not in roster.dates:
        message = "{day} is not a day of the roster, which has the days from {start} to {end}"
        faults.append(Fault(Phrase(message, day=when, start=roster.start, end=roster.dates[-1])))
    content = None if shift is None else Vocabulary(problem.shifts).read(shift)
    if shift is not None and (content is None or content.leave):
        codes = (*(item.code for item in problem.shifts), "off")
        message = "{text!r} is nothing that a day can be instead; it can be one of {known}"
        faults.append(Fault(Phrase(message, text=shift, known=codes)))
    if faults or found is None:
        raise InputError(faults)
    cell = (found, when)
    return cell, None if content is None else given_day(problem, cell, content.duty)


def asked_queue(queues: Sequence[Queue], text: str | None) -> str | None:
    """Id of the queue that somebody asks about, None for none; InputError where nothing is called so."""
    if text is None:
        return None
    found = Called({queue.id: (queue.name,) for queue in queues}).find(text)
    if len(found) == 1:
        return found[0]
    names = tuple(queue.name for queue in queues)
    message = "there is no queue {text!r}{near}; the queues are {known}"
    raise InputError(Phrase(message, text=text, near=nearest(text, names), known=names))


def _agent(text: str, agents: Sequence[Agent], faults: list[Fault]) -> str | None:
    """Id of the person who is called so."""
    found = Called({agent.id: (agent.name,) for agent in agents}).find(text)
    if len(found) == 1:
        return found[0]
    if found:
        message = "several people are called {name!r}; write one of the ids {ids}"
        faults.append(Fault(Phrase(message, name=text, ids=found)))
        return None
    names = tuple(agent.name for agent in agents)
    message = "there is nobody called {name!r}{near}; the people are {known}"
    faults.append(Fault(Phrase(message, name=text, near=nearest(text, names), known=names)))
    return None
