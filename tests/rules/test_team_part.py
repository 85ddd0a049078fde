"""Parts of the team."""

from __future__ import annotations

import pytest
from factories import make_agent, make_problem

from scheduler.rules.team_part import TeamPart, parts_of, require_parts

PERSON = {"role": "agent", "grade": "P2", "skills": ("presales",)}


@pytest.mark.parametrize(
    ("settings", "belongs"),
    [
        ({"people": ("a", "b")}, True),
        ({"people": ("b",)}, False),
        ({"roles": ("leader", "agent")}, True),
        ({"roles": ("leader",)}, False),
        ({"grades": ("P2",)}, True),
        ({"grades": ("P3",)}, False),
        ({"skills": ("phone", "presales")}, True),
        ({"skills": ("phone",)}, False),
        ({"grades": ("P2",), "skills": ("presales",)}, True),
        ({"grades": ("P2",), "skills": ("phone",)}, False),
    ],
)
def test_somebody_belongs_who_meets_everything_that_is_named(settings, belongs):
    assert TeamPart(**settings).has(make_agent("a", **PERSON), lead=False) is belongs


@pytest.mark.parametrize(
    ("settings", "belongs"),
    [
        ({"people": ("a",)}, True),
        ({"roles": ("agent",)}, True),
        ({"grades": ("P2",)}, False),
        ({"skills": ("presales",)}, False),
    ],
)
def test_a_lead_belongs_by_name_or_by_role(settings, belongs):
    assert TeamPart(**settings).has(make_agent("a", **PERSON), lead=True) is belongs


@pytest.mark.parametrize("settings", [{}, {"tolerance": 2}, {"people": ("a",), "tolerance": -1}])
def test_a_part_of_nobody_and_differences_that_are_none_are_refused(settings):
    with pytest.raises(ValueError, match=r"names nobody|allowed is"):
        TeamPart(**settings)


def test_a_part_without_a_name_is_refused():
    require_parts({"seniors": TeamPart(people=("a",))})
    with pytest.raises(ValueError, match="without a name"):
        require_parts({" ": TeamPart(people=("a",))})


def parts(groups, **settings):
    team = [make_agent("a"), make_agent("boss", role="leader"), make_agent("p", pool=True)]
    problem = make_problem(agents=team, leads=("boss",))
    return [
        (name, [agent.id for agent in people], tolerance)
        for name, people, tolerance in parts_of(problem, groups, 3, **settings)
    ]


def test_without_groups_it_is_the_team_without_pool_and_leads():
    assert parts({}) == [("", ["a"], 3)]
    assert parts({}, leads=True) == [("", ["a", "boss"], 3)]


def test_each_group_has_its_people_and_its_tolerance():
    groups = {"all": TeamPart(skills=("presales",)), "named": TeamPart(people=("a", "boss", "p"), tolerance=0)}
    assert parts(groups) == [("all", ["a"], 3), ("named", ["a", "boss"], 0)]
    assert parts(groups, leads=True)[0] == ("all", ["a", "boss"], 3)
