"""What is written into the cell of a person and day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.words.catalogue import LANGUAGES, label
from scheduler.words.plain_text import bare_text

__all__ = ["DayWords"]

_FREE = ("off", "leave", "credited")
_ALIKE = {
    "off": ("休", "休息", "公休", "轮休", "Off", "O", "off"),
    "leave": ("假", "请假", "Leave", "leave"),
    "credited": ("调", "调休", "补休", "休", "休息"),
}
"""Words of the same meaning, of which a form may allow one in its drop-down."""
_OTHERS = (
    "休假",
    "备",
    "备班",
    "lv",
    "cr",
    "rest",
    "day off",
    "standby",
    *(word for words in _ALIKE.values() for word in words),
)


class DayWords:
    """Words of a roster's cells.

    Parameters
    ----------
    roster
        The roster.
    agents, shifts
        Those of the store.
    language
        Language of the words.
    codes
        Whether to write codes instead of names.
    """

    def __init__(
        self, roster: Roster, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], *, language: str, codes: bool
    ) -> None:
        self._roster, self._language, self._codes = roster, language, codes
        self._shifts = {shift.id: shift for shift in shifts}
        self._pool = {agent.id for agent in agents if agent.pool}
        self._known = frozenset(map(bare_text, (*_OTHERS, *self._all_words())))

    def words(self, agent: str, when: date) -> tuple[str, ...]:
        """What to write for a person and day, then other words of the same meaning.

        The only word is empty where somebody of the reserve pool has nothing to do.
        """
        given = self._roster.on(agent, when)
        if len(given) == 1:
            return self._duty(given[0])
        if given:
            return ("+".join(self._duty(item)[0] for item in given),)
        if (agent, when) in self._roster.leave:
            return self._free("credited" if (agent, when) in self._roster.credited else "leave")
        return ("",) if agent in self._pool else self._free("off")

    def knows(self, text: str) -> bool:
        """Whether a text is such a word, in any language, as a name, a code or an id."""
        return bare_text(text) in self._known

    def _duty(self, item: Assignment) -> tuple[str, ...]:
        """Words for a shift or a standby."""
        shift = self._shifts.get(item.shift)
        if shift is None:
            return (item.shift,)
        if item.works:
            name, code, other = shift.name, shift.code, shift.id
        else:
            keys = ("template_standby", "phone_standby_code", "phone_standby")
            name, code, other = (label(key, self._language).format(code=shift.code, name=shift.name) for key in keys)
        return (code, name, other) if self._codes else (name, code, other)

    def _free(self, kind: str) -> tuple[str, ...]:
        """Words for a day without duty."""
        rooms = ("phone", "template") if self._codes else ("template", "phone")
        return (*(label(f"{room}_{kind}", self._language) for room in rooms), *_ALIKE[kind])

    def _all_words(self) -> list[str]:
        """Every word that this or another run may have written."""
        words = [text for shift in self._shifts.values() for text in (shift.id, shift.name, shift.code)]
        for language in LANGUAGES:
            words += [label(f"{room}_{kind}", language) for room in ("phone", "template") for kind in _FREE]
            for key in ("phone_standby_code", "template_standby"):
                words += [label(key, language).format(code=one.code, name=one.name) for one in self._shifts.values()]
        return words
