"""Which labels the code asks for, found in its source without running it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["Asked", "asked_in_code"]

PACKAGE = Path(__file__).resolve().parents[1] / "scheduler"
_CATALOGUES = (PACKAGE / "words" / "en", PACKAGE / "words" / "zh")
_SAME_ITEMS = ("sorted", "reversed", "tuple", "list", "set", "frozenset", "dict")
_DEEP = 8
_ANY = "{}"

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Scope = _Function | ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp | ast.Module


@dataclass(frozen=True, slots=True)
class Asked:
    """What the code asks for.

    Parameters
    ----------
    keys
        Literal keys with the files that ask for them.
    families
        Keys with holes, such as ``weekday_{}``, with the files.
    unknown
        Arguments that cannot be followed, as ``file: source``.
    """

    keys: dict[str, set[str]]
    families: dict[str, set[str]]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Here:
    """An expression with the scopes around it, innermost first, the module last."""

    node: ast.expr
    around: tuple[_Scope, ...]

    def at(self, node: ast.expr) -> _Here:
        """Another expression in the same place."""
        return _Here(node, self.around)


class _Package:
    """Calls and functions of the package, by name."""

    def __init__(self) -> None:
        self.calls: dict[str, list[_Here]] = defaultdict(list)
        self.asked: list[tuple[str, _Here]] = []
        self.functions: dict[str, list[tuple[_Function, tuple[_Scope, ...]]]] = defaultdict(list)
        self.modules: dict[int, str] = {}
        for path in sorted(PACKAGE.rglob("*.py")):
            if path.parent not in _CATALOGUES:
                tree = ast.parse(path.read_text(encoding="utf-8"))
                self.modules[id(tree)] = path.relative_to(PACKAGE).as_posix()
                self._walk(tree, (tree,))

    def _walk(self, node: ast.AST, around: tuple[_Scope, ...]) -> None:
        """Note what is below a node."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                self.calls[_called(child)].append(_Here(child, around))
            if isinstance(child, _Function):
                self.functions[child.name].append((child, around))
            file = self.modules[id(around[-1])]
            if isinstance(child, ast.expr) and (key := _key_asked(child, file)) is not None:
                self.asked.append((file, _Here(key, around)))
            self._walk(child, (child, *around) if isinstance(child, _Scope) else around)

    def given(self, function: _Function, name: str, around: tuple[_Scope, ...]) -> Iterator[_Here]:
        """What a parameter may be: its default, and what calls of that name give."""
        arguments = function.args
        names = [item.arg for item in (*arguments.posonlyargs, *arguments.args)]
        if names and names[-len(arguments.defaults) :] and arguments.defaults:
            for each, value in zip(names[-len(arguments.defaults) :], arguments.defaults, strict=True):
                yield from (_Here(value, around),) if each == name else ()
        for item, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            yield from (_Here(default, around),) if item.arg == name and default is not None else ()
        method = bool(names) and names[0] in ("self", "cls")
        place = names.index(name) - method if name in names else None
        for call in self.calls[function.name]:
            node = call.node
            assert isinstance(node, ast.Call)
            elsewhere = function.name.startswith("_") and call.around[-1] is not around[-1]
            if elsewhere or isinstance(node.func, ast.Attribute) != method:
                continue
            if place is not None and len(node.args) > place:
                yield call.at(node.args[place])
            yield from (call.at(item.value) for item in node.keywords if item.arg == name)

    def returned(self, name: str, around: tuple[_Scope, ...]) -> Iterator[_Here]:
        """What a function of the same file returns or yields."""
        for function, place in self.functions[name]:
            if place[-1] is around[-1]:
                for node in ast.walk(function):
                    if isinstance(node, ast.Return) and node.value is not None:
                        yield _Here(node.value, (function, *place))


@cache
def _package() -> _Package:
    return _Package()


@cache
def asked_in_code() -> Asked:
    """All labels that the package asks for."""
    keys: dict[str, set[str]] = defaultdict(set)
    families: dict[str, set[str]] = defaultdict(set)
    unknown = []
    for file, key in _package().asked:
        texts = _texts(key, _DEEP)
        for text in texts:
            (families if _ANY in text else keys)[text].add(file)
        if not texts:
            unknown.append(f"{file}: {ast.unparse(key.node)}")
    return Asked(dict(keys), dict(families), tuple(unknown))


