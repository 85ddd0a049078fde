"""Which key figures concern a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from scheduler.domain.shift import ShiftKind

if TYPE_CHECKING:
    from scheduler import Store

__all__ = ["FigureScope", "figure_scope"]


class FigureScope(TypedDict):
    """What `scheduler.cli.figure_lines.figure_lines` asks about a store."""

    people: list[str]
    reserve: bool
    nights: bool
    leads: bool
    pro_rata: bool


def figure_scope(store: Store) -> FigureScope:
    """People of the team, and whether the store asks for a reserve, has night shifts, leads, part-timers or balances."""
    team = [agent for agent in store.agents if not agent.pool]
    return {
        "people": [agent.id for agent in team],
        "reserve": store.staffing.reserve_level is not None
        or any(rule.limit == "reserve" and getattr(rule, "ratio", None) is not None for rule in store.rules),
        "nights": any(shift.kind is ShiftKind.NIGHT for shift in store.shifts),
        "leads": bool(store.leads),
        "pro_rata": any(agent.contract_percent != 100 or any(agent.balances.values()) for agent in team),
    }
