"""Everything that goes out to the people of a roster."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError
from scheduler.report.personal_text import personal_text
from scheduler.report.phone_picture import phone_picture
from scheduler.report.save_picture import picture_bytes
from scheduler.staffing.aside.blocks_of import blocks_of
from scheduler.tables.attendance_template.fill_template import FilledTemplate, fill_template
from scheduler.tables.findings_json import finding_records
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.roster_ics import roster_ics_bytes
from scheduler.tables.safe_names import safe_names
from scheduler.words.within_shift import within_shift

__all__ = ["handout"]

_SUMMARY: Final = "handout.json"
_PICTURE: Final = "phone.png"
_ALL_TEXTS: Final = "texts.txt"
_TEXTS: Final = "texts"
_CALENDARS: Final = "calendars"
_DOTS_PER_INCH: Final = 72
_LISTED: Final = 8


def handout(
    store: Store,
    roster: Roster,
    folder: Path | str | None = None,
    *,
    template: Path | str | None = None,
    codes: bool = False,
    language: str | None = None,
    issued: datetime | None = None,
    on_remarks: Callable[[tuple[Finding, ...]], None] | None = None,
) -> Mapping[str, Path]:
    """Write what people get of a roster: a picture for the group chat, and a text and a calendar for each of them.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        The roster, edited or not.
    folder
        Where to write; ``<output>/<store>/<first day>/handout`` where None. A file that somebody has edited is never
        overwritten: everything then goes to a new folder beside it.
    template
        An attendance form, a workbook of names by dates in a layout of its own; a filled copy is written.
    codes
        Whether the form gets the codes of shifts instead of their names.
    language
        Language of the words; the store's where None.
    issued
        When the roster was made, with time zone: calendars made from a later one replace those of an earlier one. The
        first day of the roster where None.
    on_remarks
        Is given what was done to the form and what was left out.

    Returns
    -------
    Mapping
        Path by file name: ``phone.png`` (``phone-2.png`` and so on for a large team), ``texts.txt`` with all texts,
        ``texts/<name>.txt``, ``calendars/<name>.ics``, the form under its own name, and ``handout.json`` with the remarks.
        People of the reserve pool are left out where they have nothing to do.

    Raises
    ------
    InputError
        The folder cannot be written to, or nothing of the roster can be found in the form; nothing is written then.
    """
    spoken = language or store.language
    place = Path(folder) if folder is not None else store.output / store.id / store.grid.start.isoformat() / "handout"
    target = OutputFolder(
        place, explicit=folder is not None, summary=_SUMMARY, names=(_SUMMARY,), folders=(_TEXTS, _CALENDARS)
    ).prepare()
    form = None if template is None else _filled(Path(template), store, roster, spoken, codes)
    findings: list[Finding] = [] if form is None else list(form.findings)
    problem = _problem(store, roster)
    findings += _write_pictures(target, roster, problem, spoken)
    findings += _write_for_each(target, store, roster, problem, spoken, issued)
    if form is not None and template is not None:
        _write_form(target, Path(template), form)
    target.prepare()  # again: only now are the names of all files known, and one of them may have been edited
    findings += _left_over(target)
    said = (*findings, *target.findings)
    record: dict[str, object] = {
        "store": store.id,
        "start": roster.start.isoformat(),
        "days": roster.days,
        "findings": finding_records(said, language=spoken, names=store.names),
    }
    files = target.finish(record)
    if on_remarks is not None:
        on_remarks(said)
    return files


def _filled(path: Path, store: Store, roster: Roster, language: str, codes: bool) -> FilledTemplate:
    """The form with the shifts in it."""
    return fill_template(path, roster, agents=store.agents, shifts=store.shifts, language=language, codes=codes)


def _write_form(target: OutputFolder, path: Path, form: FilledTemplate) -> None:
    """The filled copy under the form's own name; never the form itself."""
    written = target.path / path.name
    if written.exists() and written.samefile(path):
        message = "the template would be overwritten by the filled form; give another folder with --out"
        raise InputError(Fault(message, file=str(path)))
    target.write_bytes(path.name, form.data)


def _problem(store: Store, roster: Roster) -> Problem:
    """Names, shifts, calendar and meetings of the store; how many people are needed does not matter here."""
    import numpy as np

    shape = (len(store.queues), store.grid.interval_count)
    nothing = np.zeros(shape)
    queues = tuple(queue.id for queue in store.queues)
    problem = store.problem(Requirement(store.grid, queues, np.zeros(shape, dtype=np.int64), nothing, nothing))
    return replace(problem, blocks=blocks_of(problem, roster))


def _write_pictures(target: OutputFolder, roster: Roster, problem: Problem, language: str) -> list[Finding]:
    """The roster for the group chat."""
    figures = phone_picture(roster, problem, language=language)
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


def _left_over(target: OutputFolder) -> list[Finding]:
    """What an earlier run wrote and this one does not: it may be out of date."""
    files = target.left_over
    if not files:
        return []
    return [Finding("handout_left_over", Severity.WARNING, {"count": len(files), "files": ", ".join(files[:_LISTED])})]
