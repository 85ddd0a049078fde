"""Facts that break the shapes for a person's pattern of days, and those that tie people to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scheduler.domain.group_terms import Excess, Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count, Term
from scheduler.solver.facts import Facts

__all__ = ["PatternTerm", "loosened_pattern"]

PatternTerm = ShortRun | Step | Free | Whole | Kinds | Needs | Total


def loosened_pattern(facts: Facts, term: PatternTerm) -> Iterator[Term]:
    """What can be asked of the rest of a roster, of a term that must hold.

    Parameters
    ----------
    facts
        Sizes that facts alone break are added to `Facts.sizes`.
    term
        A must or hard.

    Yields
    ------
    Term
        The term as it is, loosened by what facts break, or in parts without them.
    """
    match term:
        case ShortRun():
            yield from _short_run(facts, term)
        case Step():
            yield _step(facts, term)
        case Free():
            yield _free(facts, term)
        case Whole():
            yield from _whole(facts, term)
        case Kinds():
            yield _kinds(facts, term)
        case Needs():
            yield from _needs(facts, term)
        case Total():
            yield _total(facts, term)


def _short_run(facts: Facts, term: ShortRun) -> Iterator[Term]:
    """As one count per place and length of a run that is too short, without those that are facts."""
    places = [
        (first, inside)
        for first in range(facts.days)
        if first or term.carried is not None
        for inside in _lengths(facts, term, first)
        if term.excused.isdisjoint(range(first - 1, first + inside + 1))
    ]
    settled = {place for place in places if _is_fact(facts, term, *place)}
    if not settled:
        yield term
        return
    for first, inside in places:
        missing = term.at_least - inside - (0 if first else term.carried or 0)
        if (first, inside) in settled:
            facts.sizes[term.limit] += missing
        else:
            yield _count_of(term, first, inside, missing)


def _lengths(facts: Facts, term: ShortRun, first: int) -> range:
    """Days of the horizon in a run that begins on a day, is too short and ends in sight."""
    carried = 0 if first else term.carried or 0
    return range(0 if carried else 1, min(term.at_least - carried, facts.days - first))


def _is_fact(facts: Facts, term: ShortRun, first: int, inside: int) -> bool:
    """Whether a run has been like that."""
    counts = facts.lacks if term.absent else facts.has
    ends = facts.has if term.absent else facts.lacks
    return (
        all(counts(term.agent, day, term.duties) for day in range(first, first + inside))
        and ends(term.agent, first + inside, term.duties)
        and (first == 0 or ends(term.agent, first - 1, term.duties))
    )


def _count_of(term: ShortRun, first: int, inside: int, missing: int) -> Count:
    """At least one day is not as such a run has it."""
    edges = (first + inside,) if first == 0 else (first - 1, first + inside)
    days = tuple(range(first, first + inside))
    sign = -1 if term.absent else 1
    weights = {(day, duty): sign for day in days for duty in term.duties}
    weights |= {(day, duty): -sign for day in edges for duty in term.duties}
    return Count(
        name=f"{term.name}/{first}/{inside}",
        limit=term.limit,
        who=(term.agent,),
        days=(*days, *edges),
        duties=term.duties,
        weights=weights,
        at_most=len(edges) - 1 if term.absent else inside - 1,
        unit_size=missing,
        strength=term.strength,
    )


def _step(facts: Facts, term: Step) -> Step:
    """Without the days to which a step has led."""
    last = term.carried
    done = set()
    for day in range(facts.days):
        found = [place for place, group in enumerate(term.groups) if facts.has(term.agent, day, group)]
        if found and last is not None and day + last[1] <= term.within_days and (last[0], found[0]) in term.steps:
            done.add(day)
        if found:
            last = (found[0], -day)
        elif not facts.settles(term.agent, day):
            last = None
    facts.sizes[term.limit] += len(done - term.excused)
    return replace(term, excused=term.excused | done)


def _free(facts: Facts, term: Free) -> Free:
    """No more windows than facts have left free."""
    spoilt = sum(any(facts.has(term.agent, day, term.duties) for day in window) for window in term.windows)
    possible = term.base + len(term.windows) - spoilt
    if term.at_least <= possible:
        return term
    facts.sizes[term.limit] += term.at_least - possible
    return replace(term, at_least=possible)


def _whole(facts: Facts, term: Whole) -> Iterator[Whole]:
    """Once a day has been worked, the days that can still be are asked for, and those off are facts."""
    worked = term.worked_before + sum(facts.has(term.agent, day, term.duties) for day in term.days)
    off = term.off_before + sum(facts.lacks(term.agent, day, term.duties) for day in term.days)
    if not worked or not off:
        yield term
        return
    facts.sizes[term.limit] += off
    still = tuple(day for day in term.days if not facts.settles(term.agent, day))
    if still:
        yield replace(term, days=still, worked_before=worked, off_before=0)


def _kinds(facts: Facts, term: Kinds) -> Kinds:
    """As many sorts as facts have already."""
    seen = {
        position
        for position, group in enumerate(term.groups)
        if any(facts.has(agent, day, group) for agent in term.who for day in term.days)
    }
    used = len(seen | term.used_before)
    if used <= term.at_most:
        return term
    facts.sizes[term.limit] += used - term.at_most
    return replace(term, at_most=used)


def _needs(facts: Facts, term: Needs) -> Iterator[Needs]:
    """Without the days and duties on which somebody has been alone and nobody can come any more."""
    alone = {day: frozenset(duty for duty in term.duties if _is_alone(facts, term, day, duty)) for day in term.days}
    facts.sizes[term.limit] += sum(map(len, alone.values()))
    days = tuple(day for day in term.days if not alone[day])
    if days:
        yield term if days == term.days else replace(term, days=days)
    for day, gone in alone.items():
        if gone and (others := term.duties - gone):
            yield replace(term, name=f"{term.name}/fact {day}", days=(day,), duties=others)


def _is_alone(facts: Facts, term: Needs, day: int, duty: Duty) -> bool:
    """Whether somebody has had a duty, and none of the others has or can have it."""
    return any(facts.has(agent, day, (duty,)) for agent in term.who) and not any(
        facts.has(agent, day, (duty,)) or facts.is_open(agent, day, (duty,)) for agent in term.others
    )


def _total(facts: Facts, term: Total) -> Total:
    """As much as facts have used up already."""
    spent = sum(weight for (agent, day, duty), weight in term.weights.items() if facts.has(agent, day, (duty,)))
    total = term.base + spent + sum(excess.rate * _beyond(facts, excess) for excess in term.excesses)
    if total <= term.at_most:
        return term
    facts.sizes[term.limit] += (total - term.at_most) * term.unit_size
    return replace(term, at_most=total)


def _beyond(facts: Facts, excess: Excess) -> int:
    """What facts have of one excess."""
    counted = sum(weight for (day, duty), weight in excess.weights.items() if facts.has(excess.agent, day, (duty,)))
    return max(0, excess.base + counted - excess.above)
