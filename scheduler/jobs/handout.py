"""Everything that goes out to the people of a roster."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, InputError
from scheduler.report.write_handout import HANDOUT_FOLDERS, write_handout
from scheduler.tables.attendance_template.fill_template import FilledTemplate, fill_template
from scheduler.tables.findings_json import finding_records
from scheduler.tables.output_folder import OutputFolder

__all__ = ["handout"]

_SUMMARY: Final = "handout.json"
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
        place, explicit=folder is not None, summary=_SUMMARY, names=(_SUMMARY,), folders=HANDOUT_FOLDERS
    ).prepare()
    form = None if template is None else _filled(Path(template), store, roster, spoken, codes)
    findings: list[Finding] = [] if form is None else list(form.findings)
    findings += write_handout(target, store, roster, language=spoken, issued=issued)
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


def _left_over(target: OutputFolder) -> list[Finding]:
    """What an earlier run wrote and this one does not: it may be out of date."""
    files = target.left_over
    if not files:
        return []
    return [Finding("handout_left_over", Severity.WARNING, {"count": len(files), "files": ", ".join(files[:_LISTED])})]
