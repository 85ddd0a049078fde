"""Absences as they are typed: ``NAME:2026-12-05..2026-12-07``."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from scheduler.cli.typed_time import typed_day, typed_time
from scheduler.domain.absence import Absence
from scheduler.domain.agent import Agent
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError, Phrase
from scheduler.words.called import Called
from scheduler.words.plain_text import plain_text

__all__ = ["read_absences", "read_told_at"]

_SEVERAL: Final = re.compile(r":\s*[\d./年月日~至到-]*\d[日]?\s*[,;、]")
_RANGE: Final = re.compile(r"\.{2,}|~|至|到")


def read_absences(texts: Sequence[str], agents: Sequence[Agent], roster: Roster) -> tuple[Absence, ...]:
    """Understand who is absent and when.

    Parameters
    ----------
    texts
        ``NAME:DAY`` or ``NAME:FIRST..LAST``, a person by id or name. A day may be without its year (``12-05``, ``12/5``,
        ``12月5日``): it is then the one of the roster. Capital letters, blanks at the ends and full width do not matter.
    agents
        Those of the store.
    roster
        For its days.

    Raises
    ------
    InputError
        With every fault of every text.
    """
    faults: list[Fault] = []
    found = [absence for text in texts if (absence := _absence(text, agents, roster, faults)) is not None]
    if faults:
        raise InputError(faults)
    return tuple(found)


def read_told_at(text: str, roster: Roster) -> datetime:
    """Understand a time such as ``2026-12-05T07:50`` or ``12-05 07:50``; a day alone is its first minute.

    Raises
    ------
    InputError
        It is none.
    """
    told_at = typed_time(text, roster)
    if told_at is None:
        raise InputError(Phrase("--from {text!r} is not a time; write it like 2026-12-05T07:50", text=text))
    return told_at


def _absence(text: str, agents: Sequence[Agent], roster: Roster, faults: list[Fault]) -> Absence | None:
    """One text, None and a fault or more where it cannot be understood."""
    name, colon, days = unicodedata.normalize("NFKC", text).rpartition(":")
    if _SEVERAL.search(name):
        message = "--absent {text!r} names several; give one --absent for each person: --absent NAME:DAY --absent NAME:DAY"
        faults.append(Fault(Phrase(message, text=text)))
        return None
    if not colon or not name.strip():
        example = f"{agents[0].name}:{roster.start}" if agents else f"NAME:{roster.start}"
        message = "--absent {text!r} names no day; write NAME:DAY or NAME:FIRST..LAST, such as {example}"
        faults.append(Fault(Phrase(message, text=text, example=example)))
        return None
    agent = _agent(text, name, agents, faults)
    parts = _RANGE.split(days)
    edges = [_day(text, part, roster, faults) for part in (parts if len(parts) == 2 else [days])]
    if agent is None or None in edges:
        return None
    first, last = edges[0], edges[-1]
    assert first is not None
    assert last is not None
    if last < first:
        message = "--absent {text!r}: {last} comes before {first}; put the earlier day first"
        faults.append(Fault(Phrase(message, text=text, first=first, last=last)))
        return None
    return Absence(agent, first, last)


def _agent(text: str, name: str, agents: Sequence[Agent], faults: list[Fault]) -> str | None:
    """Id of the person whom a text names."""
    found = Called({agent.id: (agent.name,) for agent in agents}).find(name)
    if len(found) == 1:
        return found[0]
    if found:
        message = "--absent {text!r}: several people are called {name!r}; write one of the ids {ids}"
        faults.append(Fault(Phrase(message, text=text, name=name.strip(), ids=found)))
        return None
    known = {plain_text(word): word for agent in agents for word in (agent.name, agent.id)}
    near = difflib.get_close_matches(plain_text(name), known, n=1)
    if near:
        message = "--absent {text!r}: there is nobody called {name!r}; did you mean {near!r}?"
        faults.append(Fault(Phrase(message, text=text, name=name.strip(), near=known[near[0]])))
    else:
        message = "--absent {text!r}: there is nobody called {name!r}; the people are {known}"
        faults.append(Fault(Phrase(message, text=text, name=name.strip(), known=tuple(agent.name for agent in agents))))
    return None


def _day(text: str, part: str, roster: Roster, faults: list[Fault]) -> date | None:
    """A day of the roster, None and a fault where it is none."""
    day = typed_day(part, roster)
    if day is None:
        message = "--absent {text!r}: {day!r} is not a day; write it like 2026-12-05 or 12-05"
        faults.append(Fault(Phrase(message, text=text, day=part.strip())))
    elif day not in roster.dates:
        message = "--absent {text!r}: {day} is not a day of the roster, which has the days from {start} to {end}"
        faults.append(Fault(Phrase(message, text=text, day=day, start=roster.start, end=roster.dates[-1])))
        return None
    return day
