"""One repair in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from scheduler.domain.conflict import Repair
from scheduler.words.catalogue import label, sentence

__all__ = ["repair_text"]

_STEPS: Final = 4
"""Steps of one sort that are written out."""


def repair_text(repair: Repair, language: str, names: Mapping[str, str]) -> str:
    """Its steps one after the other, the first few of each sort.

    Parameters
    ----------
    repair
        The repair.
    language, names
        Of the sentences.
    """
    said: list[str] = []
    told: Counter[str] = Counter()
    for step in repair.steps:
        if not step.said.size:
            continue  # said by the step before: one more person for the same shift
        told[step.said.code] += 1
        if told[step.said.code] <= _STEPS:
            words = sentence(step.said, language, names)
            said.append(label("conflict_accept", language).format(said=words) if step.accepts else words)
    text = label("conflict_and", language).join(said)
    more = sum(max(0, count - _STEPS) for count in told.values())
    return f"{text} {label('conflict_more_steps', language).format(count=more)}" if more else text
