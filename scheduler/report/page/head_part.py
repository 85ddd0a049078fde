"""The head of the page: which roster, how good it is in a few sentences, and the key figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.dates import title
from scheduler.report.page.content import PageContent
from scheduler.report.page.distance_words import distance_words
from scheduler.report.page.speech import Speech

__all__ = ["HeadPart", "head_part"]


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure.

    Parameters
    ----------
    value, name
        The figure, and what it is.
    look
        ``good``, ``bad`` or empty; the words say the same.
    more
        What else there is to say of it; may be empty.
    """

    value: str
    name: str
    look: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class HeadPart:
    """The head.

    Parameters
    ----------
    title, store, span
        Heading of the window, name of the store, and the days.
    verdict
        Sentences, each with whether it is good or bad news.
    tiles
        Key figures.
    """

    title: str
    store: str
    span: str
    verdict: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]


def head_part(content: PageContent, speech: Speech) -> HeadPart:
    """Say which roster it is and how good it is."""
    roster = content.roster
    last = roster.start + timedelta(days=roster.days - 1)
    return HeadPart(
        title=title("roster_title", roster.start, roster.days, speech.language, store=content.title),
        store=content.title,
        span=speech.say("span", start=speech.day(roster.start), end=speech.day(last)),
        verdict=tuple(_verdict(content, speech)),
        tiles=tuple(_tiles(content, speech)),
    )


def _verdict(content: PageContent, speech: Speech) -> Iterator[tuple[str, str]]:
    """The news, worst first by nature: nobody there, too few people, what was given up, and how much better it could be."""
    kpis = content.audit.kpis
    if kpis.uncovered_scored_minutes:
        yield speech.say("page_verdict_uncovered", minutes=kpis.uncovered_scored_minutes), "bad"
    else:
        yield speech.say("page_verdict_covered"), "good"
    if kpis.shortfall_agent_hours >= 0.05:
        hours, heads = kpis.shortfall_agent_hours, kpis.peak_shortfall
        yield speech.say("page_verdict_short", hours=hours, heads=heads), "bad"
    else:
        yield speech.say("page_verdict_enough"), "good"
    given_up = () if content.proof is None else tuple(name for name, size in content.proof.given_up.items() if size)
    if given_up:
        yield speech.say("page_verdict_given_up", limits=speech.listed(speech.limit(name) for name in given_up)), "bad"
    elif content.audit.broken_musts:
        yield speech.say("page_verdict_broken", count=len(content.audit.broken_musts)), "bad"
    else:
        yield speech.say("check_clean"), "good"
    yield distance_words(content.proof, speech), ""


def _tiles(content: PageContent, speech: Speech) -> Iterator[Tile]:
    """Key figures."""
    kpis = content.audit.kpis
    minutes, short = kpis.uncovered_scored_minutes, kpis.shortfall_agent_hours
    yield Tile(speech.number(minutes), speech.say("page_tile_uncovered"), "bad" if minutes else "good")
    at_once = speech.say("page_tile_at_once", heads=kpis.peak_shortfall) if kpis.peak_shortfall >= 0.05 else ""
    yield Tile(speech.number(short), speech.say("page_tile_short"), "bad" if short >= 0.05 else "good", at_once)
    yield Tile(speech.number(kpis.surplus_agent_hours), speech.say("page_tile_over"))
    if kpis.requests_total:
        value = speech.say("page_of", part=kpis.requests_granted, whole=kpis.requests_total)
        yield Tile(value, speech.say("page_tile_requests"))
    kept = None if content.simulation is None else _kept(content.simulation)
    if kept is not None:
        yield Tile(speech.share(kept), speech.say("page_tile_kept"))
    team = [agent.id for agent in content.problem.agents if not agent.pool]
    hours = [kpis.hours_per_person[who] for who in team if who in kpis.hours_per_person]
    if hours:
        least, most = speech.number(min(hours)), speech.number(max(hours))
        alike = least == most
        yield Tile(least if alike else speech.say("page_from_to", start=least, end=most), speech.say("page_tile_hours"))
    if kpis.backlog_left >= 0.05:
        yield Tile(speech.number(kpis.backlog_left), speech.say("page_tile_backlog"), "bad")
    if kpis.currency is not None:
        cents = (kpis.wage_cents or 0) + (kpis.overtime_cents or 0) + (kpis.standby_cents or 0)
        yield Tile(speech.number(round(cents / 100)), speech.say("page_tile_wages", currency=kpis.currency))


def _kept(result: SimulationResult) -> float | None:
    """Share of the scored hours that keep what the store promises; None without such hours.

    A target that had to be assumed is nobody's promise, so the hours of its queue do not count.
    """
    promised = [row for row, queue in enumerate(result.queues) if queue not in result.assumed]
    scored = result.scored[promised]
    return float(result.met[promised][scored].mean()) if scored.any() else None
