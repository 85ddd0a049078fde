"""What the calculator answers, for the screen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scheduler.cli.text_table import text_table
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label
from scheduler.words.number import Number

if TYPE_CHECKING:
    from scheduler.domain.erlang_question import ErlangQuestion
    from scheduler.domain.erlang_result import ErlangResult
    from scheduler.domain.erlang_row import ErlangRow

__all__ = ["erlang_table"]


def erlang_table(result: ErlangResult, language: str) -> str:
    """What was asked, the answer in words, a line for each number of people, and what the columns mean.

    Parameters
    ----------
    result
        The answer.
    language
        Of the words.
    """
    seconds = f"{result.question.target_seconds:g}"
    sentences = [_work(result.question, language), *_answer(result, language)]
    rostered = label("erlang_legend_rostered", language) if result.question.shrinkage else ""
    legend = label("erlang_legend", language).format(seconds=seconds, rostered=rostered)
    notes = [legend, label("erlang_assumed", language)]
    if result.question.patience_seconds is None:
        notes.append(label("erlang_nobody_gives_up", language))
    return "\n".join((*sentences, "", text_table(_rows(result, language)), "", *notes))


def _work(question: ErlangQuestion, language: str) -> str:
    """The contacts, and how many people they would keep busy."""
    count = len(question.speeds)
    people = question.busy_people
    return label("erlang_work_at_once" if count > 1 else "erlang_work", language).format(
        contacts=f"{question.contacts_per_hour:,.10g}",
        aht=f"{question.aht_seconds:g}",
        count=count,
        people=amount(people) if people >= 1 else f"{people:.2g}",
    )


def _answer(result: ErlangResult, language: str) -> list[str]:
    """How many people are enough, how many to roster, and from which number on they keep up at all."""
    told = []
    answer, question = result.answer, result.question
    if answer is not None and result.required is not None:
        facts = {"agents": Number(answer.agents), "required": amount(result.required)}
        told.append(label(_verdict(result, answer), language).format(promises=_promises(question, language), **facts))
    if answer is not None and question.shrinkage:
        share = _percent(question.shrinkage, language)
        told.append(label("erlang_to_roster", language).format(share=share, agents=Number(answer.scheduled)))
    if any(row.asa_seconds is None for row in result.rows):
        told.append(label("erlang_overload", language).format(least=Number(math.floor(question.busy_people) + 1)))
    return told


def _verdict(result: ErlangResult, answer: ErlangRow) -> str:
    """Whether the one number of people asked for is enough, or which one is."""
    if result.question.agents != (answer.agents, answer.agents):
        return "erlang_required"
    if answer.agents == result.required:
        return "erlang_just_enough"
    return "erlang_enough" if answer.meets else "erlang_not_enough"


def _promises(question: ErlangQuestion, language: str) -> str:
    """Everything promised, one after the other."""
    limits = question.limits
    assert limits is not None, "only what is promised can be enough"
    shares = (("abandonment", limits.abandonment), ("occupancy", limits.occupancy))
    said = []
    if limits.service_level is not None:
        text = label("erlang_promise_service_level", language)
        said.append(text.format(share=_percent(limits.service_level, language), seconds=f"{question.target_seconds:g}"))
    if limits.asa_seconds is not None:
        said.append(label("erlang_promise_asa_seconds", language).format(seconds=f"{limits.asa_seconds:g}"))
    for name, share in shares:
        if share is not None:
            said.append(label(f"erlang_promise_{name}", language).format(share=_percent(share, language)))
    return label("erlang_and", language).join(said)


def _rows(result: ErlangResult, language: str) -> list[list[str]]:
    """Heading and lines; columns that say nothing are left out."""
    question = result.question
    columns = ["agents", "scheduled", "in_time", "wait", "asa", "abandonment", "occupancy", "meets"]
    unused = {
        "scheduled": not question.shrinkage,
        "abandonment": question.patience_seconds is None,
        "meets": question.limits is None,
    }
    columns = [name for name in columns if not unused.get(name)]
    seconds = f"{question.target_seconds:g}"
    heading = [label(f"erlang_heading_{name}", language).format(seconds=seconds) for name in columns]
    return [heading, *([_cells(row, language)[name] for name in columns] for row in result.rows)]


def _cells(row: ErlangRow, language: str) -> dict[str, str]:
    """Texts of a line by column."""
    if row.asa_seconds is None:
        wait = label("erlang_endless", language)
    else:
        wait = label("erlang_seconds", language).format(seconds=amount(row.asa_seconds, fixed=True))
    return {
        "agents": amount(row.agents),
        "scheduled": amount(row.scheduled),
        "in_time": _percent(row.service_level, language, digits=1),
        "wait": _percent(row.wait_probability, language, digits=1),
        "asa": wait,
        "abandonment": _percent(row.abandonment, language, digits=1),
        "occupancy": _percent(row.occupancy, language, digits=1),
        "meets": label("erlang_yes" if row.meets else "erlang_no", language),
    }


def _percent(share: float, language: str, *, digits: int | None = None) -> str:
    """A share in percent, with as many decimals as it was given or as asked."""
    shown = f"{share * 100:.4g}" if digits is None else f"{share * 100:.{digits}f}"
    return label("percent", language).format(value=shown)
