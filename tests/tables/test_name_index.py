from __future__ import annotations

import pytest

from scheduler.domain.agent import Agent
from scheduler.tables.attendance_template.name_index import NameIndex

PEOPLE = (("1001", "李娜"), ("b", "Wang Wei"), ("anna", "Anna"), ("x1", "张燕"), ("x2", "张燕"), ("o", "欧阳娜娜"))
INDEX = NameIndex([Agent(agent, name, frozenset()) for agent, name in PEOPLE])


@pytest.mark.parametrize(
    ("value", "agents"),
    [
        ("李娜", {"1001"}),
        ("李　娜", {"1001"}),
        ("李 娜（组长）", {"1001"}),
        ("李娜组长", {"1001"}),
        ("李娜-天猫一组", {"1001"}),
        ("1001 李娜", {"1001"}),
        ("组长：李娜", {"1001"}),
        (1001, {"1001"}),
        (1001.0, {"1001"}),
        ("１００１", {"1001"}),
        ("WANG  WEI", {"b"}),
        ("Wang Wei (leader)", {"b"}),
        ("Wang Wei - P2", {"b"}),
        ("Wang Wei team leader", {"b"}),
        ("Anna 客服", {"anna"}),
        ("张燕", {"x1", "x2"}),
        ("x2 张燕", {"x2"}),
        ("张燕 (x1)", {"x1"}),
        ("欧阳娜娜", {"o"}),
    ],
)
def test_a_person_is_found(value: str | int | float, agents: set[str]) -> None:
    assert INDEX.find(value) == agents


@pytest.mark.parametrize(
    "value", ["李娜娜", "小李", "Anna Lee", "Anna-Maria", "Wang Wei Ling", "王", "合计", "1", 1002, True, None, ""]
)
def test_somebody_else_is_not(value: str | int | None) -> None:
    assert INDEX.find(value) == set()
