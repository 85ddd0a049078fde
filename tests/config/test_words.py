from __future__ import annotations

from string import Formatter

import pytest

from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.words.en import config as english
from scheduler.words.zh import config as chinese


@pytest.mark.parametrize("sentences", [english.SENTENCES, chinese.SENTENCES], ids=["en", "zh"])
def test_every_sentence_uses_all_facts_of_its_code_and_no_others(sentences: dict[str, str]) -> None:
    for code, sentence in sentences.items():
        used = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert used == set(FINDING_CODES[code]), code


def test_both_languages_have_the_same_codes() -> None:
    assert set(english.SENTENCES) == set(chinese.SENTENCES)
