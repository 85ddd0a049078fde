from __future__ import annotations

import pytest

from scheduler.tables.unguarded import unguarded


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" x ", "x"),
        ("\u3000\u00a0x", "x"),
        ("'=1", "=1"),
        (" ''=1", "'=1"),
        ("'plain", "'plain"),
        ("'", "'"),
        ("\tx", "\tx"),
    ],
)
def test_blanks_and_one_guard_are_taken_off(cell: str, text: str) -> None:
    assert unguarded(cell) == text
