"""What buyers get from a roster that was just made, as far as that is known quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scheduler.domain.often_enough import often_enough

if TYPE_CHECKING:
    from scheduler import Outcome, SimulationResult, Store

__all__ = ["quick_service"]

_MOST_CONTACTS: Final = 10_000_000
"""Of all times together; these take some five seconds."""


def quick_service(store: Store, outcome: Outcome) -> SimulationResult | None:
    """Play a roster through, less often than ``schedule simulate`` does.

    Parameters
    ----------
    store
        The store.
    outcome
        A roster that was made for its forecast.

    Returns
    -------
    SimulationResult or None
        None where the contacts are not known, are too many or cannot be played, or somebody pressed Ctrl-C, in the search
        or now: then the roster is wanted at once.
    """
    from scheduler import simulate
    from scheduler.errors import InputError

    expected, roster = outcome.forecast, outcome.solution.roster
    if expected is None or roster is None or outcome.solution.interrupted:
        return None
    contacts = float(expected.mean.sum())
    often = often_enough(contacts)
    if often * contacts > _MOST_CONTACTS:
        return None
    try:
        return simulate(
            store,
            roster,
            forecast=expected,
            requirement=outcome.problem.requirement,
            replications=often,
            gains=False,
        )
    except (InputError, KeyboardInterrupt):
        return None
