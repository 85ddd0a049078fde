"""A roster as files for people to look at: the page, pictures, tables and what is handed out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.errors import DataError, InputError, Phrase
from scheduler.explaining.change_records import change_records
from scheduler.jobs.page_content import page_content
from scheduler.report.drawn_apart import drawn_apart
from scheduler.report.drawn_pictures import PICTURES, drawn_pictures
from scheduler.report.page.content import PageContent
from scheduler.report.page.page_html import page_html
from scheduler.report.write_handout import HANDOUT_FOLDERS, write_handout
from scheduler.tables.changes_csv import changes_csv_bytes
from scheduler.tables.coverage_csv import coverage_csv_bytes
from scheduler.tables.dayplan_csv import dayplan_csv_bytes
from scheduler.tables.findings_json import finding_records
from scheduler.tables.forecast_csv import forecast_csv_bytes
from scheduler.tables.json_text import json_object
from scheduler.tables.ledger_csv import ledger_csv_bytes
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.recorded_store import store_record
from scheduler.tables.requirement_csv import requirement_csv_bytes
from scheduler.tables.roster_csv import roster_csv_bytes
from scheduler.tables.roster_json import roster_json_bytes
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes
from scheduler.tables.simulation_csv import simulation_csv_bytes

__all__ = ["export"]

_KINDS: Final = ("html", "pictures", "svg", "xlsx", "csv", "handout")
_PLAYED: Final = frozenset({"html", "pictures", "svg", "csv"})
"""Kinds that show what buyers get."""
_LEAVING_OUT: Final = {
    "export_no_contacts": _PLAYED,
    "export_no_history": _PLAYED,
    "export_no_proof": frozenset({"html", "pictures", "svg"}),
    "export_no_changes": frozenset({"html", "csv"}),
    "export_changes_unknown": frozenset({"html", "csv"}),
}
"""Remarks, with the kinds in which something is missing then."""
_APART: Final = ("roster", "coverage", "net_staffing")
"""Pictures that take the longest, about half the work of an export: a second core may draw them."""
_SUMMARY: Final = "export.json"
_PAGE: Final = "report.html"
_BOOK: Final = "roster.xlsx"
_FOR_PHONES: Final = "phone"
_LISTED: Final = 8


def export(
    store: Store,
    roster: Roster,
    folder: Path | str | None = None,
    *,
    kinds: Collection[str] = (),
    made: Path | None = None,
    last: Roster | None = None,
    requirement: Requirement | None = None,
    forecast: Forecast | None = None,
    replications: int | None = None,
    language: str | None = None,
    issued: datetime | None = None,
    on_playing: Callable[[int], None] | None = None,
    writing: AbstractContextManager[object] | None = None,
    on_remarks: Callable[[tuple[Finding, ...]], None] | None = None,
) -> Mapping[str, Path]:
    """Write a roster, with everything that is known of it, in the forms that people ask for.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster
        Any roster, edited, also one made by hand.
    folder
        Where to write; ``<output>/<store>/<first day>/export`` where None. A file that somebody has edited is never
        overwritten: everything then goes to a new folder beside it.
    kinds
        ``html``, ``pictures`` (PNG), ``svg``, ``xlsx``, ``csv``, ``handout`` (as `scheduler.handout` writes, without a
        form); all of them where empty.
    made
        File of the roster: the summary beside it tells what the search proved, which heads it was made for and what it
        changed.
    last
        The version that people know: changes against it are shown.
    requirement, forecast
        In place of the heads that the roster was made for, and of what the store's history says. Where no contacts are
        known, what buyers get is left out and a remark says so.
    replications
        How often the days are played through for what buyers get, at least 2; as often as takes seconds where None.
    language
        Language of the words; the store's where None.
    issued
        When the roster was made, with time zone.
    on_playing
        Called with how often before the days are played through.
    writing
        Entered while the files are written, which must not be interrupted.
    on_remarks
        Is given what was left out and why.

    Returns
    -------
    Mapping
        Path by file name: ``report.html``, pictures, ``roster.xlsx``, tables, what is handed out, and ``export.json`` with
        the remarks.

    Raises
    ------
    InputError
        A kind is none of those, the folder cannot be written to, `last` is for other days; or as `scheduler.staff`, where
        it has to make the requirement. Nothing is written then.
    """
    asked = _asked(kinds)
    spoken = language or store.language
    place = Path(folder) if folder is not None else store.output / store.id / store.grid.start.isoformat() / "export"
    target = OutputFolder(
        place, explicit=folder is not None, summary=_SUMMARY, names=(_SUMMARY,), folders=HANDOUT_FOLDERS
    ).prepare()
    remarks: list[Finding] = []
    if set(asked) - {"handout"}:
        content = page_content(
            store,
            roster,
            made=made,
            last=last,
            requirement=requirement,
            forecast=forecast,
            replications=replications if _PLAYED & set(asked) else 0,
            issued=issued,
            on_playing=on_playing,
        )
        remarks += _left_out(content, asked)
        formats = [form for kind, form in (("pictures", "png"), ("svg", "svg")) if kind in asked]
        with drawn_apart(content, formats, _APART, language=spoken, font=store.picture_font) as apart:
            _write_content(target, store, content, asked, spoken)
            if "handout" in asked:
                remarks += write_handout(target, store, roster, language=spoken, issued=issued)
            if formats:
                rest = [name for name in PICTURES if name not in _APART]
                here = list(drawn_pictures(content, formats, language=spoken, font=store.picture_font, names=rest))
                for name, data in (*apart(), *here):
                    target.write_bytes(name, data)
    else:
        remarks += write_handout(target, store, roster, language=spoken, issued=issued)
    target.prepare()  # again: only now are the names of all files known, and one of them may have been edited
    identity = hashlib.sha256(roster_json_bytes(roster, store=store.id, grid=store.grid, names=store.names)).hexdigest()
    remarks += _sort_out(target, asked, identity)
    said = (*remarks, *target.findings)
    record: dict[str, object] = {
        "store": store.id,
        "start": roster.start.isoformat(),
        "days": roster.days,
        "roster": identity,
        "findings": finding_records(said, language=spoken, names=store.names),
    }
    with writing or nullcontext():
        files = target.finish(record)
    if on_remarks is not None:
        on_remarks(said)
    return files


def _asked(kinds: Collection[str]) -> tuple[str, ...]:
    """What is asked for, in the usual order."""
    unknown = tuple(kind for kind in kinds if kind not in _KINDS)
    if unknown:
        message = "there is no export {unknown}; there are {known}"
        raise InputError(Phrase(message, unknown=unknown, known=_KINDS))
    return tuple(kind for kind in _KINDS if not kinds or kind in kinds)


def _left_out(content: PageContent, asked: Collection[str]) -> list[Finding]:
    """Why something is missing in what is asked for."""
    return [finding for finding in content.findings if _LEAVING_OUT.get(finding.code, frozenset()) & set(asked)]


def _write_content(target: OutputFolder, store: Store, content: PageContent, asked: tuple[str, ...], language: str) -> None:
    """Page, workbook and tables."""
    if "html" in asked:
        target.write_bytes(_PAGE, page_html(content, language=language).encode("utf-8"))
    if "xlsx" in asked:
        book = roster_xlsx_bytes(
            content.roster,
            content.problem,
            language=language,
            findings=content.findings,
            coverage=content.audit.coverage,
            contacts=None if content.forecast is None else content.forecast.mean,
            config=store_record(store.path, target.path),
        )
        target.write_bytes(_BOOK, book)
    if "csv" in asked:
        _write_tables(target, content, language)


def _write_tables(target: OutputFolder, content: PageContent, language: str) -> None:
    """Every table that there is something for."""
    problem, roster, names, expected = content.problem, content.roster, content.names, content.forecast
    tables = {
        "roster": roster_csv_bytes(roster, names=names),
        "requirement": requirement_csv_bytes(problem.requirement),
        "coverage": coverage_csv_bytes(content.audit.coverage, None if expected is None else expected.mean),
    }
    if any(item.activities for item in roster.assignments):
        tables["dayplan"] = dayplan_csv_bytes(roster, problem.dayplan, problem.blocks, names=names, language=language)
    if expected is not None:
        tables["forecast"] = forecast_csv_bytes(expected)
    if content.simulation is not None:
        tables["service"] = simulation_csv_bytes(content.simulation)
    if content.ledger is not None:
        tables["ledger"] = ledger_csv_bytes(content.ledger, names)
    if content.moves:
        tables["changes"] = changes_csv_bytes(change_records(content.moves, language=language, names=names))
    for name, data in tables.items():
        target.write_bytes(f"{name}.csv", data)


def _sort_out(target: OutputFolder, asked: tuple[str, ...], identity: str) -> list[Finding]:
    """Remove what an earlier run wrote of the same kinds and this one does not; tell of other kinds of another roster."""
    others = []
    for name in target.left_over:
        if _kind_of(name) in asked:
            target.discard(name)
        else:
            others.append(name)
    try:
        earlier = json_object(target.path / _SUMMARY).get("roster")
    except DataError:
        earlier = None
    if not others or earlier == identity:
        return []
    facts: dict[str, Fact] = {"count": len(others), "files": tuple(others[:_LISTED])}
    if len(others) <= _LISTED:
        return [Finding("export_left_over", Severity.WARNING, facts)]
    return [Finding("export_left_over_more", Severity.WARNING, {**facts, "more": len(others) - _LISTED})]


def _kind_of(name: str) -> str:
    """Which kind of export a file belongs to."""
    if "/" in name or name.startswith(_FOR_PHONES) or name.endswith(".txt"):
        return "handout"
    suffix = name.rpartition(".")[2]
    return {"png": "pictures"}.get(suffix, suffix)
