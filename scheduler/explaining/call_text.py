"""What to write to somebody about a change to the roster."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.move import Cause, Move
from scheduler.words.catalogue import label
from scheduler.words.duty_hours import duty_hours
from scheduler.words.move_words import move_words

__all__ = ["call_text"]


def call_text(move: Move, language: str, names: Mapping[str, str]) -> str:
    """A message ready to paste into a chat.

    Why somebody is absent is nobody's business: it says for whom to come, not what that person has.

    Parameters
    ----------
    move
        The change that the person is told of.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    """
    words = move_words(move, language, names)
    who = None if move.instead_of is None else names.get(move.instead_of, move.instead_of)
    duty = next((item for item in move.after.given if item.works), next(iter(move.after.given), None))
    return label(_key(move), language).format(
        name=words.name,
        date=words.date,
        before=words.before,
        after=words.after,
        shift="" if duty is None else names.get(duty.shift, duty.shift),
        hours="" if duty is None else duty_hours(duty, language),
        instead="" if who is None else label("text_instead", language).format(who=who),
    )


def _key(move: Move) -> str:
    """Which message fits."""
    if not move.after.given:
        return "text_off"
    if not move.after.works:
        return "text_standby"
    if move.cause is Cause.CALLED:
        return "text_called"
    if move.before.given:
        return "text_moved"
    return "text_asked_leave" if move.before.leave else "text_asked"
