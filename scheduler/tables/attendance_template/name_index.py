"""People by what a form may call them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scheduler.domain.agent import Agent
from scheduler.tables.sheet import CellValue
from scheduler.tables.shown_text import shown_text
from scheduler.words.plain_text import bare_text

__all__ = ["NameIndex"]

_BRACKETS = re.compile(r"[（(\[【].*?[)）\]】]")
_STRONG = re.compile(r"[/\\|,，、:：·•\-–—_\n\r\t]+|\s{2,}")
_NUMBERED = re.compile(r"(?<=\d{3})(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=\d{3})")
"""Between a number of three digits or more and a Chinese name; a single digit may tell two people of one name apart."""
_TITLES = re.compile(r"(?:副)?(?:组长|班长|主管|店长|经理|督导|客服|专员|助理|实习生?|兼职|新人|带教|同学|老师|售前|售后)$")
_BESIDE = re.compile(
    r"(?:team|shift|duty|senior|junior)?(?:leader|lead|supervisor|manager|controller|agent|head|intern|trainee|mentor)?"
    r"|(?:part|full)[\s-]?time|part|full|time|presales|aftersales|[a-z]{0,2}\d+",
    re.IGNORECASE,
)
"""What may stand beside a name in Latin letters; anything else may be the rest of another name."""
_CHINESE = re.compile(r"[\u3400-\u9fff·]{2,}")


class NameIndex:
    """Finds people by id or name, whatever stands around it.

    Parameters
    ----------
    agents
        The people.

    Examples
    --------
    >>> index = NameIndex([Agent("1001", "李娜", frozenset()), Agent("b", "Wang Wei", frozenset())])
    >>> [sorted(index.find(text)) for text in ("李 娜（组长）", "1001李娜", 1001.0, "wang wei - P2", "李娜娜")]
    [['1001'], ['1001'], ['1001'], ['b'], []]
    """

    def __init__(self, agents: Sequence[Agent]) -> None:
        self._known: dict[str, set[str]] = {}
        for agent in agents:
            for text in (agent.id, agent.name):
                self._known.setdefault(_plain(text), set()).add(agent.id)

    def find(self, value: CellValue) -> frozenset[str]:
        """Ids of the people that a cell may mean; none where it names nobody."""
        if isinstance(value, bool) or value is None or not isinstance(value, str | int | float):
            return frozenset()
        text = shown_text(value)
        bare = _BRACKETS.sub(" ", text)
        for whole in (text, bare):
            if _plain(whole) in self._known:
                return self._one([_plain(whole), *map(_plain, _BRACKETS.findall(text))])
        for parts in _readings(bare):
            plain = [_plain(part) for part in parts]
            known = [part for part in plain if part in self._known]
            if known and all(_may_stand_beside(part, known) for part in plain if part not in self._known):
                return self._one(known)
        return frozenset()

    def _one(self, texts: Sequence[str]) -> frozenset[str]:
        """The people whom all texts mean that mean anybody, else all whom any of them means."""
        found = [self._known[text] for text in texts if text in self._known]
        return frozenset(set.intersection(*found) or set.union(*found))


def _may_stand_beside(text: str, names: Sequence[str]) -> bool:
    """Whether a text beside names may be anything but a part of another name."""
    chinese = all(_CHINESE.fullmatch(name) for name in names)
    return chinese or _BESIDE.fullmatch(text) is not None or _CHINESE.fullmatch(text) is not None


def _readings(text: str) -> Iterator[Sequence[str]]:
    """Ways to take a text apart into a name and what stands beside it."""
    parts = [part for part in _STRONG.split(text) if part.strip()]
    yield parts
    yield [word for part in parts for word in part.split()]
    yield [word for part in parts for word in _NUMBERED.split("".join(part.split()))]
    yield [_TITLES.sub("", "".join(part.split())) for part in parts]
    words = text.split()
    for length in range(len(words) - 1, 1, -1):
        for at in range(len(words) - length + 1):
            yield [*words[:at], " ".join(words[at : at + length]), *words[at + length :]]


def _plain(text: str) -> str:
    """A text without blanks, brackets, width and capitals."""
    return bare_text(text).strip("()[]【】")
