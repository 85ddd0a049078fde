"""The front door: lazy names, verbs and nouns only."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import scheduler

ROOT = Path(__file__).resolve().parents[1]


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.parametrize("name", scheduler.__all__)
def test_a_public_name_is_a_function_or_a_class(name: str) -> None:
    value = getattr(scheduler, name)
    assert inspect.isfunction(value) or inspect.isclass(value)
    assert value.__name__ == name
    assert inspect.getdoc(value), f"{name} has no docstring"


def test_public_names_are_sorted_and_few() -> None:
    assert scheduler.__all__ == sorted(scheduler.__all__)
    assert len(scheduler.__all__) <= 80


def test_every_public_name_has_a_home() -> None:
    assert set(scheduler.__all__) == set(scheduler._HOMES)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'rooster'"):
        scheduler.rooster  # noqa: B018


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "ortools pandas matplotlib numba pydantic holidays numpy openpyxl xlsxwriter icalendar"
    result = run(f"import sys, scheduler; print([name for name in {heavy.split()!r} if name in sys.modules])")
    assert result.stdout.strip() == "[]", result.stdout + result.stderr


def test_public_names_stay_functions_after_every_module_was_imported() -> None:
    code = """
import importlib, pkgutil, types
import scheduler
for module in pkgutil.walk_packages(scheduler.__path__, "scheduler."):
    importlib.import_module(module.name)
shadowed = [name for name in scheduler.__all__ if isinstance(getattr(scheduler, name), types.ModuleType)]
print(shadowed)
"""
    result = run(code)
    assert result.stdout.strip() == "[]", result.stdout + result.stderr


def test_the_version_is_that_of_the_distribution() -> None:
    metadata = pytest.importorskip("importlib.metadata")
    try:
        version = metadata.version("shiftwright")
    except metadata.PackageNotFoundError:
        pytest.skip("the distribution is not installed")
    assert scheduler.__version__ == version
