"""Every message about an input has Chinese words, and no Chinese words are left without a message."""

from __future__ import annotations

import ast
import copy
import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from scheduler.config import fault_words
from scheduler.config.day_text import WEEKDAYS
from scheduler.config.schema import StoreFile
from scheduler.config.section import Section
from scheduler.errors import Fault, Phrase
from scheduler.words.phrase_in import phrase_in
from scheduler.words.zh import FAULTS

PACKAGE = Path(__file__).resolve().parents[2] / "scheduler"
POSITIONS = {
    "Phrase": 0,
    "Fault": 0,
    "InputError": 0,
    "ProblemError": 0,
    "warn": 0,
    "add": 1,
    "add_argument": 1,
    "fault": -1,
    "_fault": -1,
}
"""Where a call has its message."""
NOUNS = {"suggest": 2, "unknown": 2, "not_in_store": 0, "_known": 3, "_id_of": 1}
"""Where a call names what there is."""
Around = tuple[ast.AST, ast.Module]
"""A function and its module; twice the module for what is in no function."""
RECEIVERS = {"faults", "self._faults"}
"""Whose methods ``add`` and ``add_argument`` take a message."""


def is_telling(call: ast.Call, name: str) -> bool:
    """Whether a call takes a message: sets and parsers have methods of these names too."""
    receiver = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    known = {"add": RECEIVERS, "add_argument": RECEIVERS, "warn": {"warnings"}}
    return name in POSITIONS and receiver in known.get(name, {receiver}) and bool(call.args)


def texts(node: ast.expr, around: Around) -> Iterator[str]:
    """The literal texts that an argument may be; a name is what the function around, or the module, assigns to it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.Name):
        for inner in (*ast.walk(around[0]), *around[1].body):
            if isinstance(inner, ast.Assign) and any(isinstance(at, ast.Name) and at.id == node.id for at in inner.targets):
                yield from texts(inner.value, (ast.Pass(), ast.Module([], [])))


def calls(tree: ast.AST, around: Around) -> Iterator[tuple[ast.Call, str, Around]]:
    """Calls with their names and the function and module that they are in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func), around
        yield from calls(node, (node, around[1]) if isinstance(node, ast.FunctionDef) else around)


@cache
def all_calls() -> tuple[tuple[Path, ast.Call, str, Around], ...]:
    trees = ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(PACKAGE.rglob("*.py")))
    return tuple((path, *found) for path, tree in trees for found in calls(tree, (tree, tree)))


def kinds_of_section(kind: type[Section]) -> Iterator[type[Section]]:
    """A section and all that are made of it, however far down."""
    yield kind
    for further in kind.__subclasses__():
        yield from kinds_of_section(further)


def described() -> Iterator[str]:
    """What the schema says of the keys that must be there."""
    for kind in dict.fromkeys((StoreFile, *kinds_of_section(Section))):
        for field in kind.model_fields.values():
            if field.is_required() and field.description:
                yield field.description[0].lower() + field.description[1:].rstrip(".")


@cache
def templates() -> frozenset[str]:
    """Everything that can be said in English."""
    found = {*fault_words._KINDS.values(), *WEEKDAYS, *described(), "shifts"}  # limits may name shifts
    for _, call, name, around in all_calls():
        if is_telling(call, name):
            found.update(texts(call.args[POSITIONS[name]], around))
        if name in NOUNS:
            for word in texts(call.args[NOUNS[name]], around):
                found |= {word, word.removesuffix("s")} if name in ("unknown", "_known") else {word}
    return frozenset(found)


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_message_has_chinese_words() -> None:
    assert sorted(templates() - set(FAULTS)) == []


def test_no_chinese_words_are_left_without_a_message() -> None:
    assert sorted(set(FAULTS) - templates()) == []


@pytest.mark.parametrize("template", FAULTS)
def test_both_languages_tell_the_same_facts(template: str) -> None:
    assert fields_of(FAULTS[template]) == fields_of(template)


def test_no_message_is_filled_in_before_it_can_be_translated() -> None:
    """An f-string as a message, or assigned to a name that is one, would be English for ever."""
    filled = []
    for path, call, name, around in all_calls():
        if not is_telling(call, name):
            continue
        message = call.args[POSITIONS[name]]
        given = [message]
        if isinstance(message, ast.Name):
            assigned = (node for node in ast.walk(around[0]) if isinstance(node, ast.Assign))
            given += [node.value for node in assigned if ast.unparse(node.targets[0]) == message.id]
        if any(isinstance(part, ast.JoinedStr) for value in given for part in ast.walk(value) if value is part):
            filled.append(f"{path.name}:{call.lineno}")
    assert not filled


def test_a_phrase_within_a_phrase_is_translated_and_a_list_has_the_commas_of_the_language() -> None:
    hint = Phrase("the {what} are {names}", what=Phrase("queues"), names=("presales", "aftersales"))
    whole = Phrase("there is no {one} {name!r}; {hint}", one=Phrase("queue"), name="x", hint=hint)
    assert whole == "there is no queue 'x'; the queues are presales, aftersales"
    assert phrase_in(whole, "en") == whole
    assert phrase_in(whole, "zh") == "没有名为 'x' 的队列；现有的队列：presales、aftersales"


def test_what_the_user_wrote_is_not_translated() -> None:
    assert "closed" in phrase_in(Phrase("{name} is named twice; keep one of the two", name="closed"), "zh")


def test_words_of_another_library_stay_as_they_are() -> None:
    assert phrase_in("mapping values are not allowed here", "zh") == "mapping values are not allowed here"


def test_an_error_keeps_what_its_phrase_was_made_of() -> None:
    phrase = Phrase("there is no {key!r}", key="x")
    assert phrase_in(str(ValueError(phrase)), "zh") == "缺少 'x'"


def test_a_phrase_can_be_copied_and_sent_to_another_process() -> None:
    phrase = Phrase("there is no {key!r}", key="{x}")
    for again in (copy.deepcopy(phrase), pickle.loads(pickle.dumps(phrase))):
        assert again == phrase
        assert phrase_in(again, "zh") == phrase_in(phrase, "zh")


def test_a_fault_is_told_with_its_place() -> None:
    assert str(Fault(Phrase("there is no {key!r}", key="x"), "a.json", 3)) == "a.json:3: there is no 'x'"
