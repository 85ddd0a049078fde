"""Why so many heads are needed: lines for the screen, and records."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

from scheduler.domain.heads_reason import HeadsReason
from scheduler.words.catalogue import label

__all__ = ["why_lines", "why_records"]


def why_lines(reasons: Sequence[HeadsReason], language: str) -> Iterator[str]:
    """A title per queue and pool, its sentences below it, and at the end what is not in these numbers.

    Parameters
    ----------
    reasons
        As `scheduler.why_heads` tells them.
    language
        ``en`` or ``zh``.
    """
    for reason in reasons:
        yield reason.title
        yield from (f"  {sentence}" for sentence in reason.sentences)
        yield ""
    yield label("heads_note", language)


def why_records(reasons: Sequence[HeadsReason]) -> list[dict[str, object]]:
    """The same as records: the numbers, dates and times as ISO text, then ``title`` and ``sentences``."""
    return [
        {
            **{key: _plain(value) for key, value in reason.record.items()},
            "title": reason.title,
            "sentences": list(reason.sentences),
        }
        for reason in reasons
    ]


def _plain(value: object) -> object:
    """A value that JSON has: what is not known is null."""
    if isinstance(value, float) and math.isnan(value):
        return None
    return value.isoformat() if isinstance(value, date) else value