def _called(call: ast.Call) -> str:
    """Name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def _key_asked(node: ast.expr, file: str) -> ast.expr | None:
    """The key of a look into the catalogue; None where this is none."""
    if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name) and node.func.id == "label":
        return node.args[0]
    if not file.startswith("words/"):
        return None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return node.args[0] if _is_table(node.func.value) else None
    return node.slice if isinstance(node, ast.Subscript) and _is_table(node.value) else None


def _is_table(node: ast.expr) -> bool:
    """Whether this is a language's labels, as `scheduler.words` itself holds them."""
    whole = isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "_LABELS"
    return whole or (isinstance(node, ast.Name) and node.id == "labels")


@cache
def _texts(here: _Here, deep: int) -> frozenset[str]:
    """Texts that an expression may be, with ``{}`` for what cannot be followed within one."""
    node = here.node
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return frozenset({node.value})
    if isinstance(node, ast.JoinedStr):
        return frozenset(_joined(here, deep))
    return frozenset(text for value in _values(here, deep) for text in _texts(value, deep - 1)) if deep else frozenset()


def _joined(here: _Here, deep: int) -> Iterator[str]:
    """Texts of an f-string: a hole is filled in where all that it may be is written in the code."""
    assert isinstance(here.node, ast.JoinedStr)
    whole = [""]
    for part in here.node.values:
        filled = [_ANY]
        if isinstance(part, ast.Constant):
            filled = [str(part.value)]
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) and deep:
            filled = sorted(_texts(here.at(part.value), deep - 1)) or filled
        whole = [before + after for before in whole for after in filled]
    yield from whole


