"""A roster that says how many requests it has refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scheduler.domain.is_granted import is_granted
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster

__all__ = ["ASKED", "REFUSED", "with_told_requests"]

ASKED: Final = "asked"
"""Requests of a person for the days of a roster, told in the roster's balances: it outlives the list of requests."""
REFUSED: Final = "refused"
"""Those of them that the roster does not grant."""


def with_told_requests(roster: Roster, requests: Sequence[Request]) -> Roster:
    """The roster, with the numbers of requests asked and refused among the balances of each person.

    Parameters
    ----------
    roster
        Any roster.
    requests
        For its days.
    """
    asked = Counter(request.agent for request in requests)
    refused = Counter(request.agent for request in requests if not is_granted(request, roster))
    balances = {}
    for agent in roster.agents:
        told = {name: counted[agent] for name, counted in ((ASKED, asked), (REFUSED, refused)) if counted[agent]}
        own = {name: value for name, value in roster.balances.get(agent, {}).items() if name not in (ASKED, REFUSED)} | told
        if own:
            balances[agent] = own
    return replace(roster, balances=balances)
