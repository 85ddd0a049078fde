"""Wishes as people write them: 休, 早班, 不要晚班, off, not late."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scheduler.config.fault_list import suggest
from scheduler.config.month.names import Names
from scheduler.config.month.reading import NotKnownError
from scheduler.config.month.vocabulary import plain
from scheduler.errors import Phrase

__all__ = ["Wishes"]

_FOR: Final = ("", "想", "要", "想要", "希望", "申请", "上", "想上", "要上", "排", "want", "wants", "wish")
_AGAINST: Final = ("不", "不要", "不想", "不上", "不想上", "不要上", "不排", "别", "别排", "非", "not", "no", "never")
_OFF: Final[tuple[str, ...]] = ("休", "休息", "休班", "休假", "公休", "off", "day off", "rest")
_WORK: Final[tuple[str, ...]] = ("上班", "班", "work", "working", "on")
_OFFERED: Final[Mapping[str, tuple[str, str, str]]] = {
    "zh": ("休", "上班", "不要{shift}"),
    "en": ("off", "not off", "not {shift}"),
}
"""How a day off, a day of work and no such shift are written in a workbook of the program."""


class Wishes:
    """Reads wishes.

    Parameters
    ----------
    shifts
        Names of the shifts.
    """

    def __init__(self, shifts: Names) -> None:
        self._wants: dict[str, str] = {}
        for wished, words in (("off", _OFF), ("not off", _WORK)):
            self._put(wished, words, _FOR)
        for wished, words in (("not off", _OFF), ("off", _WORK)):
            self._put(wished, words, _AGAINST)
        for key in shifts.shown:
            words = shifts.own_words(key)
            words += tuple(word.removesuffix("班") for word in words if len(word) > 1 and word.endswith("班"))
            self._put(key, words, _FOR)
            self._put(f"not {key}", words, _AGAINST)
        self._shown = shifts.shown

    def _put(self, wished: str, words: tuple[str, ...], before: tuple[str, ...]) -> None:
        """Enter every way to write a wish that is not another's already."""
        for prefix in before:
            for word in words:
                self._wants.setdefault(plain(prefix + word), wished)

    def find(self, text: str) -> str:
        """A wish as a store file writes it: ``off``, ``not off``, a shift's id, or ``not`` and the id.

        Raises
        ------
        NotKnownError
            It is none that the store knows.
        """
        found = self._wants.get(plain(text))
        if found is None:
            chinese = not text.isascii() or any(not name.isascii() for name in self._shown.values())
            proposals = self.offered("zh" if chinese else "en")
            raise NotKnownError(Phrase("is {seen}; {reason}", seen=repr(text), reason=suggest(text, proposals, "wishes")))
        return found

    def offered(self, language: str) -> list[str]:
        """The wishes to choose from."""
        off, work, against = _OFFERED[language]
        names = list(self._shown.values())
        return [off, work, *names, *(against.format(shift=name) for name in names)]
