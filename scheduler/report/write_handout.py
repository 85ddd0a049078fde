"""What goes out to the people of a roster, into a folder: pictures, texts and calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

import numpy as np

from scheduler.config.store import Store
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.report.personal_text import personal_text
from scheduler.report.phone_picture import phone_picture
from scheduler.report.save_picture import picture_bytes
from scheduler.staffing.aside.blocks_of import blocks_of
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.roster_ics import roster_ics_bytes
from scheduler.tables.safe_names import safe_names
from scheduler.words.within_shift import within_shift

__all__ = ["HANDOUT_FOLDERS", "write_handout"]

_PICTURE: Final = "phone.png"
_ALL_TEXTS: Final = "texts.txt"
_TEXTS: Final = "texts"
_CALENDARS: Final = "calendars"
HANDOUT_FOLDERS: Final = (_TEXTS, _CALENDARS)
"""Folders within the one that is written to."""
_DOTS_PER_INCH: Final = 72
_LISTED: Final = 8


def write_handout(
    target: OutputFolder, store: Store, roster: Roster, *, language: str, issued: datetime | None = None
) -> tuple[Finding, ...]:
    """Give a folder the picture for the group chat, and a text and a calendar for each person, to be written at its end.

    Parameters
    ----------
    target
        The folder, which knows `HANDOUT_FOLDERS`.
    store, roster
        The store on the days of the roster, and the roster, edited or not.
    language
        Language of the words.
    issued
        When the roster was made, with time zone; its first day where None.

    Returns
    -------
    tuple of Finding
        What was left out, and why there is more than one picture.
    """
    problem = _problem(store, roster)
    pictured = _write_pictures(target, roster, problem, language, store.picture_font)
    return (*pictured, *_write_for_each(target, store, roster, problem, language, issued))


def _problem(store: Store, roster: Roster) -> Problem:
    """Names, shifts, calendar and meetings of the store; how many people are needed does not matter here."""
    shape = (len(store.queues), store.grid.interval_count)
    nothing = np.zeros(shape)
    queues = tuple(queue.id for queue in store.queues)
    problem = store.problem(Requirement(store.grid, queues, np.zeros(shape, dtype=np.int64), nothing, nothing))
    return replace(problem, blocks=blocks_of(problem, roster))


def _write_pictures(
    target: OutputFolder, roster: Roster, problem: Problem, language: str, font: str | None
) -> list[Finding]:
    """The roster for the group chat."""
    figures = phone_picture(roster, problem, language=language, font=font)
    for number, figure in enumerate(figures, start=1):
        name = _PICTURE if number == 1 else _PICTURE.replace(".", f"-{number}.")
        target.write_bytes(name, picture_bytes(figure, dpi=_DOTS_PER_INCH))
    if len(figures) == 1:
        return []
    facts = {"people": len(roster.agents), "pictures": len(figures)}
    return [Finding("handout_pictures", Severity.INFO, facts)]


def _write_for_each(
    target: OutputFolder, store: Store, roster: Roster, problem: Problem, language: str, issued: datetime | None
) -> list[Finding]:
    """A text and a calendar for each person."""
    pool = {agent.id for agent in store.agents if agent.pool}
    busy = {item.agent for item in roster.assignments}
    known = {agent.id: agent.name for agent in store.agents}
    names = {agent: known.get(agent, agent) for agent in roster.agents if agent in busy or agent not in pool}
    shifts = {shift.id: shift.name for shift in store.shifts}
    files = safe_names(names)
    texts, without = [], []
    for agent, name in names.items():
        text = personal_text(roster, problem, agent, language=language)
        texts.append(text)
        target.write_text(f"{_TEXTS}/{files[agent]}.txt", text)
        calendar = roster_ics_bytes(
            roster,
            agent,
            name=name,
            store=store.id,
            store_name=store.name,
            shifts=shifts,
            timezone=store.grid.timezone,
            language=language,
            issued=issued,
            within=partial(_within, problem=problem, language=language),
        )
        if calendar:
            target.write_bytes(f"{_CALENDARS}/{files[agent]}.ics", calendar)
        else:
            without.append(name)
    target.write_text(_ALL_TEXTS, "\n\n".join(texts))
    if not without:
        return []
    facts: dict[str, str | int | float] = {"count": len(without), "names": ", ".join(without[:_LISTED])}
    return [Finding("handout_without_days", Severity.INFO, facts)]


def _within(item: Assignment, *, problem: Problem, language: str) -> str:
    """Breaks and meetings of a shift."""
    return within_shift(item, problem.dayplan, problem.blocks, language)
