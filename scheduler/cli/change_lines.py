"""What changed on a roster that people know, for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from scheduler.domain.finding import Severity
from scheduler.domain.move import Cause
from scheduler.words.catalogue import label, sentence
from scheduler.words.number import Number

if TYPE_CHECKING:
    from scheduler.domain.outcome import Outcome

__all__ = ["call_lines", "change_lines", "worse_lines"]


def change_lines(outcome: Outcome, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """How many days of others change, and each change with its reason; nothing where people know no roster yet."""
    from scheduler import changes_text

    if outcome.problem.reference is None:
        return
    others = [move for move in outcome.moves if move.cause not in (Cause.ABSENT, Cause.PINNED)]
    if others:
        people = len({move.agent for move in others})
        counts = {"days": Number(len(others)), "people": Number(people)}
        yield label("changes_in_all", language).format(**counts)
    yield ""
    yield changes_text(outcome.moves, language=language, names=names)


def worse_lines(outcome: Outcome, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """What is worse than on the roster that people know; what had to be given up is said elsewhere."""
    worse = [finding for finding in outcome.worse if finding.severity is not Severity.MUST]
    if worse:
        yield ""
        yield label("heading_worse", language)
        yield from (f"  - {sentence(finding, language, names)}" for finding in worse)


def call_lines(outcome: Outcome, language: str, names: Mapping[str, str], *, messages_in: str) -> Iterator[str]:
    """Whom to call, the messages in the language of the team."""
    from scheduler import calls_text

    yield ""
    yield label("heading_calls", language)
    yield calls_text(outcome.calls, language=language, names=names, messages_in=messages_in)
