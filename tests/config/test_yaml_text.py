from __future__ import annotations

import pytest

from scheduler.config.yaml_text import parse_yaml, reads_as_text


@pytest.mark.parametrize(
    "word", ["9:30", "21:00", "08:00", "OFF", "off", "NO", "Yes", "on", "2026-12-05", "0042", "0x1F", ".inf"]
)
def test_words_that_older_yaml_misreads_stay_text(word: str) -> None:
    document, _ = parse_yaml(f"a: {word}", "f")
    assert document.value == {"a": word}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        ("1e3", 1000.0),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_numbers_booleans_and_null_are_read(word: str, value: object) -> None:
    document, _ = parse_yaml(f"a: {word}", "f")
    assert document.value == {"a": value}
    assert type(document.value["a"]) is type(value)


def test_quoted_numbers_are_text() -> None:
    document, _ = parse_yaml("a: '12'\nb: \"true\"", "f")
    assert document.value == {"a": "12", "b": "true"}


def test_every_key_and_item_has_its_line() -> None:
    document, _ = parse_yaml("a:\n  b: 1\n  c:\n    - x\n    - {d: 1,\n       e: 2}\n", "f")
    assert document.line(("a", "b")) == 2
    assert document.line(("a", "c", 1)) == 5
    assert document.line(("a", "c", 1, "e")) == 6


def test_a_key_that_is_not_there_has_the_line_around_it() -> None:
    document, _ = parse_yaml("a:\n  b: {c: 1}\n", "f")
    assert document.line(("a", "b", "gone", 3)) == 2
    assert document.line(("gone",)) == 1


def test_every_repeated_key_is_a_fault() -> None:
    _, faults = parse_yaml("a: 1\nb: {c: 1, c: 2}\na: 2\n", "f")
    assert [(fault.line, "given twice" in fault.message) for fault in faults] == [(2, True), (3, True)]


def test_keys_are_text_whatever_they_look_like() -> None:
    document, _ = parse_yaml("1: a\ntrue: b\n2026-12-05: c", "f")
    assert document.value == {"1": "a", "true": "b", "2026-12-05": "c"}


def test_aliases_are_read() -> None:
    document, faults = parse_yaml("a: &x [1, 2]\nb: *x\n", "f")
    assert document.value == {"a": [1, 2], "b": [1, 2]}
    assert not faults


def test_two_documents_are_one_fault() -> None:
    _, faults = parse_yaml("a: 1\n---\nb: 2\n", "f")
    assert len(faults) == 1


def test_a_word_with_leading_zeros_reads_as_text() -> None:
    assert reads_as_text("007")
    assert not reads_as_text("7")
