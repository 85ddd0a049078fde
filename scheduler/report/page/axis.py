"""Scales of a drawing: round steps, and numbers turned into positions with few digits."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

__all__ = ["area", "line", "nice_steps", "short_number", "stairs"]

_FLAT: Final = 0.05


def nice_steps(most: float, count: int = 4) -> tuple[float, ...]:
    """Round numbers from 0 to at least `most`, about `count` steps apart.

    Examples
    --------
    >>> nice_steps(7.3)
    (0.0, 2.0, 4.0, 6.0, 8.0)
    >>> nice_steps(1.0), nice_steps(0.0)
    ((0.0, 0.5, 1.0), (0.0, 1.0))
    """
    if most <= 0:
        return 0.0, 1.0
    rough = most / count
    unit = 10 ** math.floor(math.log10(rough))
    factors = (1, 2, 2.5, 5, 10) if unit >= 10 else (1, 2, 5, 10)  # a quarter would not be written in full
    step = next(unit * factor for factor in factors if unit * factor >= rough - 1e-9)
    if most >= 2 and step < 1:
        step = 1.0
    return tuple(round(float(step * index), 6) for index in range(math.ceil(most / step - 1e-9) + 1))


def short_number(value: float) -> str:
    """A position with one decimal at most.

    Examples
    --------
    >>> short_number(12.0), short_number(3.14159), short_number(-0.01)
    ('12', '3.1', '0')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def line(points: Iterable[tuple[float, float]]) -> str:
    """A path through points."""
    return "M" + "L".join(f"{short_number(x)} {short_number(y)}" for x, y in points)


def stairs(edges: Sequence[float], heights: Sequence[float]) -> str:
    """A path of level stretches: one height between each two edges.

    Examples
    --------
    >>> stairs((0, 10, 20), (5, 8))
    'M0 5H10V8H20'
    """
    parts = [f"M{short_number(edges[0])} {short_number(heights[0])}"]
    for index, height in enumerate(heights):
        if index and short_number(height) != short_number(heights[index - 1]):
            parts.append(f"V{short_number(height)}")
        parts.append(f"H{short_number(edges[index + 1])}")
    return "".join(parts)


def area(edges: Sequence[float], tops: Sequence[float], bottoms: Sequence[float]) -> str:
    """Boxes between two heights, side by side; where both are the same there is none.

    Examples
    --------
    >>> area((0, 10, 20, 30), (5, 5, 8), (9, 9, 8))
    'M0 5h20V9h-20z'
    """
    parts, first = [], 0
    for index in range(len(tops)):
        here = tops[index], bottoms[index]
        if index + 1 < len(tops) and (tops[index + 1], bottoms[index + 1]) == here:
            continue  # boxes of the same height are one, without a seam
        if abs(here[0] - here[1]) > _FLAT:
            wide = short_number(edges[index + 1] - edges[first])
            x, top, bottom = map(short_number, (edges[first], *here))
            parts.append(f"M{x} {top}h{wide}V{bottom}h-{wide}z")
        first = index + 1
    return "".join(parts)
