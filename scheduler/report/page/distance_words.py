"""How far a roster is from the best possible, in a plain sentence."""

from __future__ import annotations

from typing import Final

from scheduler.report.page.content import Proof
from scheduler.report.page.speech import Speech

__all__ = ["distance_words"]

_FAR: Final = 0.5
"""That a roster may be one half from the best possible helps nobody."""


def distance_words(proof: Proof | None, speech: Speech) -> str:
    """A sentence on how much better any roster could be.

    Parameters
    ----------
    proof
        None for a roster that is not as a search left it.
    speech
        Its words.
    """
    if proof is None:
        return speech.say("page_distance_by_hand")
    if proof.gap is None or not (proof.proven or proof.gap <= _FAR):
        return speech.say("page_distance_unknown")
    if proof.gap <= 0:
        return speech.say("result_optimal")
    return speech.say("result_proven", distance=speech.say("distance", percent=speech.at_most(proof.gap)))
