"""The call list as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.domain.call import Call
from scheduler.explaining.call_text import call_text
from scheduler.words.day_words import day_words

__all__ = ["call_records"]


def call_records(
    calls: Sequence[Call], *, language: str, names: Mapping[str, str], messages_in: str | None = None
) -> list[dict[str, object]]:
    """One record per person to be told, whom to call first at the top.

    Parameters
    ----------
    calls
        The call list.
    language, names
        Words, and names on the screen by id.
    messages_in
        Language of the messages, where the team speaks another one.
    """
    return [
        {
            "agent": call.move.agent,
            "name": names.get(call.move.agent, call.move.agent),
            "date": call.move.date.isoformat(),
            "asks": call.asks,
            "text": call_text(call.move, messages_in or language, names),
            "alternatives": [
                {
                    "agent": item.agent,
                    "name": names.get(item.agent, item.agent),
                    "today": day_words(item.today, language, names),
                }
                for item in call.alternatives
            ],
        }
        for call in calls
    ]
