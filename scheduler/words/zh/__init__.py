"""The Chinese catalogue."""

from __future__ import annotations

from scheduler.words.zh import (
    backtest,
    backtest_faults,
    before_solve,
    changes,
    changes_faults,
    config,
    demand,
    exports,
    exports_faults,
    faults,
    handout,
    handout_faults,
    labels,
    month,
    month_faults,
    queue_faults,
    roster,
    rules,
    screen,
    sheet,
    sheet_faults,
    solver,
    staffing,
    table_faults,
    tables,
)

SENTENCES: dict[str, str] = {
    **demand.SENTENCES,
    **staffing.SENTENCES,
    **config.SENTENCES,
    **before_solve.SENTENCES,
    **rules.SENTENCES,
    **solver.SENTENCES,
    **roster.SENTENCES,
    **tables.SENTENCES,
    **exports.SENTENCES,
    **month.SENTENCES,
    **sheet.SENTENCES,
    **changes.SENTENCES,
    **handout.SENTENCES,
}
FAULTS: dict[str, str] = {
    **faults.FAULTS,
    **backtest_faults.FAULTS,
    **table_faults.FAULTS,
    **exports_faults.FAULTS,
    **month_faults.FAULTS,
    **sheet_faults.FAULTS,
    **changes_faults.FAULTS,
    **handout_faults.FAULTS,
    **queue_faults.FAULTS,
}
LABELS: dict[str, str] = {
    **labels.LABELS,
    **screen.SCREEN,
    **backtest.LABELS,
    **exports.LABELS,
    **month.LABELS,
    **sheet.LABELS,
    **changes.LABELS,
    **handout.LABELS,
}
