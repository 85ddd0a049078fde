from __future__ import annotations

import pytest
from simulated import make_result

from scheduler.cli.simulation_lines import is_told_apart, simulation_lines

NAMES = {"presales": "Presales", "aftersales": "Aftersales", "early": "Early"}


def text(language: str = "en", *, everything: bool = False, missing: bool = True) -> str:
    return "\n".join(simulation_lines(make_result(missing=missing), language, NAMES, everything=everything))


def test_the_days_and_how_often_they_were_played_come_first() -> None:
    first = text().splitlines()[0]
    assert first.startswith("Mon 7 Dec 2026 to Tue 8 Dec 2026, played through 8 times with 10 of 100 people absent")


def test_a_queue_is_told_with_its_promise() -> None:
    assert "Presales (promised: 80 % answered within 30 s)" in text()
    assert "Aftersales (assumed: 80 % answered within 30 s)" in text()


def test_hours_that_keep_the_promise_are_counted() -> None:
    assert "scored hours that keep the promise: 27 of 28, 96.4 %" in text()
    assert "scored hours that keep the promise: 55 of 56, 98.2 %" in text()


def test_a_day_has_its_line_with_a_range_and_the_night() -> None:
    line = next(line for line in text().splitlines() if line.startswith("Mon 7 Dec 2026  "))
    assert "08:42 (100 of 100)" in line
    assert line.count("(") == 2
    assert " 3 s " in line


def test_the_worst_hours_are_told_with_their_reason() -> None:
    said = text()
    assert said.count("The roster has 2 people fewer than needed then") == 5
    assert "... and 2 more" in said
    assert text(everything=True).count("The roster has 2 people fewer") == 7


def test_where_one_more_person_would_help_is_told() -> None:
    assert "One more person on Early on Mon 7 Dec 2026: 14.2 buyers more answered in time (between 10 and 18.4)." in text()


def test_a_roster_without_missed_hours_says_so() -> None:
    said = text(missing=False)
    assert "No scored hour misses its target." in said
    assert "Worst hours" not in said


@pytest.mark.parametrize("word", ["P80", "shrinkage", "confidence", "service level", "abandon", "quantile"])
def test_it_is_said_in_plain_words(word: str) -> None:
    assert word not in text().lower()


def test_it_is_said_in_chinese() -> None:
    said = text("zh")
    assert "Presales（承诺：30 秒内回复 80%）" in said
    assert "2026年12月7日（周一）的Early多一个人：多 14.2 位买家能及时得到回复（10 到 18.4 之间）。" in said


def test_hours_and_gains_are_not_told_twice() -> None:
    others = [finding.code for finding in make_result().findings if not is_told_apart(finding)]
    assert others == ["simulate_target_assumed"]
