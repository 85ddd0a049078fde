"""A break that shifts of a certain length have."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BreakRule"]

_EDGE = 60


@dataclass(frozen=True, slots=True)
class BreakRule:
    """A break that shifts of a certain length have.

    Parameters
    ----------
    name
        Name on the screen, such as ``meal``.
    minutes
        How long it lasts.
    earliest_minutes, latest_minutes
        It begins so many minutes after the start of the shift, at least and at most; None at most an hour before the end of
        the shift it is over.
    from_minutes, below_minutes
        Shifts that are at least and less than so long on the clock have it; None for no upper limit.
    """

    name: str
    minutes: int
    earliest_minutes: int = _EDGE
    latest_minutes: int | None = None
    from_minutes: int = 0
    below_minutes: int | None = None

    def applies_to(self, minutes: int) -> bool:
        """Whether a shift of a length has this break."""
        return self.from_minutes <= minutes and (self.below_minutes is None or minutes < self.below_minutes)

    def window(self, minutes: int) -> tuple[int, int]:
        """Earliest and latest start within a shift of a length, in minutes after its start; the break ends within it."""
        usual = minutes - _EDGE - self.minutes if self.latest_minutes is None else self.latest_minutes
        last = min(max(usual, 0), minutes - self.minutes)
        return min(self.earliest_minutes, max(last, 0)), max(last, 0)
