"""The English catalogue."""

from __future__ import annotations

from scheduler.words.en import (
    backtest,
    before_solve,
    changes,
    config,
    demand,
    exports,
    handout,
    labels,
    month,
    roster,
    rules,
    screen,
    sheet,
    solver,
    staffing,
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
