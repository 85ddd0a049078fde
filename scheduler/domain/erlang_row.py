"""How a number of people does with a stream of contacts."""

from __future__ import annotations

from dataclasses import asdict, dataclass

__all__ = ["ErlangRow"]


@dataclass(frozen=True, slots=True)
class ErlangRow:
    """What buyers and people meet in the long run.

    Parameters
    ----------
    agents
        People at work.
    scheduled
        People to roster so that as many are at work in spite of those absent unplanned.
    wait_probability
        Share of contacts that find everybody full and have to wait.
    service_level
        Share of all contacts answered in time; those who give up count as missed.
    asa_seconds
        Mean wait of all contacts; None where the line grows without end.
    abandonment
        Share of contacts that give up.
    occupancy
        Share of people with at least one contact.
    concurrent
        Contacts being served at once, over all people.
    meets
        Whether everything that was promised is kept; None where nothing was.
    """

    agents: int
    scheduled: int
    wait_probability: float
    service_level: float
    asa_seconds: float | None
    abandonment: float
    occupancy: float
    concurrent: float
    meets: bool | None = None

    def record(self) -> dict[str, int | float | bool | None]:
        """By name, as JSON and data frames take it."""
        return asdict(self)
