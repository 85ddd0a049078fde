"""Exports of chat platforms, files in any shape, to one history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scheduler.domain.finding import Finding, Severity
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.exports.assemble import assemble
from scheduler.tables.exports.blocks import Block, find_blocks
from scheduler.tables.exports.context import Context, read_context
from scheduler.tables.exports.found import ImportOptions, TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.imported import Imported
from scheduler.tables.exports.label_text import read_label
from scheduler.tables.exports.read_table import read_table
from scheduler.tables.sheet import Sheet, read_sheets

__all__ = ["read_exports"]

_LISTED = 20


def read_exports(files: Sequence[Path], options: ImportOptions) -> Imported:
    """Read exports.

    Parameters
    ----------
    files
        Workbooks and text files.
    options
        What the user says beyond them.

    Returns
    -------
    Imported
        The history, and how it was understood.

    Raises
    ------
    DataError
        With all cells that cannot be read and all that cannot be told, of more than 20 the first 20 and how many more.
    """
    tables: list[TableFound] = []
    findings: list[Finding] = []
    faults: list[Fault] = []
    for file in files:
        try:
            sheets = read_sheets(file)
        except DataError as error:
            faults += error.faults
            continue
        found = _file(file, sheets, options, findings)
        if not found:
            message = "there is no table with numbers in this file; needed is how many buyers were served in each hour"
            faults.append(Fault(message, file=str(file)))
        tables += found
    faults += [fault for table in tables for fault in table.faults]
    if faults:
        raise DataError(_listed(faults))
    imported, more = assemble(tables, options, findings)
    if more:
        raise DataError(_listed(more))
    return imported


def _file(file: Path, sheets: Sequence[Sheet], options: ImportOptions, findings: list[Finding]) -> list[TableFound]:
    """Tables of a file."""
    outer = read_context([file.stem], options.names)
    shown = [sheet for sheet in sheets if not sheet.hidden]
    for sheet in sheets:
        if sheet.hidden:
            facts = {"file": str(file), "sheet": sheet.name or ""}
            findings.append(Finding("import_hidden_sheet", Severity.INFO, facts))
    parts = [sheet for sheet in shown if sheet.rows and not _is_summary(sheet, options)]
    tables: list[tuple[Grid, Block, Context]] = []
    for sheet in shown:
        if sheet not in parts and parts and sheet.rows:
            facts = {"file": str(file), "sheet": sheet.name or ""}
            findings.append(Finding("import_summary_sheet", Severity.INFO, facts))
            continue
        found = _tables(sheet, outer, options, many=len(parts) > 1)
        if not found and sheet.rows:
            facts = {"file": str(file), "sheet": sheet.name or ""}
            findings.append(Finding("import_empty_sheet", Severity.INFO, facts))
        tables += found
    read = [read_table(*table, options) for table in _of_best_measure(file, tables, findings)]
    _pass_undated(read, findings)
    return [table for table in read if table.faults or table.rows or not table.undated] or read


def _of_best_measure(
    file: Path, tables: Sequence[tuple[Grid, Block, Context]], findings: list[Finding]
) -> list[tuple[Grid, Block, Context]]:
    """Tables but for those whose title or sheet names another measure than that of a better one of the same queue."""
    best: dict[object, int] = {}
    for _, _, context in tables:
        if context.label.rank is not None:
            about = (context.queue, context.part)
            best[about] = min(best.get(about, context.label.rank), context.label.rank)
    kept: list[tuple[Grid, Block, Context]] = []
    for grid, block, context in tables:
        rank = best.get((context.queue, context.part))
        if rank is not None and (context.label.barred or (context.label.rank or 0) > rank):
            facts = {"file": str(file), "cell": grid.sheet.place(block.rows[0], 0)}
            findings.append(Finding("import_other_measure", Severity.INFO, facts))
        else:
            kept.append((grid, block, context))
    return kept


def _pass_undated(tables: Sequence[TableFound], findings: list[Finding]) -> None:
    """Tables without days are passed over where others of the file have theirs, such as the means of weekdays."""
    dated = any(role in ("date", "stamp", "day") for table in tables for role, _, _ in table.columns)
    for table in tables:
        for fault in table.undated:
            if not dated:
                table.faults.append(fault)
                continue
            facts = {"file": table.file, "cell": fault.column or ""}
            findings.append(Finding("import_undated_table", Severity.WARNING, facts))


def _is_summary(sheet: Sheet, options: ImportOptions) -> bool:
    """Whether a sheet is called a total and nothing else."""
    label = read_label(sheet.name or "", options.names)
    return (
        (label.total or label.statistic or "summary" in (sheet.name or "").casefold())
        and label.queue is None
        and not label.rest
    )


def _tables(sheet: Sheet, outer: Context, options: ImportOptions, *, many: bool) -> list[tuple[Grid, Block, Context]]:
    """Tables of a sheet, and what stands around each."""
    grid = Grid(sheet, options.names)
    blocks = find_blocks(grid, options.names)
    named = read_context([sheet.name] if sheet.name is not None else [], options.names, any_part=many).under(outer)
    tables: list[tuple[Grid, Block, Context]] = []
    for block in blocks:
        context = read_context(block.titles, options.names).under(named)
        heads = "".join(grid.text(row, at) for row in block.headers for at in grid.filled(row))
        if any("\u4e00" <= sign <= "\u9fff" for sign in heads):
            context = Context(chinese=True).under(context)
        tables.append((grid, block, context))
    return tables


def _listed(faults: Sequence[Fault]) -> list[Fault]:
    """The first faults, and how many more there are."""
    listed = list(faults[:_LISTED])
    if len(faults) > _LISTED:
        message = "and {count} more faults of these kinds; the same correction may mend many"
        listed.append(Fault(Phrase(message, count=len(faults) - _LISTED)))
    return listed
