"""Heads from a file that do not tell the reserve that the store asks for."""

from __future__ import annotations

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.requirement import Requirement
from scheduler.staffing.settings import StaffingSettings

__all__ = ["reserve_untold"]


def reserve_untold(requirement: Requirement, settings: StaffingSettings) -> tuple[Finding, ...]:
    """One finding where the store asks for a reserve for busier days and the heads come without one, else none.

    Heads that a planner brings, or that an earlier run wrote, tell nothing of busier days: nobody is asked to stand by for
    them, and that must not pass unsaid.

    Parameters
    ----------
    requirement
        Heads as they were read.
    settings
        Settings of staffing.
    """
    if settings.reserve_level is None or requirement.reserve_heads is not None:
        return ()
    return (Finding("reserve_untold", Severity.WARNING),)
