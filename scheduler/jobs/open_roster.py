"""A roster file, with the store that it belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.roster import Roster
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.json_text import json_object
from scheduler.tables.recorded_store import recorded_store
from scheduler.tables.roster_file import read_edited_roster
from scheduler.tables.roster_xlsx.recorded_in_workbook import recorded_in_workbook
from scheduler.tables.summary_json import SUMMARY_NAME
from scheduler.tables.text_file import file_bytes

__all__ = ["open_roster"]

_USUAL: Final = "store.yaml"
_ANOTHER_TIME: Final = frozenset({"carry_in_too_late", "carry_in_ends_early"})
_CARRIED: Final = frozenset(
    {
        "carried_lates",
        "carried_nights",
        "carried_lates_and_nights",
        "carried_weekends",
        "carried_days_off",
        "balances_on_top",
    }
)


def open_roster(
    path: Path | str,
    *,
    config: Path | str | None = None,
    history: Path | str | None = None,
    start: date | str | None = None,
    days: int | None = None,
    month: str | None = None,
    language: str | None = None,
    sheet: str | None = None,
) -> tuple[Store, EditedRoster]:
    """Read a roster and load its store on the days of the roster.

    Parameters
    ----------
    path
        The roster, as this tool wrote it, edited, or made by hand.
    config
        The store file. Where None: the one that the roster was made from, as the summary beside it or the workbook itself
        says, or a file of that name in the working folder; where neither says, ``store.yaml`` in the working folder, or the
        only YAML file there.
    history, language
        As for `scheduler.load_store`.
    start, days, month
        Days for the store other than those of the roster.
    sheet
        Name of the sheet of a workbook.

    Returns
    -------
    tuple
        The store and the roster. Where the roster is for other days than the store file, a finding of the store says so.

    Raises
    ------
    InputError
        The roster or the store cannot be read, the store file is gone, or nothing tells which store it is.
    """
    roster_path = Path(path)
    file_bytes(roster_path)  # before its store is looked for, which would be the wrong thing to ask about
    store_path = Path(config) if config is not None else _store_of(roster_path)
    store = load_store(store_path, start=start, days=days, month=month, history=history, language=language)
    first = store.grid.start
    edited = read_edited_roster(roster_path, agents=store.agents, shifts=store.shifts, sheet=sheet, near=first)
    roster = edited.roster
    if (roster.start, roster.days) == (store.grid.start, store.grid.days) or start or days or month:
        return store, edited
    moved = load_store(store_path, start=roster.start, days=roster.days, history=history, language=language)
    facts: dict[str, Fact] = {"days": roster.days, "start": roster.start.isoformat()}
    finding = Finding("roster_other_days", Severity.INFO, facts)
    fitting = _with_fitting_carry_in(moved, edited.roster)
    return replace(fitting, findings=(finding, *fitting.findings)), edited


def _with_fitting_carry_in(store: Store, roster: Roster) -> Store:
    """A store on days that are not its file's, where the last period's roster that the file names may be of another time.

    One that ends long before the roster, or is the roster itself, tells nothing of the days just before it: they are unknown
    and no days off. What it did to balances is of no interest where the roster has balances of its own.
    """
    codes = {finding.code for finding in store.findings}
    if codes & _ANOTHER_TIME:
        kept = (item for item in store.findings if item.code not in _ANOTHER_TIME | _CARRIED | {"carry_in_used"})
        return replace(store, carry_in=(), carry_in_from=None, findings=tuple(kept))
    if roster.balances:
        return replace(store, findings=tuple(item for item in store.findings if item.code not in _CARRIED))
    return store


def _store_of(path: Path) -> Path:
    """The store file that a roster belongs to."""
    found = recorded_in_workbook(path) or recorded_store(path.parent)
    if found is not None:
        return found
    named = recorded_in_workbook(path, there=False) or recorded_store(path.parent, there=False)
    usual = Path(_USUAL if named is None else named.name)
    if usual.is_file():
        return usual
    files = sorted(item for item in Path().iterdir() if item.suffix.lower() in (".yaml", ".yml") and item.is_file())
    if named is None and len(files) == 1:
        return files[0]
    raise DataError(_without_store(path, named))


def _without_store(path: Path, named: Path | None) -> Fault:
    """Why there is no store for a roster."""
    if named is not None:
        message = "the store file {store} that this roster was made from is no longer there; name it with --config FILE"
        return Fault(Phrase(message, store=str(named)), file=str(path))
    summary = path.parent / SUMMARY_NAME
    if summary.is_file():
        try:
            json_object(summary)
        except DataError:
            message = (
                "this file, which tells the store file of the roster, cannot be read; name the store file with --config FILE"
            )
            return Fault(message, file=str(summary))
    message = "nothing tells which store this roster belongs to; give the store file with --config FILE"
    return Fault(message, file=str(path))
