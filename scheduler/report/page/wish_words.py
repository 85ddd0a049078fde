"""A wish in words."""

from __future__ import annotations

from scheduler.domain.request import Request
from scheduler.report.page.speech import Speech

__all__ = ["wish_words"]


def wish_words(request: Request, speech: Speech) -> str:
    """What somebody asked for, such as ``day off`` or ``not Late``."""
    if request.shift is None:
        return speech.say("page_wish_work" if request.against else "page_wish_off")
    return speech.say("page_wish_not" if request.against else "page_wish_shift", shift=speech.name(request.shift))
