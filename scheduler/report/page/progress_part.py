"""How far from the best possible, and how the search got there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from scheduler.domain.outcome import Progress
from scheduler.report.page.axis import nice_steps, short_number
from scheduler.report.page.content import PageContent, Proof
from scheduler.report.page.distance_words import distance_words
from scheduler.report.page.speech import Speech

__all__ = ["ProgressPart", "progress_part"]

_WIDTH: Final = 640.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 80.0, 634.0, 12.0, 202.0
_QUALITY: Final = "quality"
_CLOSER: Final = (0.5, 0.1, 0.05, 0.01)
"""Distances from the best possible that are worth a line."""
_LEAST_SECONDS: Final = 0.5
"""Shortest axis: times are told to a tenth of a second, so on a shorter one several marks would say the same."""


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """The search.

    Parameters
    ----------
    said
        How far the roster is from the best possible, and how long the search took.
    found, least
        Paths of the best roster so far, and of what no roster can be below; empty where nothing is known.
    marks, times
        Position and text along the axes.
    steps
        Time and what was reached by then.
    width, height, left, right, bottom
        Of the drawing.
    """

    said: tuple[str, ...]
    found: str
    least: str
    marks: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, str], ...]
    width: float = _WIDTH
    height: float = _BOTTOM + 24
    left: float = _LEFT
    right: float = _RIGHT
    bottom: float = _BOTTOM


def progress_part(content: PageContent, speech: Speech) -> ProgressPart | None:
    """Lay the search out; None where the roster is not as a search left it."""
    proof = content.proof
    if proof is None:
        return None
    said = [distance_words(proof, speech)]
    if proof.seconds >= 0.5:
        said.append(speech.say("page_search_took", time=_time(proof.seconds, speech)))
    course = [line for line in proof.progress if line.stage == _QUALITY]
    scale = _Scale(proof, course)
    return ProgressPart(
        said=tuple(said),
        found=scale.path([(line.seconds, line.objective) for line in course]),
        least=scale.path([(line.seconds, line.bound) for line in course]),
        marks=tuple(scale.marks(speech)),
        times=tuple(
            (short_number(scale.across(second)), speech.say("elapsed", seconds=speech.number(second)))
            for second in scale.seconds
        ),
        steps=tuple(_steps(course, speech)),
    )


class _Scale:
    """Seconds across, points upwards; each mark of the points is ten times the one below."""

    def __init__(self, proof: Proof, course: Sequence[Progress]) -> None:
        ends = [line.seconds for line in course]
        self.end = max([*ends, proof.seconds if ends else 0.0, _LEAST_SECONDS])
        self.seconds = [second for second in nice_steps(self.end, 6) if second <= self.end]
        values = [value for line in course for value in (line.objective, line.bound) if value is not None]
        self.top = max(2, math.ceil(math.log10(1 + max([*values, 0.0]))))

    def across(self, seconds: float) -> float:
        """Horizontal position of a moment."""
        return _LEFT + (_RIGHT - _LEFT) * seconds / self.end

    def up(self, points: float) -> float:
        """Vertical position of a price."""
        return _BOTTOM - (_BOTTOM - _TOP) * math.log10(1 + max(points, 0.0)) / self.top

    def marks(self, speech: Speech) -> Iterator[tuple[str, str]]:
        """Marks of the points."""
        for points in (0, *(10**power for power in range(1, self.top + 1))):
            yield short_number(self.up(points)), speech.number(points)

    def path(self, course: Sequence[tuple[float, float | None]]) -> str:
        """Level until the next value, to the end of the search."""
        known = [(self.across(seconds), self.up(value)) for seconds, value in course if value is not None]
        if not known:
            return ""
        parts = [f"M{short_number(known[0][0])} {short_number(known[0][1])}"]
        last = short_number(known[0][1])
        for x, y in known[1:]:
            if short_number(y) != last:
                last = short_number(y)
                parts.append(f"H{short_number(x)}V{last}")
        return "".join([*parts, f"H{short_number(_RIGHT)}"])


def _steps(course: Sequence[Progress], speech: Speech) -> Iterator[tuple[str, str]]:
    """When the first roster was there, when it came close, and when the last better one was found."""
    found = [line for line in course if line.objective is not None]
    if not found:
        return
    first = found[0]
    yield _time(first.seconds, speech), speech.say("page_search_first", points=speech.number(first.objective or 0.0))
    close = {}
    for share in _CLOSER:
        reached = next((line for line in found if line.gap is not None and 0 < line.gap <= share), None)
        if reached is not None:
            close[reached.seconds] = share  # of two reached at once the closer is said
    for seconds, share in close.items():
        yield _time(seconds, speech), speech.say("page_search_close", share=speech.at_most(share))
    best = min(line.objective for line in found if line.objective is not None)
    last = next(line for line in found if line.objective == best)
    yield _time(last.seconds, speech), speech.say("page_search_last", points=speech.number(best))
    done = next((line for line in found if line.gap is not None and line.gap <= 0), None)
    if done is not None:
        yield _time(done.seconds, speech), speech.say("page_search_done")


def _time(seconds: float, speech: Speech) -> str:
    """A stretch of time."""
    if seconds >= 120:
        return speech.say("simulate_plain_minutes", value=speech.number(seconds / 60))
    return speech.say("simulate_plain_seconds", value=speech.number(round(seconds, 1)))
