"""Tests of one changed file, in a process of its own."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.mutants import Mutant, changed_source

__all__ = ["run_mutant"]

_ROOT = Path(__file__).resolve().parents[1]
_BEFOREHAND = ("numpy", "ortools.sat.python.cp_model", "pydantic", "yaml", "pytest")
"""What every child would import anew."""


def run_mutant(mutant: Mutant, tests: Sequence[str], seconds: float) -> str:
    """Run tests with a change.

    Parameters
    ----------
    mutant
        The change.
    tests
        Files, from the root of the project; the first failure ends the run.
    seconds
        After which the run is ended.

    Returns
    -------
    str
        ``caught``, ``timeout`` or ``survived``.
    """
    for name in _BEFOREHAND:
        importlib.import_module(name)
    child = multiprocessing.get_context("fork").Process(target=_child, args=(mutant, tests), daemon=True)
    child.start()
    child.join(seconds)
    if child.is_alive():
        child.kill()
        child.join()
        return "timeout"
    return "survived" if child.exitcode == 0 else "caught"


def _child(mutant: Mutant, tests: Sequence[str]) -> None:
    """Change the module as it is imported, and run the tests without a word."""
    import pytest

    os.chdir(_ROOT)
    silent = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silent, stream)
    for name in [name for name in sys.modules if name.split(".")[0] == "scheduler"]:
        del sys.modules[name]
    sys.path.insert(0, str(_ROOT))
    sys.meta_path.insert(0, _Changed(mutant))
    os.environ["OMP_NUM_THREADS"] = "1"
    os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-header", *tests])))


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module with a change."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._path = _ROOT / mutant.path
        self._name = mutant.path.removesuffix(".py").replace("/", ".")

    def find_spec(
        self,
        fullname: str,
        path: object = None,  # noqa: ARG002 - as the import system calls it
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """The changed module; any other is for the finders after this one."""
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self) if fullname == self._name else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        tree = changed_source(self._path.read_text(encoding="utf-8"), self._mutant)
        exec(compile(tree, str(self._path), "exec"), module.__dict__)
