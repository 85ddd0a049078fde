"""Changes against the last version, whom to call, and what is worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduler.domain.call import Call
from scheduler.domain.move import Move
from scheduler.report.page.content import PageContent
from scheduler.report.page.speech import Speech
from scheduler.words.day_words import day_words
from scheduler.words.move_words import move_words

__all__ = ["ChangesPart", "changes_part"]


@dataclass(frozen=True, slots=True)
class Change:
    """A person's day that changed."""

    day: str
    name: str
    before: str
    after: str
    notice: str
    why: str


@dataclass(frozen=True, slots=True)
class Calls:
    """Whom to call: a heading, and per person what changes and who else could come."""

    heading: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChangesPart:
    """Changes: a sentence, the changes, the calls, and what is worse than before."""

    said: str
    changes: tuple[Change, ...]
    has_notice: bool
    calls: tuple[Calls, ...]
    worse: tuple[str, ...]


def changes_part(content: PageContent, speech: Speech) -> ChangesPart | None:
    """Lay the changes out; None where nothing changed or people know no other version."""
    if not (content.moves or content.calls or content.worse):
        return None
    moves = sorted(content.moves, key=lambda move: (move.date, move.start))
    changes = tuple(_change(move, speech) for move in moves)
    said = speech.say("page_changes_in_all", days=len(moves), people=len({move.agent for move in moves}))
    return ChangesPart(
        said=said if moves else speech.say("page_changes_none"),
        changes=changes,
        has_notice=any(change.notice for change in changes),
        calls=tuple(_calls(content.calls, speech)),
        worse=tuple(speech.finding(finding) for finding in content.worse),
    )


def _change(move: Move, speech: Speech) -> Change:
    """A change in words."""
    words = move_words(move, speech.language, speech.names)
    return Change(words.date, words.name, words.before, words.after, words.notice, words.why)


def _calls(calls: Iterable[Call], speech: Speech) -> Iterator[Calls]:
    """Those who have to be asked, then those who only have to know."""
    listed = list(calls)
    for key, asks in (("calls_ask", True), ("calls_tell", False)):
        people = tuple(_call(call, speech) for call in listed if call.asks is asks)
        if people:
            yield Calls(speech.say(key), people)


def _call(call: Call, speech: Speech) -> tuple[str, str]:
    """Whom, of what, and who else."""
    words = move_words(call.move, speech.language, speech.names)
    what = speech.say("page_call", day=words.date, what=words.what)
    if not call.alternatives:
        return what, speech.say("call_no_other") if call.sought else ""
    others = speech.say("call_others_semicolon").join(
        speech.say(
            "call_other",
            place=str(place),
            name=speech.name(other.agent),
            today=day_words(other.today, speech.language, speech.names),
        )
        for place, other in enumerate(call.alternatives, start=1)
    )
    return what, speech.say("call_if_no", names=others)
