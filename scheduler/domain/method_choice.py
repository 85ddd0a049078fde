"""Which forecasting method a history was given, and why."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MethodChoice"]


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """Outcome of comparing methods on past windows of a history.

    Parameters
    ----------
    method
        Name of the method to forecast with: `rival` where it wins clearly, else `default`.
    default
        Name of the method that had to be beaten.
    windows, window_days
        How many windows were compared, and their length in days; no window where the history is too short.
    rival
        Name of the method that came out best of those that were seen in all windows, empty where none was: one that can no
        longer win is dropped on the way.
    gain
        Share by which the rival's sum of absolute errors is below the default's; negative where it is above.
    wins
        Windows in which the rival's error is smaller.
    """

    method: str
    default: str
    windows: int = 0
    window_days: int = 0
    rival: str = ""
    gain: float = 0.0
    wins: int = 0
