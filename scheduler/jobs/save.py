"""Write everything that a solve made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from scheduler.config.store import Store
from scheduler.domain.outcome import Outcome
from scheduler.jobs.prepare_folder import prepare_folder
from scheduler.jobs.summarize import summarize
from scheduler.report.coverage_picture import plot_coverage
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes
from scheduler.tables.coverage_csv import coverage_csv_bytes
from scheduler.tables.findings_json import findings_json_bytes
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.requirement_csv import requirement_csv_bytes
from scheduler.tables.roster_csv import roster_csv_bytes
from scheduler.tables.roster_json import roster_json_bytes

__all__ = ["save"]


def save(
    store: Store, outcome: Outcome, folder: OutputFolder | Path | str | None = None, *, language: str | None = None
) -> Mapping[str, Path]:
    """Write roster, requirement, cover, findings, summary and pictures.

    Parameters
    ----------
    store
        The store.
    outcome
        What `scheduler.solve` returned.
    folder
        A prepared folder, or a path; ``<output>/<store>/<first day>`` where None.
    language
        Language of sentences and labels; the store's where None.

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
    target.write_bytes("roster.csv", roster_csv_bytes(roster, names=names))
    target.write_bytes("roster.json", roster_json_bytes(roster, store=store.id, grid=problem.grid, names=names))
    target.write_bytes("requirement.csv", requirement_csv_bytes(problem.requirement))
    target.write_bytes("coverage.csv", coverage_csv_bytes(audit.coverage, contacts))
    target.write_bytes("findings.json", findings_json_bytes(outcome.findings, language=spoken, names=names))
    target.write_bytes("roster.png", picture_bytes(plot_roster(roster, problem, language=spoken).figure))
    coverage = plot_coverage(audit.coverage, names=names, language=spoken)
    target.write_bytes("coverage.png", picture_bytes(coverage.figure))
    return target.finish(summarize(outcome, language=spoken, names=names))
