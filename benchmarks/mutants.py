"""Small changes of meaning to a Python file."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Mutant", "changed_source", "mutants_of"]

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "ceil": "floor", "floor": "ceil"}
_NOT_CHANGED = ("__post_init__", "terms")

_Change = tuple[str, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change.

    Parameters
    ----------
    path
        Of the file, from the root of the project.
    number
        Which change of the file, in the order of `mutants_of`.
    place
        Name of the function.
    line
        Line of the file.
    change
        What it was and what it is.
    """

    path: str
    number: int
    place: str
    line: int
    change: str

    def __str__(self) -> str:
        """Where and what."""
        return f"{self.path}:{self.line} {self.place}: {self.change}"


def mutants_of(path: Path, root: Path) -> Iterator[Mutant]:
    """Every change of a file, in a fixed order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    number = 0
    for function in _functions(tree, only_checks="rules" in path.parts):
        for node, changes in _sites(function):
            for change, _ in changes:
                line = getattr(node, "lineno", function.lineno)
                yield Mutant(str(path.relative_to(root)), number, function.name, line, change)
                number += 1


def changed_source(source: str, mutant: Mutant) -> ast.Module:
    """The syntax tree of a file with one change made."""
    tree = ast.parse(source)
    number = 0
    for function in _functions(tree, only_checks="/rules/" in mutant.path):
        for _, changes in _sites(function):
            for _, make in changes:
                if number == mutant.number:
                    make()
                    return ast.fix_missing_locations(tree)
                number += 1
    raise ValueError(f"{mutant} is not in the file any more")


def _functions(tree: ast.Module, *, only_checks: bool) -> list[ast.FunctionDef]:
    """Functions and methods to change: all, or `check` and what it calls in its own file."""
    every = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name not in _NOT_CHANGED]
    if not only_checks:
        return every
    wanted = {"check"} if any(function.name == "check" for function in every) else {function.name for function in every}
    grown: set[str] = set()
    while wanted != grown:
        grown = set(wanted)
        for function in every:
            if function.name in grown:
                names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
                names |= {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
                wanted |= names & {other.name for other in every}
    return [function for function in every if function.name in wanted]


def _sites(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, list[_Change]]]:
    """Places in the body of a function that can be changed, each with its changes."""
    for statement in function.body:
        for node in ast.walk(statement):
            if changes := [*_operators(node), *_values(node), *_flow(node)]:
                yield node, changes


def _operators(node: ast.AST) -> Iterator[_Change]:
    """Comparisons, sums and connectives turned round."""
    if isinstance(node, ast.Compare):
        for position, operator in enumerate(node.ops):
            yield _swap(node, node.ops, position, _COMPARISONS[type(operator)]())
    elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _OPERATORS:
        if not any(isinstance(part, ast.JoinedStr) for part in ast.walk(node)):
            yield _set(node, "op", _OPERATORS[type(node.op)]())
    elif isinstance(node, ast.BoolOp):
        yield _set(node, "op", ast.And() if isinstance(node.op, ast.Or) else ast.Or())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield _set(
            node, "op", ast.UAdd() if isinstance(node.op, ast.USub) else ast.Not(), twice=isinstance(node.op, ast.Not)
        )


def _values(node: ast.AST) -> Iterator[_Change]:
    """Numbers one more, truths turned, the least for the most."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield _set(node, "value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield _set(node, "value", node.value + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
        yield _set(node.func, "id", _CALLS[node.func.id])


def _flow(node: ast.AST) -> Iterator[_Change]:
    """Conditions that always or never hold, unless they are turned round elsewhere, and steps left out."""
    if isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(node.test, ast.Compare | ast.UnaryOp):
        for value in (True, False):
            if not (value and isinstance(node, ast.While)):
                yield _set(node, "test", ast.Constant(value))
    elif isinstance(node, ast.comprehension):
        for position, test in enumerate(node.ifs):
            if not isinstance(test, ast.Compare):
                yield _swap(node, node.ifs, position, ast.Constant(True))
    for body in (getattr(node, name, None) for name in ("body", "orelse")):
        for position, statement in enumerate(body if isinstance(body, list) else ()):
            called = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call | ast.Yield | ast.YieldFrom)
            if called or (isinstance(statement, ast.Continue | ast.Break) and len(body or ()) > 1):
                yield _swap(statement, body, position, ast.Pass())


def _set(node: ast.AST, name: str, value: object, *, twice: bool = False) -> _Change:
    """An attribute of a node with another value; `twice` negates what is negated already."""
    before = _text(node)

    def make() -> None:
        if twice and isinstance(node, ast.UnaryOp):
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
        else:
            setattr(node, name, value)

    after = f"not {before}" if twice else _with(node, name, value)
    return f"{before}  ->  {after}", make


def _with(node: ast.AST, name: str, value: object) -> str:
    """A node as text with an attribute changed for the moment."""
    old = getattr(node, name)
    setattr(node, name, value)
    text = _text(node)
    setattr(node, name, old)
    return text


def _swap(node: ast.AST, parts: Any, position: int, other: ast.AST) -> _Change:
    """A part of a list replaced."""
    before, old = _text(node), parts[position]
    parts[position] = other
    after = "left out" if isinstance(other, ast.Pass) else _text(node)
    parts[position] = old

    def make() -> None:
        parts[position] = other

    return f"{before}  ->  {after}", make


def _text(node: ast.AST) -> str:
    """A node as one line of code."""
    text = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return text if len(text) <= 110 else text[:107] + "..."
