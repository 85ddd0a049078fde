"""When people back up other queues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from scheduler.config.horizon_section import Horizon
from scheduler.domain.agent import Agent
from scheduler.domain.calendar import Calendar

__all__ = ["with_backup_dates"]

_BEFORE = 31
_AFTER = 2


def with_backup_dates(agents: Sequence[Agent], calendar: Calendar, horizon: Horizon) -> tuple[Agent, ...]:
    """The people, those with backup skills with the dates of campaigns around the horizon.

    Parameters
    ----------
    agents
        Everybody.
    calendar
        With the campaigns.
    horizon
        Shifts that reach into it from before count too, as do the days after it.
    """
    days = (horizon.start + timedelta(days=day) for day in range(-_BEFORE, horizon.days + _AFTER))
    dates = frozenset(when for when in days if calendar.campaigns_on(when))
    return tuple(replace(agent, backup_dates=dates) if agent.backup_skills else agent for agent in agents)
