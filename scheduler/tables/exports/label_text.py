"""What a header, a row label or a title says: a measure, a queue, a total, and a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scheduler.tables.exports.header_words import (
    GENERIC,
    MEASURES,
    MEASURES_ALONE,
    NOT_SERVED,
    PART_SIGNS,
    QUEUES,
    ROLES,
    STATISTICS,
    TIME_ROLES,
    TOTALS,
)
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.squeezed import squeezed
from scheduler.words.plain_text import plain_text

__all__ = ["Label", "is_part", "read_label", "role_of", "without_words"]

_ASCII: Final = re.compile(r"[\x00-\x7f]+")
_HUMPS: Final = re.compile(r"(?<=[a-z])(?=(?:Count|Number|Num|Total|Volume|Qty)(?![a-z]))")
_PARTS: Final = re.compile(PART_SIGNS)
_GENERIC: Final = re.compile(
    "|".join(
        re.escape(word) if not _ASCII.fullmatch(word) else rf"(?<![a-z]){re.escape(word)}(?![a-z])"
        for word in sorted(GENERIC, key=len, reverse=True)
    )
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a text says.

    Parameters
    ----------
    rank
        Place of its measure among the numbers of buyers served, 0 the best; None where it names no such measure.
    exact
        Whether it is the name of that measure and nothing more.
    barred
        Whether it names a measure that is never the number of buyers served.
    queue
        Id of the queue that it names.
    total, statistic
        Whether it names a sum, or an average, share, maximum and the like.
    rest
        What else it says: the name of a shop, a group or a person.
    """

    rank: int | None = None
    exact: bool = False
    barred: bool = False
    queue: str | None = None
    total: bool = False
    statistic: bool = False
    rest: str = ""


def read_label(text: str, names: QueueNames) -> Label:
    """Read a text."""
    queue, loose = names.within(_HUMPS.sub(" ", text))
    rank, exact, barred, total, statistic, rest = _parsed(loose)
    return Label(rank, exact and queue is None, barred, queue, total, statistic, rest)


def without_words(text: str, names: QueueNames) -> str:
    """A text without the queue and the measure that it names; the text itself where it names none.

    Examples
    --------
    >>> without_words("售前8:00-9:00咨询人数", QueueNames({}))
    '8:00-9:00'
    """
    queue, loose = names.within(text)
    if queue is not None:  # the rest may have lost its punctuation
        loose = next(
            (plain_text(text).replace(word, " ") for words in QUEUES.values() for word in words if word in plain_text(text)),
            loose,
        )
    tight = squeezed(loose)
    _, _, word = _measure(tight, re.sub(r"[_\W]+", " ", plain_text(loose)).strip())
    if queue is None and not word:
        return text
    return loose.replace(word, " ").strip(" -_()（）/|:：") if word else loose.strip(" -_()（）/|:：")


def is_part(text: str) -> bool:
    """Whether a text names a shop, a platform or a group."""
    return _PARTS.search(plain_text(text)) is not None


@lru_cache(maxsize=8192)
def role_of(text: str) -> str | None:
    """The role of a key column by its header; the longest word that the header ends with counts where none is all of it."""
    pieces = [part for part in re.split(r"[/\\＼／|｜\n]", text) if part.strip()]
    parts = {role_of(part) for part in pieces} if len(pieces) > 1 else set()
    if len(parts & TIME_ROLES) > 1:
        return "time"
    tight = squeezed(re.sub(r"[(（][^)）]*[)）]", "", text)) or squeezed(text)
    for role, words in ROLES.items():
        if tight in words:
            return role
    best = max(
        ((len(word), role) for role, words in ROLES.items() for word in words if len(word) > 1 and _ends(tight, word)),
        default=(0, ""),
    )
    return best[1] or None


def _ends(tight: str, word: str) -> bool:
    """Whether a header ends with a word (Chinese, or a long English one)."""
    return tight.endswith(word) and (not _ASCII.fullmatch(word) or len(word) > 4)


@lru_cache(maxsize=8192)
def _parsed(loose: str) -> tuple[int | None, bool, bool, bool, bool, str]:
    """Rank, exact, barred, total, statistic and rest of a text without its queue."""
    tight = squeezed(loose)
    spoken = re.sub(r"[_\W]+", " ", plain_text(loose)).strip()
    total = _has(TOTALS, tight, spoken)
    statistic = _has(STATISTICS, tight, spoken)
    rank, exact, word = _measure(tight, spoken)
    barred = not exact and _has(NOT_SERVED, tight, spoken)
    if rank is not None and word in ("总数", "total") and not exact:
        rank = None
    rest = re.sub(r"\d+", " ", loose) if not re.search(r"[a-z]", loose) else loose
    for known in (word, *(TOTALS if total else ())):
        if known:
            rest = rest.replace(known, " ")
    rest = re.sub(r"\d{4,}|[_\W]+", " ", _GENERIC.sub(" ", rest)).strip()
    return (None if barred else rank), exact, barred, total, statistic, "" if re.fullmatch(r"[\d ]*", rest) else rest


def _measure(tight: str, spoken: str) -> tuple[int | None, bool, str]:
    """The best measure that a text names: its rank, whether it is all of the text, and the word."""
    bare = re.sub(r"(?:人|个|次|单位|总)$", "", tight)
    for rank, words in enumerate(MEASURES):
        for word in words:
            if word in (tight, bare):
                return rank, True, word
    if tight in MEASURES_ALONE:
        return MEASURES_ALONE[tight], True, tight
    found = [
        (-len(word), rank, word)
        for rank, words in enumerate(MEASURES)
        for word in words
        if (word in tight and len(word) > 1 if not _ASCII.fullmatch(word) else _spoken(word, spoken, tight))
    ]
    if not found:
        return None, False, ""
    _, rank, word = min(found)
    return rank, False, word


def _has(words: tuple[str, ...], tight: str, spoken: str) -> bool:
    """Whether a text has one of the words; one character counts only as all of it."""
    return any(
        (word == tight if len(word) == 1 else word in tight) if not _ASCII.fullmatch(word) else _spoken(word, spoken, tight)
        for word in words
    )


def _spoken(word: str, spoken: str, tight: str) -> bool:
    """Whether an English word is in a text, in any number."""
    if word == "%":
        return "%" in tight
    if word not in tight:
        return False
    return len(word) > 9 or re.search(rf"(?<![a-z]){re.escape(word)}(?:s|es|d|ed|ing|ion)?(?![a-z])", spoken) is not None
