"""No word of changes is left over, and none is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduler.words.en.changes import LABELS

PACKAGE = Path(__file__).parents[2] / "scheduler"
FILES = [path for room in ("cli", "explaining") for path in (PACKAGE / room).glob("*.py")] + [
    PACKAGE / "words" / "day_words.py"
]
SOURCE = "".join(path.read_text(encoding="utf-8") for path in FILES).replace("'", '"')


@pytest.mark.parametrize("key", LABELS)
def test_a_word_is_used(key: str) -> None:
    built = {"why_absent", "why_pinned", "move_pinned", "move_filled"}  # from the cause
    assert f'"{key}"' in SOURCE or key in built


@pytest.mark.parametrize("key", sorted(set(re.findall(r'self\.say\("(\w+)"', SOURCE))))
def test_a_word_is_there(key: str) -> None:
    from scheduler.words.catalogue import label

    for language in ("en", "zh"):
        assert isinstance(label(key, language), str)
