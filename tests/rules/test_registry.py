"""Every rule is registered, documented and has words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import MISSING, fields, is_dataclass

import pytest
from factories import NIGHT, make_problem, make_roster, make_shift

import scheduler.rules
from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.domain.terms import Follow
from scheduler.rules.limit import Limit
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS, build_rules
from scheduler.rules.reserve import Reserve
from scheduler.rules.rule import Rule
from scheduler.rules.standby_limit import StandbyLimit
from scheduler.words.catalogue import LANGUAGES, label

MODULES = [
    importlib.import_module(f"scheduler.rules.{module.name}") for module in pkgutil.iter_modules(scheduler.rules.__path__)
]
RULE_CLASSES = {
    found
    for module in MODULES
    for found in vars(module).values()
    if inspect.isclass(found) and found is not Rule and hasattr(found, "terms") and hasattr(found, "check")
}


def test_every_rule_class_is_registered():
    assert {limit.rule for limit in LIMITS.values()} == RULE_CLASSES


@pytest.mark.parametrize("rule", sorted(RULE_CLASSES, key=lambda rule: rule.__name__))
def test_every_rule_is_a_frozen_dataclass_whose_settings_have_help_and_a_default(rule):
    assert is_dataclass(rule)
    assert rule.__dataclass_params__.frozen
    first, *settings = fields(rule)
    assert first.name == "limit"
    for setting in settings:
        assert setting.default is not MISSING or setting.default_factory is not MISSING, setting.name
        assert setting.metadata["help"], setting.name


@pytest.mark.parametrize("name", LIMITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_limit_has_a_label_in_every_language(name, language):
    assert label(f"limit_{name}", language)


def test_defaults_build_a_rule_per_limit_that_is_on():
    rules = build_rules({})
    assert [rule.limit for rule in rules] == [limit.name for limit in LIMITS.values() if limit.default_on]
    assert all(isinstance(rule, Rule) for rule in rules)


def test_every_limit_that_can_be_a_must_has_a_turn_and_a_price():
    ordered = [name for group in GIVE_UP_ORDER for name in group]
    can_be_must = {name for name, limit in LIMITS.items() if "level" in limit.settings and name != "cover"}
    assert len(ordered) == len(set(ordered))
    assert set(ordered) == can_be_must
    assert set(SHOULD_PRICES) == can_be_must | {"cover"}
    assert ordered[-1] == "scored_window"


@pytest.mark.parametrize("name", sorted(set(LIMITS)))
def test_every_level_is_taken_or_refused_in_words(name):
    if "level" not in LIMITS[name].settings:
        return
    for level in ("must", "should", "may", 12):
        if name == "cover" and level == "must":
            continue
        assert LIMITS[name].build({"level": level}).limit == name


def test_the_reserve_ratio_is_what_standby_is_needed_for():
    rules = {rule.limit: rule for rule in build_rules({"reserve": {"ratio": 1.5}})}
    assert isinstance(rules["reserve"], Reserve)
    standby = rules["standby_limit"]
    assert isinstance(standby, StandbyLimit)
    assert standby.ratio == 1.5


def test_a_limit_is_switched_off_by_false():
    assert "fairness_of_lates" not in [rule.limit for rule in build_rules({"fairness_of_lates": False})]


def test_without_a_rest_nobody_is_in_two_shifts_at_one_time_all_the_same():
    problem = make_problem(days=2, shifts=(NIGHT, make_shift("dawn", 5, 13), make_shift("morning", 6, 14)))
    overlapping = make_roster(problem, a1="ND")
    following = make_roster(problem, a1="NM")
    rules = build_rules({"rest": False})
    terms = [term for rule in rules for term in rule.terms(problem) if isinstance(term, Follow)]
    assert {term.pairs[0][1].shift for term in terms if term.strength.is_hard} == {"dawn"}
    found = [
        [f.code for rule in rules for f in rule.check(problem, r) if f.rule == "rest"] for r in (overlapping, following)
    ]
    assert found == [["rest_floor"], []]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"rests": {}}, "unknown limits"),
        ({"rest": {"hour": 11}}, "rest has no settings"),
        ({"rest": {"hours": -1}}, "rest: hours is -1"),
        ({"pins": False}, "cannot be switched off"),
        ({"fairness_of_lates": {"count": "weekend"}}, "has no settings"),
    ],
)
def test_what_cannot_be_is_refused_in_words(settings, words):
    with pytest.raises(ValueError, match=words):
        build_rules(settings)


def test_a_limit_knows_what_a_store_file_may_set():
    limit = LIMITS["fairness_of_weekends"]
    assert isinstance(limit, Limit)
    assert limit.settings == ("level", "tolerance", "groups", "excuse_leave")


def test_every_code_that_rules_use_is_declared():
    sources = " ".join(inspect.getsource(module) for module in MODULES)
    for code in ("cover_short", "lead_missing", "reserve_short", "standby_limit_spare"):
        assert code in FINDING_CODES
        assert code in sources
