"""Breaks of the shifts of one day, where most people are to spare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.dayplan.day_board import TICK_MINUTES, Board, Place
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.break_rule import BreakRule

__all__ = ["place_breaks"]

_ALONE: Final = 40.0
_LEFT_OUT: Final = 1e6
"""For each tick of a break: rather a pause goes than a meal."""
_OFF_CENTRE: Final = 1e-4
_PACKED: Final = 100.0
_ROUNDS: Final = 4
_LEANS: Final = (0, 1, -1)
"""First as it costs least; where that leaves breaks out, packed early and packed late to begin with."""


def place_breaks(board: Board, places: Sequence[Place]) -> None:
    """Give every open shift its breaks.

    Shift by shift the breaks are placed at the least cost for what the others have, the shifts with least choice first;
    then each in turn is placed anew until nothing gets better. Where breaks are left out so, it is tried again with all of
    them packed as early, then as late as can be before anything gets better. Never are all who are on duty for a queue on a
    break at once. Whoever is alone on a queue takes an on-call break. A break for which there is no such time is left out,
    the shorter ones first.

    Parameters
    ----------
    board
        With meetings and work off chat in place; the breaks are put on it.
    places
        Shifts of one day.
    """
    waiting = [place for place in places if place.open and _rules(board, place)]
    due = sum(rule.minutes for place in waiting for rule in _rules(board, place))
    best: list[list[Activity]] = [[] for _ in waiting]
    for lean in _LEANS:
        tried = _attempt(board, waiting, lean)
        if _minutes(tried) > _minutes(best):
            best = tried
        for place, parts in zip(waiting, tried, strict=True):
            for part in parts:
                board.take(place, part)
        if _minutes(best) == due:
            break
    for place, parts in zip(waiting, best, strict=True):
        for part in parts:
            board.give(place, part)


def _minutes(given: Sequence[Sequence[Activity]]) -> int:
    """Minutes of all the breaks of some shifts."""
    return sum(int((part.end - part.start).total_seconds() // 60) for parts in given for part in parts)


def _attempt(board: Board, waiting: Sequence[Place], lean: int) -> list[list[Activity]]:
    """Breaks of the shifts, by position; the first round packs them early or late where `lean` says so."""
    given: list[list[Activity]] = [[] for _ in waiting]
    order = sorted(range(len(waiting)), key=lambda number: _turn(board, waiting[number], lean))
    for turn in range(_ROUNDS):
        changed = False
        for number in order:
            place, before = waiting[number], given[number]
            for part in before:
                board.take(place, part)
            given[number] = _best(board, place, lean if turn == 0 else 0)
            for part in given[number]:
                board.give(place, part)
            changed |= given[number] != before
        if not changed:
            break
    return given


def _turn(board: Board, place: Place, lean: int) -> tuple[int, int]:
    """Sort key of the first round: whoever has least choice, or the first deadline, or the last possible start."""
    rules = _rules(board, place)
    minutes = int((place.item.end - place.item.start).total_seconds() // 60)
    windows = [rule.window(minutes) for rule in rules]
    if lean > 0:
        return place.first * TICK_MINUTES + min(latest for _, latest in windows), 0
    if lean < 0:
        return -(place.first * TICK_MINUTES + max(earliest for earliest, _ in windows)), 0
    return sum(latest - earliest for earliest, latest in windows), place.first


def _rules(board: Board, place: Place) -> list[BreakRule]:
    """Breaks that a shift has, by its length on the clock."""
    minutes = int((place.item.end - place.item.start).total_seconds() // 60)
    return [rule for rule in board.problem.dayplan.breaks if rule.applies_to(minutes)]


def _best(board: Board, place: Place, lean: int) -> list[Activity]:
    """The cheapest breaks of one shift: dynamic programming over them in their order.

    ``best[k][t]`` is the least cost of the first k breaks where all of them, and the time on duty after each, are over by
    tick t of the shift.
    """
    first, last = max(place.first, 0), min(place.last, board.ticks)
    if first >= last:
        return []
    span = slice(first, last)
    loss = board.loss(place, span)
    alone = board.alone(place, span)
    cost = np.where(alone, _ALONE, loss)
    barred = board.crowded(place, span)
    for part in place.activities:
        taken = board.span(part.start, part.end)
        barred[max(taken.start - first, 0) : max(taken.stop - first, 0)] = True
    total = np.concatenate([[0.0], np.cumsum(cost)])
    blocked = np.concatenate([[0], np.cumsum(barred)])
    gap = -(-board.problem.dayplan.gap_minutes // TICK_MINUTES)
    rules = _rules(board, place)
    best: list[NDArray[np.float64]] = [np.zeros(last - first + gap + 1)]
    begun: list[NDArray[np.int64]] = []
    for rule in rules:
        length = rule.minutes // TICK_MINUTES
        starts = _starts(place, rule, board.problem.dayplan.step_minutes) - first
        starts = starts[(starts >= 0) & (starts + length <= last - first)]
        starts = starts[blocked[starts + length] == blocked[starts]]
        reached = best[-1] + _LEFT_OUT * length
        chosen = np.full(reached.size, -1, dtype=np.int64)
        if starts.size:
            centre = _OFF_CENTRE * np.abs(starts - (starts[0] + starts[-1]) / 2)
            costs = best[-1][starts] + total[starts + length] - total[starts] + centre + lean * _PACKED * starts
            for start, price in zip(starts.tolist(), costs.tolist(), strict=True):
                done = start + length + gap
                if price < reached[done]:
                    reached[done], chosen[done] = price, start
            _carry(reached, chosen)
        best.append(reached)
        begun.append(chosen)
    return _read_back(board, rules, begun, first, alone)


def _carry(reached: NDArray[np.float64], chosen: NDArray[np.int64]) -> None:
    """What is done by a tick is done by every later one."""
    for tick in range(1, reached.size):
        if reached[tick - 1] < reached[tick]:
            reached[tick], chosen[tick] = reached[tick - 1], chosen[tick - 1]


def _read_back(
    board: Board,
    rules: Sequence[BreakRule],
    begun: Sequence[NDArray[np.int64]],
    first: int,
    alone: NDArray[np.bool_],
) -> list[Activity]:
    """The breaks that the last step stands for, in order of time."""
    at = begun[-1].size - 1
    found: list[Activity] = []
    for rule, chosen in zip(reversed(rules), reversed(begun), strict=True):
        start = int(chosen[at])
        if start >= 0:
            length = rule.minutes // TICK_MINUTES
            kind = ActivityKind.ON_CALL_BREAK if alone[start : start + length].any() else ActivityKind.BREAK
            found.append(Activity(board.clock(first + start), board.clock(first + start + length), kind))
            at = start
    return found[::-1]


def _starts(place: Place, rule: BreakRule, step_minutes: int) -> NDArray[np.int64]:
    """Ticks of the board at which a break may begin: clock times that are multiples of the step."""
    minutes = int((place.item.end - place.item.start).total_seconds() // 60)
    earliest, latest = rule.window(minutes)
    step = step_minutes // TICK_MINUTES
    low = place.first + -(-earliest // TICK_MINUTES)
    high = place.first + latest // TICK_MINUTES
    return np.arange(-(-low // step) * step, high + 1, step)
