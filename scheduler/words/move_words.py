"""A change to the roster in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from scheduler.domain.move import Cause, Move
from scheduler.words.catalogue import label, sentence
from scheduler.words.dates import short_day
from scheduler.words.day_words import day_words
from scheduler.words.number import Number

__all__ = ["MoveWords", "move_words"]

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_FEW: Final = 2
"""Below so many hours or days, the smaller unit says more."""


@dataclass(frozen=True, slots=True)
class MoveWords:
    """What to say of a change.

    Parameters
    ----------
    date
        The day, with its weekday.
    name
        The person.
    before, after
        The day before and now.
    notice
        How long before the person is told; empty where it does not matter.
    what
        Who, from what to what, and what else is notable: one line.
    why
        The reason, one or two sentences.
    """

    date: str
    name: str
    before: str
    after: str
    notice: str
    what: str
    why: str


def move_words(move: Move, language: str, names: Mapping[str, str]) -> MoveWords:
    """Say a change.

    Parameters
    ----------
    move
        The change.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id, of people, shifts and queues.
    """
    speaker = _Speaker(language, names)
    name, notice = speaker.name(move.agent), speaker.notice(move)
    before, after = day_words(move.before, language, names), day_words(move.after, language, names)
    marks = label("move_mark_comma", language).join([*speaker.marks(move), *([notice] if notice else [])])
    marked = label("move_marks", language).format(marks=marks) if marks else ""
    key = "move_absent" if move.cause is Cause.ABSENT else "move_what"
    what = label(key, language).format(name=name, before=before, after=after, marks=marked)
    return MoveWords(speaker.date(move.date), name, before, after, notice, what, speaker.why(move))


class _Speaker:
    """Says the parts in one language."""

    def __init__(self, language: str, names: Mapping[str, str]) -> None:
        self.language, self.names = language, names

    def say(self, key: str, **facts: object) -> str:
        """A label with its facts."""
        return label(key, self.language).format(**facts)

    def name(self, some_id: str) -> str:
        """Name on the screen."""
        return self.names.get(some_id, some_id)

    def date(self, when: date) -> str:
        """A day with its weekday; the year goes without saying."""
        return short_day(when, self.language)

    def notice(self, move: Move) -> str:
        """How long before the person is told."""
        minutes = move.notice_minutes
        if minutes is None:
            return ""
        if minutes < 0:
            return self.say("notice_begun")
        if minutes < _FEW * _HOUR:
            return self.say("notice_minutes", count=Number(minutes))
        if minutes < _FEW * _DAY:
            return self.say("notice_hours", count=Number(minutes // _HOUR))
        return self.say("notice_days", count=Number(minutes // _DAY))

    def marks(self, move: Move) -> Iterator[str]:
        """What is notable beside the change itself."""
        who = None if move.instead_of is None else self.name(move.instead_of)
        if move.cause is Cause.CALLED:
            yield self.say("move_called") if who is None else self.say("move_called_instead", who=who)
            return
        if move.cause in (Cause.PINNED, Cause.FILLED):
            yield self.say(f"move_{move.cause}")
        if who is not None and not move.swapped:
            yield self.say("move_instead", who=who)

    def why(self, move: Move) -> str:
        """The reason."""
        if move.cause in (Cause.ABSENT, Cause.PINNED):
            return self.say(f"why_{move.cause}")
        said: list[str] = []
        if move.companion is not None:
            agent, when = move.companion
            said.append(self.say("why_swapped" if move.swapped else "why_with", who=self.name(agent), date=self.date(when)))
        if move.reasons:
            reasons = self.say("sentence_gap").join(sentence(finding, self.language, self.names) for finding in move.reasons)
            said.append(self.say("why_otherwise", reasons=reasons))
        return self.say("sentence_gap").join(said) if said else self.say("why_part")
