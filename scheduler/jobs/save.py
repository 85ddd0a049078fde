"""Write everything that a solve made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from scheduler.config.store import Store
from scheduler.domain.audit import Audit
from scheduler.domain.finding import Finding
from scheduler.domain.outcome import Outcome
from scheduler.domain.roster import Roster
from scheduler.domain.simulation_result import SimulationResult
from scheduler.domain.thinned import thinned
from scheduler.explaining.calls_text import calls_text
from scheduler.explaining.change_records import change_records
from scheduler.explaining.make_ledger import make_ledger
from scheduler.jobs.prepare_folder import prepare_folder
from scheduler.jobs.summarize import summarize
from scheduler.report.coverage_picture import plot_coverage
from scheduler.report.page.content import PageContent, Proof
from scheduler.report.page.page_html import page_html
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes
from scheduler.tables.changes_csv import changes_csv_bytes
from scheduler.tables.coverage_csv import coverage_csv_bytes
from scheduler.tables.dayplan_csv import dayplan_csv_bytes
from scheduler.tables.findings_json import findings_json_bytes
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.recorded_store import store_record
from scheduler.tables.requirement_csv import requirement_csv_bytes
from scheduler.tables.roster_csv import roster_csv_bytes
from scheduler.tables.roster_json import roster_json_bytes
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes

__all__ = ["save"]


def save(
    store: Store,
    outcome: Outcome,
    folder: OutputFolder | Path | str | None = None,
    *,
    language: str | None = None,
    pictures: bool = True,
    simulation: SimulationResult | None = None,
    issued: datetime | None = None,
) -> Mapping[str, Path]:
    """Write roster, page, requirement, cover, findings, summary and pictures; changes, where people knew a roster before.

    Parameters
    ----------
    store
        The store.
    outcome
        What `scheduler.solve` returned.
    folder
        A prepared folder, or a path; ``<output>/<store>/<first day>`` where None.
    language
        Language of sentences and labels; the store's where None. The messages to paste are in the store's.
    pictures
        Whether to draw the pictures, which take the longest.
    simulation
        What buyers get, as `scheduler.simulate` found it, for the page; it says nothing of that where None.
    issued
        When the roster was made, with time zone, for the foot of the page.

    Returns
    -------
    Mapping
        Path by file name. The summary is written last, with the hash of every other file.

    Raises
    ------
    InputError
        The folder cannot be written to.
    """
    spoken = language or store.language
    target = folder if isinstance(folder, OutputFolder) else prepare_folder(store, folder)
    problem, roster, audit = outcome.problem, outcome.solution.roster, outcome.audit
    if roster is None or audit is None:
        raise ValueError("an outcome without a roster has nothing to save")
    outcome = replace(outcome, findings=(*outcome.findings, *target.findings))
    names = store.names
    contacts = None if outcome.forecast is None else outcome.forecast.mean
    config = store_record(store.path, target.path)
    book = roster_xlsx_bytes(
        roster,
        problem,
        language=spoken,
        findings=outcome.findings,
        coverage=audit.coverage,
        contacts=contacts,
        config=config,
    )
    page = page_html(_page_content(store, outcome, roster, audit, simulation, issued), language=spoken)
    target.write_bytes("report.html", page.encode("utf-8"))
    target.write_bytes("roster.xlsx", book)
    target.write_bytes("roster.csv", roster_csv_bytes(roster, names=names))
    target.write_bytes("roster.json", roster_json_bytes(roster, store=store.id, grid=problem.grid, names=names))
    target.write_bytes("requirement.csv", requirement_csv_bytes(problem.requirement))
    target.write_bytes("coverage.csv", coverage_csv_bytes(audit.coverage, contacts))
    target.write_bytes("findings.json", findings_json_bytes(_told(outcome), language=spoken, names=names))
    for name in ("roster.png", "coverage.png", "dayplan.csv", "changes.csv", "calls.txt"):
        target.discard(name)  # not to be left over from another roster
    if any(item.activities for item in roster.assignments):
        rows = dayplan_csv_bytes(roster, problem.dayplan, problem.blocks, names=names, language=spoken)
        target.write_bytes("dayplan.csv", rows)
    if pictures:
        target.write_bytes(
            "roster.png", picture_bytes(plot_roster(roster, problem, language=spoken, font=store.picture_font).figure)
        )
        coverage = plot_coverage(audit.coverage, names=names, language=spoken, font=store.picture_font)
        target.write_bytes("coverage.png", picture_bytes(coverage.figure))
    if problem.reference is not None:
        changes = change_records(outcome.moves, language=spoken, names=names)
        target.write_bytes("changes.csv", changes_csv_bytes(changes))
        calls = calls_text(outcome.calls, language=spoken, names=names, messages_in=store.language)
        target.write_text("calls.txt", f"{calls}\n")
    return target.finish({**summarize(outcome, language=spoken, names=names, messages_in=store.language), "config": config})


def _page_content(
    store: Store,
    outcome: Outcome,
    roster: Roster,
    audit: Audit,
    simulation: SimulationResult | None,
    issued: datetime | None,
) -> PageContent:
    """What the page shows."""
    solution = outcome.solution
    return PageContent(
        title=store.name,
        problem=outcome.problem,
        roster=roster,
        audit=audit,
        names=store.names,
        findings=outcome.findings,
        forecast=outcome.forecast,
        simulation=simulation,
        ledger=make_ledger(audit, store.rules, reported=solution.objective, bound=solution.bound),
        proof=Proof(
            objective=solution.objective,
            bound=solution.bound,
            gap=solution.gap,
            proven=solution.proven,
            given_up=solution.given_up,
            progress=thinned(solution.progress),
            seconds=outcome.seconds.get("solve", 0.0),
        ),
        moves=outcome.moves,
        calls=outcome.calls,
        worse=outcome.worse,
        conflict=outcome.conflict,
        made=issued,
    )


def _told(outcome: Outcome) -> tuple[Finding, ...]:
    """Everything found, and the musts that cannot hold together."""
    clashes = () if outcome.conflict is None else outcome.conflict.clashes
    return (*outcome.findings, *(member for clash in clashes for member in clash.members))
