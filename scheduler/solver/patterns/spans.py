"""What is shared alike, as limits for each person: a span in which everybody's sum is to lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Spread, SpreadMember

__all__ = ["Reached", "span"]

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reached:
    """What the count of one member of a spread can come to, before it is scaled.

    Parameters
    ----------
    least, most
        Of the patterns that come into question.
    mixed
        In the mixture around which the span is to lie.
    """

    least: int
    most: int
    mixed: float


def span(term: Spread, reached: Sequence[Reached], together: float) -> tuple[Count, ...]:
    """One hard count for each member, which together cost as little of the spread as can be foreseen.

    A mixture may give half of a pattern with too much and half of one with too little, and is even where no roster is. With
    a limit for each person every pattern is even, and so are the rosters that are built from a mixture of them.

    Parameters
    ----------
    term
        The spread.
    reached
        What the count of each member can come to, in the order of the members.
    together
        How bad it is, beside a step that has to be paid, that all together come to one count each more or less than in the
        mixture.

    Returns
    -------
    tuple of Count
        A roster that holds them may cost something at the spread only where somebody cannot come near the others.
    """
    return tuple(
        _count(term, member, *limits) for member, limits in zip(term.members, _limits(term, reached, together), strict=True)
    )


def _count(term: Spread, member: SpreadMember, least: int, most: int) -> Count:
    """A count of what is counted of one member."""
    days, duties = set(term.days), term.duties
    weights: dict[tuple[int, Duty], int] = {}
    if member.weights is not None:
        days, duties = {day for day, _ in member.weights}, frozenset(duty for _, duty in member.weights)
        weights = {(day, duty): member.weights.get((day, duty), 0) for day in days for duty in duties}
    return Count(
        name=f"{term.name}/span/{member.agent}",
        limit=term.limit,
        who=(member.agent,),
        days=tuple(sorted(days)),
        duties=duties,
        weights=weights,
        at_least=least,
        at_most=most,
        strength=Strength.hard(),
    )


def _limits(term: Spread, reached: Sequence[Reached], together: float) -> list[tuple[int, int]]:
    """Least and most count of each member: of those that keep everybody in a span the cheapest that is near the mixture.

    A step that has to be paid is as bad as one count more or less than in the mixture for everybody.
    """
    scale = np.array([member.scale for member in term.members], dtype=np.int64)
    base = np.array([member.base for member in term.members], dtype=np.int64)
    step = scale * np.array([_step(member) for member in term.members], dtype=np.int64)
    least = base + scale * np.array([item.least for item in reached], dtype=np.int64)
    most = base + scale * np.array([item.most for item in reached], dtype=np.int64)
    mixed: NDArray[np.float64] = base + scale * np.array([item.mixed for item in reached])
    room = term.tolerance * term.unit
    values = _values_near(least, most, step, mixed, room)
    best = math.inf
    ends: tuple[Integers, Integers] = (least, most)
    for low in sorted(values | {value - room for value in values}):
        first: Integers = least + np.maximum(-((least - low) // step), 0) * step
        if (first > most).any():
            continue
        high = max(low + room, int(first.max()))
        last: Integers = np.minimum(least + (high - least) // step * step, most)
        fewer, more = (mixed - last) / scale, (first - mixed) / scale
        away = np.maximum(fewer, more).clip(min=0.0).mean() + together * max(0.0, fewer.mean(), more.mean())
        score = -(-(high - low - room) // term.unit) + float(away)
        if score < best:
            best, ends = score, (first, last)
    lower, upper = ((end - base) // scale for end in ends)
    return list(zip(lower.tolist(), upper.tolist(), strict=True))


def _step(member: SpreadMember) -> int:
    """What all counts of a member are apart, or a multiple of it."""
    return 1 if member.weights is None else math.gcd(*member.weights.values()) or 1


def _values_near(least: Integers, most: Integers, step: Integers, mixed: NDArray[np.float64], room: int) -> set[int]:
    """Values that somebody can have next to those of the mixture, and the least and the most of everybody."""
    first, last = math.floor(mixed.min()) - room, math.ceil(mixed.max()) + room
    values = {int(most.min()), int(least.max())}
    for own_least, own_most, own_step in zip(least.tolist(), most.tolist(), step.tolist(), strict=True):
        begin = own_least + max(0, (first - own_least) // own_step) * own_step
        values.update(range(begin, min(last + own_step, own_most) + 1, own_step))
    return values
