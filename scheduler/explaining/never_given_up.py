"""Whether a broken must is one that no roster may break."""

from __future__ import annotations

from typing import Final

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.rules.registry import GIVE_UP_ORDER

__all__ = ["never_given_up"]

_ABSOLUTE: Final = ("_floor", "_absolute")
"""How the codes of limits end that have a part which can be given up and one which cannot."""


def never_given_up(problem: Problem, finding: Finding) -> bool:
    """Whether a finding says that something is broken which is given up under no circumstances.

    Parameters
    ----------
    problem
        For its order of giving up.
    finding
        Of a check.

    Returns
    -------
    bool
        False for wishes, and for musts with a turn in the order of giving up.
    """
    if finding.severity is not Severity.MUST:
        return False
    turns = {limit for order in (GIVE_UP_ORDER, problem.give_up_order) for group in order for limit in group}
    return finding.rule not in turns or finding.code.endswith(_ABSOLUTE)
