"""What people mean by what they write in the cells of a roster."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from scheduler.domain.shift import Duty, DutyKind, ShiftKind, ShiftTemplate
from scheduler.tables.roster_xlsx.codes import Codes, DayContent
from scheduler.words.catalogue import LANGUAGES, label
from scheduler.words.plain_text import bare_text

__all__ = ["Vocabulary"]

_OFF: Final = ("off", "o", "休", "休息", "公休", "轮休", "周休", "day off", "rest", ".", "-", "–", "—", "/", "x", "×")
_LEAVE: Final = (
    *(
        "假",
        "请假",
        "休假",
        "年假",
        "事假",
        "病假",
        "婚假",
        "产假",
        "陪产假",
        "丧假",
        "工伤假",
        "年",
        "事",
        "病",
        "婚",
        "产",
        "丧",
    ),
    *("lv", "leave", "al", "sl", "on leave", "annual leave", "sick leave", "sick", "vacation"),
)
_CREDITED: Final = ("调", "调休", "补休", "cr", "credited", "credited day off", "time off in lieu", "toil")
_STANDBY: Final = ("备班", "备", "standby", "sb", "*")
"""Signs of standby; before or after the word of a shift, or alone."""
_KIND_WORDS: Final = {
    ShiftKind.EARLY: ("早", "早班", "early"),
    ShiftKind.MID: ("中", "中班", "mid", "middle"),
    ShiftKind.LATE: ("晚", "晚班", "late"),
    ShiftKind.NIGHT: ("夜", "夜班", "night"),
}
_BETWEEN: Final = re.compile(r"[/\\,，、;；+&|]|\s+")


class Vocabulary:
    """Reads the text of a cell.

    Words of the store come first: codes, ids, then names of its shifts; then what the tool writes; then what people usually
    write. Case, blanks and full width do not matter.

    Parameters
    ----------
    shifts
        Those of the store.
    """

    def __init__(self, shifts: Sequence[ShiftTemplate]) -> None:
        self._exact: dict[str, DayContent] = {shift.code: _work(shift.id) for shift in shifts}
        self._words: dict[str, DayContent] = {}
        shift_words = dict(_shift_words(shifts))
        for word, shift in shift_words.items():
            self._words.setdefault(word, _work(shift))
        for language in LANGUAGES:
            codes = Codes(shifts, language)
            for shift, code in codes.standby.items():
                self._add([code], DayContent(Duty(DutyKind.STANDBY, shift)))
            self._add([codes.off, codes.idle, label("day_off", language)], DayContent())
            self._add([codes.leave, label("leave", language)], DayContent(leave=True))
            self._add([codes.credited, label("sheet_credited", language)], DayContent(leave=True, credited=True))
        for sign in map(bare_text, _STANDBY):
            for word, shift in shift_words.items():
                self._add([sign + word, word + sign], DayContent(Duty(DutyKind.STANDBY, shift)))
        self._add(_OFF, DayContent())
        self._add(_LEAVE, DayContent(leave=True))
        self._add(_CREDITED, DayContent(leave=True, credited=True))
        self._standby = {bare_text(sign) for sign in _STANDBY} - set(self._words)
        if len(shifts) == 1:
            self._add(_STANDBY, DayContent(Duty(DutyKind.STANDBY, shifts[0].id)))

    def read(self, text: str) -> DayContent | None:
        """What a text means, None where it means nothing or not enough."""
        exact = self._exact.get(text.strip())
        return exact if exact is not None else self._words.get(bare_text(text))

    def is_standby(self, text: str) -> bool:
        """Whether a text says standby without the shift."""
        return bare_text(text) in self._standby

    def several(self, text: str) -> bool:
        """Whether a text holds two codes or more, which a day cannot have."""
        parts = [part for part in _BETWEEN.split(text.strip()) if part]
        if len(parts) > 1 and all(self.read(part) is not None or self.is_standby(part) for part in parts):
            return True
        word = bare_text(text)
        return any(word[:cut] in self._words and word[cut:] in self._words for cut in range(1, len(word)))

    def _add(self, words: Iterable[str], content: DayContent) -> None:
        """Take words that mean nothing else yet."""
        for word in words:
            self._words.setdefault(bare_text(word), content)


def _work(shift: str) -> DayContent:
    """Work on a shift."""
    return DayContent(Duty(DutyKind.WORK, shift))


def _shift_words(shifts: Sequence[ShiftTemplate]) -> Iterator[tuple[str, str]]:
    """Words of shifts with their ids, first come first served; two shifts of one part of the day are not told by it."""
    said: dict[str, str] = {}
    for words in ([shift.code for shift in shifts], [shift.id for shift in shifts], [shift.name for shift in shifts]):
        for shift, word in zip(shifts, words, strict=True):
            said.setdefault(bare_text(word), shift.id)
    for kind, usual in _KIND_WORDS.items():
        of_kind = [shift.id for shift in shifts if shift.kind is kind]
        if len(of_kind) == 1:
            for word in usual:
                said.setdefault(bare_text(word), of_kind[0])
    yield from said.items()
