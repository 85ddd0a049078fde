from __future__ import annotations

import pytest

from scheduler.words.called import Called

PEOPLE = Called({"007": ["李娜"], "b": ["Wang Wei"], "C": ["b"], "d": ["Lina"], "e": ["Li Na"], "f": ["li na"]})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("007", ("007",)),
        ("００７", ("007",)),
        (" 李 娜 ", ("007",)),
        ("WANG  wei", ("b",)),
        ("wangwei", ("b",)),
        ("c", ("C",)),
        ("nobody", ()),
        ("", ()),
    ],
)
def test_a_thing_is_found_by_id_and_name_whatever_the_case_width_and_blanks(text: str, ids: tuple[str, ...]) -> None:
    assert PEOPLE.find(text) == ids


def test_an_id_comes_before_an_equal_name() -> None:
    assert PEOPLE.find("b") == ("b",)
    assert PEOPLE.may_mean("b") == {"b", "C"}


def test_the_closest_spelling_counts() -> None:
    assert (PEOPLE.find("Lina"), PEOPLE.find("Li Na"), PEOPLE.find("li na")) == (("d",), ("e",), ("f",))
    assert PEOPLE.find("LI NA") == ("e", "f")


def test_own_words_are_those_that_nothing_else_is_called_by() -> None:
    shifts = Called({"early": ["早班", "E"], "late": ["晚班", "L"], "e": ["早班"]})
    assert shifts.own_words("early") == ("early",)
    assert shifts.own_words("late") == ("late", "晚班", "l")


def test_a_word_that_stands_twice_for_one_thing_is_clear() -> None:
    assert Called({"a": ["A", "a"]}).find("A") == ("a",)
