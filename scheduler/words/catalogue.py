"""Look up sentences and labels in a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from scheduler.domain.finding import Fact, Finding
from scheduler.words import en, zh
from scheduler.words.assumptions import assumptions
from scheduler.words.dates import full_day
from scheduler.words.number import Number

__all__ = ["LANGUAGES", "label", "sentence"]

LANGUAGES: Final = ("en", "zh")
_SENTENCES: Final[Mapping[str, Mapping[str, str]]] = {"en": en.SENTENCES, "zh": zh.SENTENCES}
_LABELS: Final[Mapping[str, Mapping[str, str]]] = {"en": en.LABELS, "zh": zh.LABELS}
_METHODS: Final = ("method", "default", "rival")
"""Facts that are names of forecasting methods."""


def label(key: str, language: str) -> str:
    """Label of a key such as ``shift`` or ``weekday_0``; KeyError where the catalogue has none."""
    return _LABELS[language][key]


def sentence(finding: Finding, language: str, names: Mapping[str, str] | None = None) -> str:
    """A finding as a sentence.

    Parameters
    ----------
    finding
        The finding.
    language
        One of `LANGUAGES`.
    names
        Names on the screen by id, of agents, shifts and queues; an id without name is shown as it is, and a pool of queues
        ("a+b") by the names of them.

    Returns
    -------
    str
        One or two sentences. Facts that are ids are shown as names, ISO dates with their weekday; a day of the end that
        is also the day of the beginning is not said twice.
    """
    facts = finding.facts
    spoken = {key: _spoken(value, language, names or {}) for key, value in facts.items()}
    for key in _METHODS:
        if key in facts:
            spoken[key] = _LABELS[language].get(f"method_{facts[key]}", str(facts[key]))
    if "limit" in facts:
        named = _LABELS[language].get(f"limit_{facts['limit']}", str(facts["limit"]))
        begins = _SENTENCES[language][finding.code].startswith("{limit}")
        spoken["limit"] = named[:1].upper() + named[1:] if begins else named
    if isinstance(facts.get("people"), str):
        listed = str(facts["people"]).split("+")
        spoken["people"] = label("list_comma", language).join((names or {}).get(who, who) for who in listed)
    if "dates" in facts:
        days = str(facts["dates"]).split("+")
        spoken["dates"] = label("list_comma", language).join(str(_spoken(day, language, names or {})) for day in days)
    if "until" in facts:  # the day on which a stretch ends, said with its "to", or not at all
        last = label("until", language).format(date=spoken["until"])
        spoken["until"] = "" if facts["until"] == facts.get("date") else last
    if finding.code == "statute_in_force":
        labels = _LABELS[language]
        parts = (labels.get(f"limit_{name}") or labels[f"statute_{name}"] for name in str(facts["limits"]).split("+"))
        spoken["limits"] = labels["list_comma"].join(parts)
        spoken["statute"] = labels.get(f"statute_{facts['statute']}", str(facts["statute"]))
    if "kind" in facts:
        kind = str(facts["kind"])
        spoken["kind"] = _LABELS[language].get(f"kind_{kind}", (names or {}).get(kind, kind))
    if "end_date" in facts and facts["end_date"] == facts.get("date"):
        spoken["end_date"] = ""
    if finding.code == "assumed_defaults":
        spoken["values"] = assumptions(str(facts["values"]), language)
    return " ".join(_SENTENCES[language][finding.code].format(**spoken).split())


def _spoken(value: Fact, language: str, names: Mapping[str, str]) -> str | Number:
    """One fact as it is read out."""
    if isinstance(value, int | float):
        return Number(value)
    if isinstance(value, tuple):
        return label("list_comma", language).join(str(_spoken(part, language, names)) for part in value)
    if value in names:
        return names[value]
    together = value.split("+")
    if len(together) > 1 and all(part in names for part in together):
        return " + ".join(names[part] for part in together)
    try:
        when = date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        when = None
    if when is None:
        return value
    return full_day(when, language)
