"""What buyers of a queue are promised."""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["ResponseTarget"]


@dataclass(frozen=True, slots=True)
class ResponseTarget:
    """Limits on waiting and on how busy people are; each that is given must hold.

    Parameters
    ----------
    target_seconds
        Seconds within which a first answer counts as in time.
    service_level
        Share of all contacts to be answered in time, those who gave up counted as missed; needs `target_seconds`.
    asa_seconds
        Most seconds that a contact waits on average.
    abandonment
        Largest share of contacts that give up.
    occupancy
        Largest share of people who have at least one contact.

    Raises
    ------
    ValueError
        A value is outside its range; the sentence names it and what is allowed.
    """

    target_seconds: float | None = None
    service_level: float | None = None
    asa_seconds: float | None = None
    abandonment: float | None = None
    occupancy: float | None = None

    @property
    def waiting(self) -> ResponseTarget:
        """The limits on waiting alone."""
        return replace(self, occupancy=None)

    @property
    def limits_waiting(self) -> bool:
        """Whether any limit on waiting is given; seconds alone limit nothing, nor does how busy people are."""
        return (self.service_level, self.asa_seconds, self.abandonment) != (None, None, None)

    def __post_init__(self) -> None:
        """Refuse values outside their range."""
        if self.target_seconds is not None and not 0 <= self.target_seconds <= 86_400:
            raise ValueError(f"target_seconds is {self.target_seconds}; allowed is 0 to 86400, such as 30")
        if self.service_level is not None and not 0 < self.service_level < 1:
            raise ValueError(f"service_level is {self.service_level}; allowed is a share above 0 and below 1, such as 0.8")
        if self.service_level is not None and self.target_seconds is None:
            raise ValueError("service_level needs target_seconds, such as 30")
        if self.asa_seconds is not None and not 0 < self.asa_seconds <= 86_400:
            raise ValueError(f"asa_seconds is {self.asa_seconds}; allowed is above 0 and at most 86400, such as 20")
        if self.abandonment is not None and not 0 < self.abandonment < 1:
            raise ValueError(f"abandonment is {self.abandonment}; allowed is a share above 0 and below 1, such as 0.05")
        if self.occupancy is not None and not 0 < self.occupancy <= 1:
            raise ValueError(f"occupancy is {self.occupancy}; allowed is a share above 0 and at most 1, such as 0.85")
