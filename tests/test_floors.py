"""The house keeps its floors: imports go downwards only, and heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "scheduler"
FLOORS = {
    "domain": 1,
    "words": 1,
    "errors": 1,
    "rules": 2,
    "demand": 2,
    "queueing": 2,
    "staffing": 2,
    "tables": 2,
    "config": 3,
    "solver": 4,
    "dayplan": 4,
    "auditing": 4,
    "simulation": 4,
    "explaining": 5,
    "planning": 5,
    "report": 5,
    "book": 5,
    "engines": 5,
    "jobs": 6,
    "cli": 7,
}
MAY_IMPORT_ABREAST = {("words", "domain"), ("words", "errors"), ("staffing", "queueing")}
HOMES_OF_LIBRARIES = {
    "ortools": {"solver"},
    "pydantic": {"config"},
    "yaml": {"config"},
    "pandas": {"tables"},
    "matplotlib": {"report"},
    "jinja2": {"report"},
    "holidays": {"demand"},
    "openpyxl": {"tables"},
    "xlsxwriter": {"tables"},
    "icalendar": {"tables"},
    "numba": {"simulation", "solver"},
}
CEILING = 400


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The room of a module; the front door `scheduler/__init__.py` is of no room."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Dotted names of everything that a module imports, inside functions too."""
    pending: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield from (f"{node.module}.{name.name}" for name in node.names)
        pending.extend(ast.iter_child_nodes(node))


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", [path for path in modules() if room(path) != "__init__"], ids=named)
def test_a_room_imports_only_from_floors_below(path: Path) -> None:
    here = room(path)
    assert here in FLOORS, f"room {here!r} has no floor"
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "scheduler":
            continue
        there = parts[1] if len(parts) > 1 else ""
        if there not in FLOORS:
            assert here == "cli", f"{named(path)} imports the public name {name}; only cli does"
            continue
        down = FLOORS[there] < FLOORS[here]
        assert there == here or down or (here, there) in MAY_IMPORT_ABREAST, f"{named(path)} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_library_is_imported_only_in_its_rooms(path: Path) -> None:
    for name in imported(path):
        homes = HOMES_OF_LIBRARIES.get(name.split(".")[0])
        assert homes is None or room(path) in homes, f"{named(path)} imports {name}, whose rooms are {homes}"


@pytest.mark.parametrize("folder", ["scheduler", "tests", "benchmarks"])
def test_no_file_is_longer_than_the_ceiling(folder: str) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / folder).rglob("*.py")}
    assert not {path: length for path, length in lengths.items() if length > CEILING}


def test_no_room_is_called_like_a_public_name() -> None:
    import scheduler

    assert not set(scheduler.__all__) & {room(path) for path in modules()}


def test_cli_leans_on_public_names_nouns_and_words_only() -> None:
    for path in (path for path in modules() if room(path) == "cli"):
        for name in imported(path):
            parts = name.split(".")
            inside = parts[0] == "scheduler" and len(parts) > 1 and parts[1] in FLOORS
            assert not inside or parts[1] in {"cli", "domain", "errors", "words"}, f"{named(path)} imports {name}"


def test_only_cli_prints() -> None:
    for path in modules():
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        printing = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]
        assert not printing or room(path) == "cli", named(path)


def test_the_audit_runs_without_ortools() -> None:
    """Every module that a check of a roster needs can be imported with ortools blocked."""
    code = (
        "import sys; sys.modules['ortools'] = None\n"
        "import scheduler\n"
        "scheduler.load_store, scheduler.staff, scheduler.check, scheduler.read_roster\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr
