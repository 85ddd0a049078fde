"""The changes to a roster as lines for the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.domain.move import Cause, Move
from scheduler.words.catalogue import label
from scheduler.words.move_words import move_words

__all__ = ["changes_text"]


def changes_text(moves: Sequence[Move], *, language: str, names: Mapping[str, str]) -> str:
    """Who, which day, from what to what, and why.

    Parameters
    ----------
    moves
        The changes.
    language, names
        Words, and names on the screen by id.

    Returns
    -------
    str
        A heading, then a line per change and one with its reason; one sentence more where nobody but the absent is
        concerned.
    """
    lines = [label("heading_changes", language).format(count=len(moves))]
    for move in moves:
        words = move_words(move, language, names)
        lines.append(f"  {words.date}  {words.what}")
        if move.cause is not Cause.ABSENT:
            lines.append(f"      {words.why}")
    if all(move.cause is Cause.ABSENT for move in moves):
        lines.append(f"  {label('no_changes', language)}")
    return "\n".join(lines)
