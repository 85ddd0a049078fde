"""The drawing of a day's cover as paths: people above, buyers expected below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.report.coverage_table import CoverageTable
from scheduler.report.page.axis import area, line, nice_steps, short_number, stairs
from scheduler.report.page.expected_contacts import Expected
from scheduler.report.page.speech import Speech

__all__ = ["CoverDrawing", "Frame", "cover_drawing", "cover_frame"]

_LEFT: Final = 46.0
_RIGHT: Final = 634.0
_TOP, _BOTTOM = 10.0, 170.0
_LOW_TOP, _LOW_BOTTOM = 222.0, 282.0
_MOST_TICKS: Final = 13


@dataclass(frozen=True, slots=True)
class Frame:
    """Axes.

    Parameters
    ----------
    width, height
        Of the drawing.
    times, heads
        Position and text of the marks of each axis.
    left, right, bottom, low_top, low_bottom
        Edges of the two panels.
    edges
        Horizontal positions of the ends of the intervals.
    most_heads
        Number at the top of the panel of people, the same on all days so that they can be compared.
    """

    width: float
    height: float
    times: tuple[tuple[str, str], ...]
    heads: tuple[tuple[str, str], ...]
    left: float
    right: float
    bottom: float
    low_top: float
    low_bottom: float
    edges: tuple[float, ...]
    most_heads: float

    def head_height(self, heads: NDArray[np.float64]) -> list[float]:
        """Vertical positions of numbers of people."""
        return [float(_BOTTOM - (_BOTTOM - _TOP) * value / self.most_heads) for value in heads]


@dataclass(frozen=True, slots=True)
class CoverDrawing:
    """Paths: people on duty, what is short, people needed, the range of buyers expected, and their mean, with its axis."""

    duty: str
    short: str
    need: str
    band: str = ""
    mean: str = ""
    buyers: tuple[tuple[str, str], ...] = ()


def cover_frame(table: CoverageTable, expected: Expected | None, speech: Speech) -> Frame:
    """Axes that hold every day."""
    heads = nice_steps(float(max(table.required.max(initial=0.0), table.on_duty.max(initial=0.0))))
    minutes = table.minutes
    wide = (_RIGHT - _LEFT) / len(minutes)
    edges = tuple(_LEFT + wide * index for index in range(len(minutes) + 1))
    full = [(index, minute) for index, minute in enumerate(minutes) if minute % 60 == 0]
    step = -(-len(full) // _MOST_TICKS)
    times = tuple((short_number(edges[index]), speech.clock(minute)) for index, minute in full[::step])
    low = _LOW_BOTTOM if expected is not None else _BOTTOM
    frame = Frame(
        width=_RIGHT + 6,
        height=low + (10 if expected is not None else 24),
        times=times,
        heads=(),
        left=_LEFT,
        right=_RIGHT,
        bottom=_BOTTOM,
        low_top=_LOW_TOP,
        low_bottom=low,
        edges=edges,
        most_heads=heads[-1],
    )
    at_heads = tuple(zip(map(short_number, frame.head_height(np.array(heads))), map(speech.number, heads), strict=True))
    return replace(frame, heads=at_heads)


def cover_drawing(
    needed: NDArray[np.float64],
    there: NDArray[np.float64],
    short: NDArray[np.float64],
    contacts: NDArray[np.float64] | None,
    frame: Frame,
    speech: Speech,
) -> CoverDrawing:
    """Draw a queue.

    Parameters
    ----------
    needed, there, short
        People needed, on duty and missing, float, shape (minutes,).
    contacts
        Low end, mean and high end of the buyers expected in an hour, shape (3, minutes); None where unknown.
    frame
        The axes.
    speech
        Words.
    """
    edges = frame.edges
    floor = frame.head_height(np.zeros(len(there)))
    tops = frame.head_height(there)
    # What is short stands on top of who is there; on the mean of days that is not quite up to what is needed.
    paths = CoverDrawing(
        duty=area(edges, tops, floor),
        short=area(edges, frame.head_height(there + short), tops),
        need=stairs(edges, frame.head_height(needed)),
    )
    if contacts is None or not np.isfinite(contacts[1]).any():
        return paths
    known = np.flatnonzero(np.isfinite(contacts[1]))
    marks = nice_steps(float(np.nanmax(contacts)), 2)
    middle = [(edges[index] + edges[index + 1]) / 2 for index in known.tolist()]
    mean = line(zip(middle, _buyer_height(contacts[1, known], marks[-1]), strict=True))
    low, high = contacts[0, known], contacts[2, known]
    band = ""
    if np.isfinite(low).all() and np.isfinite(high).all():
        ends = [*zip(middle, _buyer_height(high, marks[-1]), strict=True)]
        ends += [*zip(middle, _buyer_height(low, marks[-1]), strict=True)][::-1]
        band = line(ends) + "z"
    places = map(short_number, _buyer_height(np.array(marks), marks[-1]))
    return replace(paths, band=band, mean=mean, buyers=tuple(zip(places, map(speech.number, marks), strict=True)))


def _buyer_height(buyers: NDArray[np.float64], most: float) -> list[float]:
    """Vertical positions of numbers of buyers; `most` is at the top."""
    return [float(_LOW_BOTTOM - (_LOW_BOTTOM - _LOW_TOP) * value / most) for value in buyers]
