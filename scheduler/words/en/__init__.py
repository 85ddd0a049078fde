"""The English catalogue."""

from __future__ import annotations

from scheduler.words.en import before_solve, config, demand, labels, roster, rules, solver, staffing

SENTENCES: dict[str, str] = {
    **demand.SENTENCES,
    **staffing.SENTENCES,
    **config.SENTENCES,
    **before_solve.SENTENCES,
    **rules.SENTENCES,
    **solver.SENTENCES,
    **roster.SENTENCES,
}
LABELS: dict[str, str] = labels.LABELS
