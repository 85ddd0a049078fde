"""The English catalogue."""

from __future__ import annotations

from scheduler.words.en import (
    backtest,
    before_solve,
    changes,
    config,
    demand,
    erlang,
    exports,
    handout,
    heads,
    labels,
    month,
    repair,
    roster,
    rules,
    screen,
    sheet,
    simulation,
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
    **simulation.SENTENCES,
    **repair.SENTENCES,
}
LABELS: dict[str, str] = {
    **labels.LABELS,
    **screen.SCREEN,
    **backtest.LABELS,
    **erlang.LABELS,
    **exports.LABELS,
    **month.LABELS,
    **sheet.LABELS,
    **changes.LABELS,
    **handout.LABELS,
    **simulation.LABELS,
    **heads.LABELS,
    **repair.LABELS,
}
