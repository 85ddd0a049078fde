from __future__ import annotations

import pytest

from scheduler.config.month.names import Names, names_of
from scheduler.config.month.reading import NotKnownError

PEOPLE = Names("agents", {"007": "李娜", "008": "Li Na", "009": "Li Na"})


@pytest.mark.parametrize("text", ["007", "李娜", " 李娜 ", "００７"])
def test_somebody_is_found_by_id_and_by_name(text: str) -> None:
    assert PEOPLE.find(text) == "007"


def test_a_name_that_two_have_is_refused_with_the_ids() -> None:
    with pytest.raises(NotKnownError, match="'li  na' may be each of 008, 009; write the id"):
        PEOPLE.find("li  na")
    assert PEOPLE.id_of("Li Na") is None


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotKnownError, match="did you mean '李娜'"):
        PEOPLE.find("李那")


def test_a_section_that_is_not_what_it_should_be_has_no_names() -> None:
    assert names_of("queues", [1]).shown == {}
    assert names_of("queues", {"a": None}).shown == {"a": "a"}
