"""What is written in cells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import EARLY, LATE, MONDAY, make_agent

from scheduler.tables.roster_xlsx.codes import Codes
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary
from scheduler.words.plain_text import bare_text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("codes", [("E", "L"), ("早", "晚"), ("休", "假"), (".", "-"), ("lv", "cr"), ("备", "调")])
def test_every_code_is_read_as_what_it_was_written_for(language: str, codes: tuple[str, str]) -> None:
    shifts = [replace(shift, code=code) for shift, code in zip((EARLY, LATE), codes, strict=True)]
    written, words = Codes(shifts, language), Vocabulary(shifts)
    for shift in shifts:
        work, standby = words.read(written.work[shift.id]), words.read(written.standby[shift.id])
        assert work is not None
        assert standby is not None
        assert (work.duty, standby.duty) != (None, None)
        assert work.duty.shift == standby.duty.shift == shift.id  # type: ignore[union-attr]
        assert (work.duty.kind, standby.duty.kind) == ("work", "standby")  # type: ignore[union-attr]
    away = [words.read(text) for text in (written.off, written.idle, written.leave, written.credited)]
    assert [(day.leave, day.credited) for day in away if day] == [(False, False)] * 2 + [(True, False), (True, True)]
    every = [*written.work.values(), *written.standby.values(), written.off, written.idle, written.leave, written.credited]
    assert len(set(map(bare_text, every))) == len(every)


def test_people_of_the_pool_are_offered_standby_and_nothing_to_work() -> None:
    codes = Codes([EARLY, LATE], "zh")
    pool, team = make_agent("p", pool=True), make_agent("a")
    assert codes.allowed(pool, MONDAY, standby=False, credited=True) == ("备E", "备L", "-", "假")
    assert codes.allowed(team, MONDAY, standby=False, credited=True) == ("E", "L", "休", "假", "调")
    assert codes.allowed(team, MONDAY, standby=True, credited=False) == ("E", "L", "备E", "备L", "休", "假")
