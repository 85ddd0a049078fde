"""What is asked of the calculator of waiting times."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.response_target import ResponseTarget

__all__ = ["ErlangQuestion"]


@dataclass(frozen=True, slots=True)
class ErlangQuestion:
    """One steady stream of contacts and the people asked about; sound numbers only.

    Parameters
    ----------
    contacts_per_hour
        Contacts that arrive in an hour on average.
    aht_seconds
        Mean handle time of a person with one contact at a time.
    target_seconds
        Seconds within which a first answer counts as in time.
    agents
        Fewest and most people to work out, equal where one number was asked for; None where the limits decide.
    limits
        What is promised; None where nothing is.
    speeds
        Speed of each contact of a person who has 1, 2, ... at once; as many as a person may have.
    patience_seconds
        Mean time after which a waiting contact gives up; None where nobody does.
    shrinkage
        Share of the people who are absent unplanned, from 0 to below 1.
    """

    contacts_per_hour: float
    aht_seconds: float
    target_seconds: float
    agents: tuple[int, int] | None = None
    limits: ResponseTarget | None = None
    speeds: tuple[float, ...] = (1.0,)
    patience_seconds: float | None = None
    shrinkage: float = 0.0

    @property
    def busy_people(self) -> float:
        """People whom the contacts would keep busy with as many at once as allowed and without a moment's rest."""
        return self.contacts_per_hour * self.aht_seconds / (3600 * len(self.speeds) * self.speeds[-1])

    def record(self) -> dict[str, object]:
        """The numbers it rests on, as JSON takes them."""
        return {
            "contacts_per_hour": self.contacts_per_hour,
            "aht_seconds": self.aht_seconds,
            "target_seconds": self.target_seconds,
            "patience_seconds": self.patience_seconds,
            "concurrency": len(self.speeds),
            "speeds": list(self.speeds),
            "shrinkage": self.shrinkage,
        }