def _values(here: _Here, deep: int) -> Iterator[_Here]:
    """Expressions whose value an expression may have."""
    node = here.node
    if isinstance(node, ast.IfExp):
        yield from (here.at(node.body), here.at(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from map(here.at, node.values)
    elif isinstance(node, ast.NamedExpr):
        yield here.at(node.value)
    elif isinstance(node, ast.Name):
        yield from _bound(node.id, here.around, deep)
    elif isinstance(node, ast.Subscript):
        yield from _within(here.at(node.value), node.slice, deep)
    elif isinstance(node, ast.Call):
        name = _called(node)
        if name == "get" and isinstance(node.func, ast.Attribute):
            yield from (*_within(here.at(node.func.value), node.args[0], deep), *map(here.at, node.args[1:]))
        elif name == "next":
            yield from (*_items(here.at(node.args[0]), deep), *map(here.at, node.args[1:]))
        elif isinstance(node.func, ast.Name):
            yield from _package().returned(name, here.around)


def _within(table: _Here, place: ast.expr, deep: int) -> Iterator[_Here]:
    """What stands in a table that is written in the code: at the place, or anywhere where that is not written."""
    node = table.node
    if isinstance(node, ast.Dict):
        yield from map(table.at, node.values)
    elif isinstance(node, ast.Tuple | ast.List):
        exact = isinstance(place, ast.Constant) and isinstance(place.value, int)
        yield from map(table.at, [node.elts[place.value]] if exact else node.elts)  # type: ignore[attr-defined]
    elif deep:
        for value in _values(table, deep):
            yield from _within(value, place, deep - 1)


def _bound(name: str, around: tuple[_Scope, ...], deep: int) -> Iterator[_Here]:
    """What a name is bound to, in the nearest scope that binds it."""
    for place, scope in enumerate(around):
        found = _binders(scope).get(name, [])
        if found:
            for target, value, walked in found:
                values = tuple(_items(_Here(value, around[place:]), deep - 1)) if walked else (_Here(value, around[place:]),)
                yield from _part(target, name, values)
            return
        if isinstance(scope, _Function) and name in [item.arg for item in (*scope.args.args, *scope.args.kwonlyargs)]:
            yield from _package().given(scope, name, around[place + 1 :])
            return


@cache
def _binders(scope: _Scope) -> dict[str, list[tuple[ast.expr, ast.expr, bool]]]:
    """Bindings of names in a scope: target, value, and whether it is the items of the value that are bound."""
    found: dict[str, list[tuple[ast.expr, ast.expr, bool]]] = defaultdict(list)
    pending: list[ast.AST] = [scope]
    while pending:
        for node in ast.iter_child_nodes(pending.pop()):
            bindings: list[tuple[ast.expr, ast.expr, bool]] = []
            if isinstance(node, ast.Assign):
                bindings = [(target, node.value, False) for target in node.targets]
            elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
                bindings = [(node.target, node.value, False)]
            elif isinstance(node, ast.For | ast.comprehension):
                bindings = [(node.target, node.iter, True)]
            for binding in bindings:
                for name in {inner.id for inner in ast.walk(binding[0]) if isinstance(inner, ast.Name)}:
                    found[name].append(binding)
            if not isinstance(node, _Scope):
                pending.append(node)
    return found


def _part(target: ast.expr, name: str, values: tuple[_Here, ...]) -> Iterator[_Here]:
    """What a name in a target becomes, out of values for all of the target."""
    if isinstance(target, ast.Name):
        yield from values if target.id == name else ()
    elif isinstance(target, ast.Tuple):
        for place, part in enumerate(target.elts):
            nodes = ((value, value.node) for value in values)
            pairs = [
                value.at(node.elts[place])
                for value, node in nodes
                if isinstance(node, ast.Tuple) and len(node.elts) == len(target.elts)
            ]
            yield from _part(part, name, tuple(pairs))


def _items(here: _Here, deep: int) -> Iterator[_Here]:
    """Items of what is walked over, as far as they are written in the code."""
    node = here.node
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        for item in node.elts:
            yield from _items(here.at(item.value), deep) if isinstance(item, ast.Starred) else (here.at(item),)
    elif isinstance(node, ast.Dict):
        yield from (here.at(key) for key in node.keys if key is not None)
    elif isinstance(node, ast.GeneratorExp | ast.ListComp | ast.SetComp):
        yield _Here(node.elt, (node, *here.around))
    elif deep and isinstance(node, ast.BinOp):
        yield from (*_items(here.at(node.left), deep - 1), *_items(here.at(node.right), deep - 1))
    elif deep and isinstance(node, ast.Call):
        yield from _called_items(here, node, deep)
    elif deep:
        for value in _values(here, deep):
            yield from _items(value, deep - 1)
        if isinstance(node, ast.Name):
            yield from _put_in(here, node.id, deep)


def _called_items(here: _Here, node: ast.Call, deep: int) -> Iterator[_Here]:
    """Items of a call such as ``table.items()``, ``zip(...)`` or ``sorted(...)``."""
    name = _called(node)
    if name == "zip":
        columns = [[item.node for item in _items(here.at(column), deep - 1)] for column in node.args]
        for row in range(max(map(len, columns), default=0)):
            cells = [column[row] if row < len(column) else ast.Constant(None) for column in columns]
            yield here.at(ast.Tuple(cells, ast.Load()))
    elif name == "enumerate":
        for item in _items(here.at(node.args[0]), deep - 1):
            yield item.at(ast.Tuple([ast.Constant(None), item.node], ast.Load()))
    elif name in _SAME_ITEMS and node.args:
        yield from _items(here.at(node.args[0]), deep - 1)
    elif name in ("items", "values", "keys") and isinstance(node.func, ast.Attribute):
        for key, value in _pairs(here.at(node.func.value), deep):
            pair = key.at(ast.Tuple([key.node, value.node], ast.Load()))
            yield {"items": pair, "values": value, "keys": key}[name]
    else:
        for value in _values(here, deep):
            yield from _items(value, deep - 1)


def _pairs(table: _Here, deep: int) -> Iterator[tuple[_Here, _Here]]:
    """Keys and values of a dictionary that is written in the code."""
    node = table.node
    if isinstance(node, ast.Dict):
        yield from ((table.at(key), table.at(value)) for key, value in zip(node.keys, node.values, strict=True) if key)
    elif isinstance(node, ast.DictComp):
        around = (node, *table.around)
        yield _Here(node.key, around), _Here(node.value, around)
    elif deep:
        for value in _values(table, deep):
            yield from _pairs(value, deep - 1)


def _put_in(here: _Here, name: str, deep: int) -> Iterator[_Here]:
    """What is put into a list later, by ``append``, ``extend`` or ``+=``."""
    for place, scope in enumerate(here.around):
        if isinstance(scope, _Function):
            for value, several in _additions(scope).get(name, []):
                added = _Here(value, here.around[place:])
                yield from _items(added, deep - 1) if several else (added,)


@cache
def _additions(function: _Function) -> dict[str, list[tuple[ast.expr, bool]]]:
    """What is put into lists of a function later, by their names, and whether it is several items."""
    found: dict[str, list[tuple[ast.expr, bool]]] = defaultdict(list)
    for node in ast.walk(function):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            found[node.target.id].append((node.value, True))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("append", "extend"):
            found[ast.unparse(node.func.value)].append((node.args[0], node.func.attr == "extend"))
    return found
