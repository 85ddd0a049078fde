"""The Chinese catalogue."""

from __future__ import annotations

from scheduler.words.zh import (
    before_solve,
    config,
    demand,
    faults,
    labels,
    roster,
    rules,
    screen,
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
}
FAULTS: dict[str, str] = {**faults.FAULTS, **table_faults.FAULTS}
LABELS: dict[str, str] = {**labels.LABELS, **screen.SCREEN}
