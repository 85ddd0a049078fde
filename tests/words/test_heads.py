"""Words on why heads are needed: none is left over, and both languages tell the same."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from scheduler.explaining.load_goal import KNOWN_BOUNDS
from scheduler.words.en import heads as en
from scheduler.words.zh import heads as zh

PACKAGE = Path(__file__).parents[2] / "scheduler"
SOURCE = "".join(
    path.read_text(encoding="utf-8") for room in ("cli", "explaining") for path in (PACKAGE / room).glob("*.py")
)
BUILT = {f"heads_decides_{name}" for name in (*KNOWN_BOUNDS, "other")}
BUILT |= {f"heads_goal_{name}" for name in KNOWN_BOUNDS}
BUILT |= {f"heads_goal_{name}_pool" for name in KNOWN_BOUNDS if name not in ("backlog", "absences")}


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    assert en.LABELS.keys() == zh.LABELS.keys()


@pytest.mark.parametrize("key", en.LABELS)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    assert facts(en.LABELS[key]) == facts(zh.LABELS[key])


@pytest.mark.parametrize("key", en.LABELS)
def test_a_word_is_used(key: str) -> None:
    assert key in BUILT or f'"{key}"' in SOURCE


@pytest.mark.parametrize("key", sorted(BUILT))
def test_every_bound_has_its_words(key: str) -> None:
    assert key in en.LABELS
