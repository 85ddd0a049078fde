"""A store with several queues and heads worked out by hand: ``from staffed import make_store, made``."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.time_grid import TimeGrid

__all__ = ["STORE", "made", "make_store", "needed"]

STORE = """\
store: {id: shop, name: Shop}
horizon: {start: 2026-12-05, days: 2}
hours: {operating: 08:00-24:00, scored: 09:00-23:00}
queues:
  presales: {name: Presales, contacts_per_hour: 37.5, minimum_heads: 1, clear_backlog_by: 09:00, aht_seconds: 200,
             patience_seconds: 120, contacts_per_day: 300,
             response: {target_seconds: 30, asa_seconds: 20, abandonment: 0.05, occupancy: 0.85}}
  aftersales: {name: Aftersales, contacts_per_hour: 20, minimum_heads: 1, clear_backlog_by: 09:00}
  phone: {name: Phone, channel: phone, contacts_per_hour: 12, hours: 09:00-18:00, outside_hours_to: presales}
  desk: {name: Desk, contacts_per_hour: 10, hours: 09:00-18:00}
  tickets: {name: Tickets, contacts_per_hour: 6, due_within_hours: 24}
history: {file: history.csv}
staffing: {shrinkage: 0.06}
shifts:
  early: {name: Early, hours: 08:00-16:00, kind: early, code: E}
  late: {name: Late, hours: 16:00-24:00, kind: late, code: L}
agents:
  - {id: a, name: A, skills: [presales, aftersales, phone, desk, tickets]}
"""


def make_store(folder: Path, *, language: str | None = None, more: str = "", text: str = STORE) -> Store:
    """The store; `more` is put at the end of its file."""
    (folder / "store.yaml").write_text(text + more, encoding="utf-8")
    (folder / "history.csv").write_text("timestamp,queue,inquiries\n2026-11-01 08:00,presales,1\n", encoding="utf-8")
    return load_store(folder / "store.yaml", language=language)


def needed(
    grid: TimeGrid,
    queues: tuple[str, ...],
    cells: dict[str, dict[str, float]],
    *,
    hour: int = 20,
    pools: dict[tuple[str, ...], dict[str, float]] | None = None,
    shrinkage: float = 0.06,
    **optional: bool,
) -> Requirement:
    """A requirement that is 0 but in one hour of the first day.

    Parameters
    ----------
    cells
        By queue, then by ``contacts``, ``backlog``, ``aht_seconds``, ``heads``, ``repair``, ``reserve_heads``,
        ``shared_heads`` or the name of a bound, which may begin with ``load_``.
    pools
        By the queues of the pool, then ``heads``, ``repair`` or the name of a bound.
    optional
        Which of ``binding``, ``repair``, ``reserve_heads``, ``shared_heads``, ``aht_seconds`` there are.
    """
    own = {"contacts", "backlog", "aht_seconds", "heads", "repair", "reserve_heads", "shared_heads"}
    shape = (len(queues), grid.interval_count)

    def laid(name: str, kind: type) -> np.ndarray:
        array = np.zeros(shape, dtype=kind)
        for queue, values in cells.items():
            array[queues.index(queue), hour] = values.get(name, 0)
        return array

    def row(value: float, kind: type) -> np.ndarray:
        array = np.zeros(grid.interval_count, dtype=kind)
        array[hour] = value
        return array

    names = dict.fromkeys(name for values in cells.values() for name in values if name not in own)
    return Requirement(
        grid=grid,
        queues=queues,
        heads=laid("heads", np.int64),
        contacts=laid("contacts", float),
        backlog=laid("backlog", float),
        bounds={name.removeprefix("load_"): laid(name, float) for name in names},
        binding=np.full(shape, "none") if optional.get("binding") else None,
        shrinkage=shrinkage,
        reserve_heads=laid("reserve_heads", np.int64) if optional.get("reserve_heads") else None,
        pools=tuple(
            PoolHeads(
                queues=members,
                heads=row(values["heads"], np.int64),
                bounds={name: row(value, float) for name, value in values.items() if name not in own},
                repair=row(values["repair"], np.int64) if "repair" in values else None,
            )
            for members, values in (pools or {}).items()
        ),
        shared_heads=laid("shared_heads", np.int64) if optional.get("shared_heads") else None,
        aht_seconds=laid("aht_seconds", float) if optional.get("aht_seconds") else None,
        repair=laid("repair", np.int64) if optional.get("repair") else None,
    )


def made(store: Store, cells: dict[str, dict[str, float]], **settings: object) -> Requirement:
    """`needed` on the grid and for the queues of a store."""
    return needed(store.grid, tuple(queue.id for queue in store.queues), cells, **settings)  # type: ignore[arg-type]
