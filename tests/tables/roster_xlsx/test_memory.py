"""What a workbook remembers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from random_rosters import random_roster

from scheduler.errors import DataError
from scheduler.tables.roster_xlsx.memory import Memory, is_memory, memory_rows, read_memory
from scheduler.tables.sheet import Sheet


def sheet(memory: Memory) -> Sheet:
    return Sheet("f.xlsx", "hidden", tuple(tuple(cell or None for cell in row) for row in memory_rows(memory)))


@pytest.mark.parametrize("seed", range(10))
def test_it_is_read_as_it_was_written(seed: int) -> None:
    roster, _ = random_roster(seed)
    shown = {(agent, when): f"{agent} {when}" for agent in roster.agents for when in roster.dates}
    memory = Memory(roster, shown, "zh", "my store", {"given": "store.yaml", "beside": "../store.yaml"})
    assert is_memory(sheet(memory))
    assert read_memory(sheet(memory)) == memory


def test_another_version_is_refused() -> None:
    roster, _ = random_roster(1)
    written = sheet(Memory(roster))
    newer = replace(written, rows=(("format", "shiftwright roster", "2"), *written.rows[1:]))
    with pytest.raises(DataError, match="another version"):
        read_memory(newer)


def test_a_sheet_cut_short_is_refused() -> None:
    with pytest.raises(DataError, match="was changed"):
        read_memory(Sheet("f.xlsx", "hidden", (("format", "shiftwright roster", "1"), ("work", "a"))))
