"""The moment a roster was made, as the page prints it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from scheduler.words.dates import moment

__all__ = ["moment_text"]


def moment_text(when: datetime | None, timezone: str | None, language: str) -> str:
    """A moment by the clock of the store, or of this machine where the store has no time zone; empty where None.

    Examples
    --------
    >>> moment_text(datetime.fromisoformat("2026-12-01T06:05:59+00:00"), "Asia/Shanghai", "en")
    'Tue 1 Dec 2026 14:05'
    """
    if when is None:
        return ""
    return moment(when.astimezone(ZoneInfo(timezone) if timezone is not None else None), language)
