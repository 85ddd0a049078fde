"""What the changes that somebody made to a roster break, cost and save."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.auditing.audit import audit
from scheduler.domain.audit import Audit
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.finding import Finding
from scheduler.domain.judgement import ChangedDay, Judgement
from scheduler.domain.problem import Problem
from scheduler.explaining.exchange import Exchange, exchange
from scheduler.explaining.with_cells import with_cells
from scheduler.rules.rule import Rule
from scheduler.staffing.aside.as_told import as_told

__all__ = ["judge"]


def judge(problem: Problem, rules: Sequence[Rule], edited: EditedRoster) -> Judgement:
    """Check an edited roster, and what each change and all together do to it.

    Each roster is judged by the leave that it records itself: leave that somebody typed was not there before.

    Parameters
    ----------
    problem, rules
        The store on the days of the roster.
    edited
        The roster, and what it was when it was written.

    Returns
    -------
    Judgement
        Without days where nothing tells what was written, and where nothing was changed.
    """
    own = as_told(problem, edited.roster)
    now = audit(own, edited.roster, rules)
    cells = edited.changed
    if edited.written is None or not cells:
        return Judgement(now, now if edited.written is not None else None)
    before = audit(as_told(problem, edited.written), edited.written, rules)
    together = exchange(own, rules, edited.written, edited.roster, *cells, before=before)
    days = tuple(_day(problem, rules, edited, cell, now) for cell in cells)
    broken = tuple(item.said for item in together.differences if item.musts > 0)
    dearer = sorted((item for item in together.differences if item.cost > 0), key=lambda item: -item.cost)
    cheaper = sorted((item for item in together.differences if item.cost < 0), key=lambda item: item.cost)
    worse, better = (tuple(item.said for item in items) for items in (dearer, cheaper))
    return Judgement(now, before, days, broken, worse, better)


def _day(problem: Problem, rules: Sequence[Rule], edited: EditedRoster, cell: Cell, now: Audit) -> ChangedDay:
    """One change: what the check would say if this day alone were as it was."""
    written = edited.written if edited.written is not None else edited.roster
    without = as_told(problem, with_cells(edited.roster, written, [cell]))
    back = exchange(without, rules, edited.roster, written, cell, before=now)
    days = DayOf.on(written, cell), DayOf.on(edited.roster, cell)
    return ChangedDay(cell, edited.places.get(cell), *days, _broken(back), -back.cost)


def _broken(back: Exchange) -> tuple[Finding, ...]:
    """Musts that would be broken less if a change were taken back: as they are broken with it."""
    return tuple(
        max(item.before, key=lambda finding: finding.size) for item in back.differences if item.musts < 0 and item.before
    )
