"""The call list as a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scheduler.domain.call import Call
from scheduler.explaining.call_text import call_text
from scheduler.words.catalogue import label
from scheduler.words.day_words import day_words
from scheduler.words.move_words import move_words

__all__ = ["calls_text"]


def calls_text(calls: Sequence[Call], *, language: str, names: Mapping[str, str], messages_in: str | None = None) -> str:
    """Whom to call, in order, what to write to each, and who could come instead.

    Parameters
    ----------
    calls
        The call list.
    language, names
        Words, and names on the screen by id.
    messages_in
        Language of the messages, where the team speaks another one.

    Returns
    -------
    str
        Two parts: who has to be asked, and who only has to know. The messages stand on lines of their own.
    """
    if not calls:
        return label("calls_nobody", language)
    parts: list[str] = []
    for key, asks in (("calls_ask", True), ("calls_tell", False)):
        chosen = [call for call in calls if call.asks is asks]
        if chosen:
            entries = (
                "\n".join(_entry(place, call, language, names, messages_in or language))
                for place, call in enumerate(chosen, start=1)
            )
            parts.append("\n\n".join((label(key, language), *entries)))
    return "\n\n".join(parts)


def _entry(place: int, call: Call, language: str, names: Mapping[str, str], messages_in: str) -> Iterator[str]:
    """One person and day."""
    words = move_words(call.move, language, names)
    yield f"{place}. {words.date}  {words.what}"
    yield call_text(call.move, messages_in, names)
    if call.alternatives:
        others = label("call_others_semicolon", language).join(
            label("call_other", language).format(
                place=turn, name=names.get(item.agent, item.agent), today=day_words(item.today, language, names)
            )
            for turn, item in enumerate(call.alternatives, start=1)
        )
        yield label("call_if_no", language).format(names=others)
    elif call.sought:
        yield label("call_no_other", language)
