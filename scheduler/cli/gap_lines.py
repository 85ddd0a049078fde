"""Who could fill a gap: lines for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scheduler.cli.around_words import around_words
from scheduler.cli.point_words import change_in_points
from scheduler.cli.reason_lines import reason_lines
from scheduler.domain.cell_choice import CellChoice
from scheduler.domain.gap_story import GapStory
from scheduler.words.catalogue import label, sentence
from scheduler.words.dates import full_day
from scheduler.words.day_words import day_words
from scheduler.words.number import Number

__all__ = ["gap_lines"]


def gap_lines(story: GapStory, language: str, names: Mapping[str, str], *, everything: bool = False) -> Iterator[str]:
    """Need and people, who could come, and who cannot.

    Parameters
    ----------
    story
        As `scheduler.who_could_fill` tells it.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    everything
        Whether to give every reason of each choice.
    """
    yield from _state(story, language, names)
    place = 0
    for key, choices in (("gap_heading_fillers", story.fillers), ("gap_heading_breakers", story.breakers)):
        yield ""
        yield label(key, language)
        if not choices:
            yield "  " + label("gap_nobody", language)
        for choice in choices:
            place += 1
            yield from _choice_lines(place, choice, language, names, everything)
    if story.others:
        yield ""
        yield label("gap_heading_others", language)
        yield from _other_lines(story, language, names)
    yield ""
    yield label("points_note", language)


def _state(story: GapStory, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """The hour: need and people."""
    yield label("gap_title", language).format(date=full_day(story.moment.date(), language), time=f"{story.moment:%H:%M}")
    for hour in story.hours:
        yield "  " + label("gap_queue_short" if hour.short > 0 else "gap_queue", language).format(
            queue=names.get(hour.queue, hour.queue),
            required=Number(hour.required),
            there=Number(hour.on_duty),
            short=Number(hour.short),
        )
    for key, people in (("gap_there", story.there), ("gap_standing_by", story.standing_by)):
        if people:
            yield "  " + label(key, language).format(names=_listed(people, language, names))
    if not any(hour.short > 0 for hour in story.hours):
        yield "  " + label("gap_nobody_missing", language)


def _choice_lines(
    place: int, choice: CellChoice, language: str, names: Mapping[str, str], everything: bool
) -> Iterator[str]:
    """One choice: what it is, what it breaks, what it makes worse and better."""
    called = any(item.called for item in choice.after.given)
    yield "  " + label("gap_choice_called" if called else "gap_choice", language).format(
        place=place,
        name=names.get(choice.cell[0], choice.cell[0]),
        after=day_words(choice.after, language, names),
        before=day_words(choice.before, language, names),
        cost=change_in_points(choice.cost, language),
    )
    for key, findings in (("gap_breaks", choice.broken), ("gap_dearer", choice.dearer), ("gap_cheaper", choice.cheaper)):
        yield from reason_lines(findings, language, names, indent="     ", key=key, everything=everything)
        if findings is choice.broken and findings and choice.around:
            yield "     " + around_words(choice.around, language, names)


def _other_lines(story: GapStory, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Who cannot: each barred by a sentence of their own, all others by the reason they share."""
    together: dict[str, list[str]] = {}
    for other in story.others:
        if other.choice is None:
            together.setdefault(other.reason, []).append(other.agent)
            continue
        reason = sentence(other.choice.broken[0], language, names)
        said = label("gap_barred", language).format(name=names.get(other.agent, other.agent), reason=reason)
        yield f"  - {said}"
    queues = _listed(story.queues, language, names)
    for reason, people in together.items():
        said = label(f"gap_{reason}", language).format(names=_listed(people, language, names), queues=queues)
        yield f"  - {said}"


def _listed(ids: Sequence[str], language: str, names: Mapping[str, str]) -> str:
    """Names in a row."""
    return label("explain_comma", language).join(names.get(item, item) for item in ids)
