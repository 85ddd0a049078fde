"""Small changes to every check and to the compilation of every shape: those that no test on tiny problems notices.

    python -m benchmarks.mutation                                  every file, at most 30 minutes
    python -m benchmarks.mutation scheduler/rules/rest.py --list   what would be changed there
    python -m benchmarks.mutation --minutes 10 --jobs 2 --keep mutants.json

In `scheduler/rules` the method `check` is changed, and what it calls in its own file; in `scheduler/solver/model` everything
is. A change is made in memory only: each one runs its tests in a process of its own, the nearest ones first, up to the first
failure. With ``--keep`` what was found is written to a file, and changes whose code and tests are as they were then are not
tried again. Needs a system with fork.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from benchmarks.mutants import Mutant, mutants_of
from benchmarks.run_mutant import run_mutant

__all__ = ["main"]

_ROOT = Path(__file__).resolve().parents[1]
_RULES, _MODEL = "scheduler/rules", "scheduler/solver/model"
_NO_CHECK = ("registry", "prices", "limit", "level", "rule", "settings")
_COMMON = {
    _RULES: (
        "tests/rules/test_terms_equal_checks.py",
        "tests/rules/test_patterns_agree.py",
        "tests/solver/test_agrees_with_checks.py",
    ),
    _MODEL: (
        "tests/solver/test_shapes_by_brute_force.py",
        "tests/solver/test_{short_run,step,free,whole,kinds,needs,total}.py",
        "tests/solver/test_agrees_with_checks.py",
        "tests/solver/test_stages.py",
    ),
}


@dataclass(frozen=True, slots=True)
class _Tried:
    """A change and whether a test failed: ``caught``, ``timeout``, ``survived`` or ``not tried``."""

    mutant: Mutant
    outcome: str


def _files(chosen: Iterable[str]) -> list[Path]:
    """Files to change."""
    if named := [Path(name).resolve() for name in chosen]:
        return named
    rules = [path for path in sorted((_ROOT / _RULES).glob("*.py")) if path.stem not in _NO_CHECK]
    return [*rules, *sorted((_ROOT / _MODEL).glob("*.py"))]


def _tests(path: Path) -> list[str]:
    """Test files for a source file, the nearest ones first."""
    folder = _RULES if (_ROOT / _RULES) in path.parents else _MODEL
    room = folder.split("/")[1]
    own = sorted((_ROOT / "tests" / room).glob(f"test_{path.stem}*.py"))
    common = [found for pattern in _COMMON[folder] for found in _expanded(pattern)]
    return list(dict.fromkeys(str(found.relative_to(_ROOT)) for found in (*own, *common) if found.exists()))


def _expanded(pattern: str) -> Iterator[Path]:
    """The paths of a pattern with alternatives in braces."""
    before, brace, rest = pattern.partition("{")
    inside, _, after = rest.partition("}")
    yield from (_ROOT / f"{before}{part}{after}" for part in inside.split(",")) if brace else (_ROOT / pattern,)


def _in_turn(by_file: Iterable[list[tuple[Mutant, list[str]]]]) -> list[tuple[Mutant, list[str]]]:
    """One change of each file after the other, so that every file has had its share where the time is up."""
    return [item for row in zip_longest(*by_file) for item in row if item is not None]


def _key(mutant: Mutant, tests: Iterable[str]) -> str:
    """What a verdict depends on, as far as it can be seen without running it."""
    digest = hashlib.sha256(f"{mutant.place}{mutant.change}{mutant.number}".encode())
    for name in (mutant.path, *tests):
        digest.update((_ROOT / name).read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Try the changes and print those that no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE", help="source files (default: every check and every shape)")
    parser.add_argument("--minutes", type=float, default=30.0, help="stop after so many")
    parser.add_argument("--jobs", type=int, default=2, help="changes tried side by side")
    parser.add_argument("--seconds", type=float, default=60.0, help="of the tests of one change; more is taken for caught")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="what was found before, and is from now on")
    parser.add_argument("--list", action="store_true", help="print the changes, try none")
    args = parser.parse_args()
    by_file = [[(mutant, _tests(path)) for mutant in mutants_of(path, _ROOT)] for path in _files(args.files)]
    mutants = _in_turn(by_file)
    if args.list:
        print("\n".join(str(mutant) for one in by_file for mutant, _ in one))
        return
    kept = json.loads(args.keep.read_text()) if args.keep and args.keep.exists() else {}
    until = time.monotonic() + 60 * args.minutes

    def tried(item: tuple[Mutant, list[str]]) -> _Tried:
        mutant, tests = item
        key = _key(mutant, tests)
        if key not in kept:
            left = until - time.monotonic()
            if left <= 0:
                return _Tried(mutant, "not tried")
            kept[key] = run_mutant(mutant, tests, args.seconds)
            if kept[key] == "survived":
                print(f"survived: {mutant}", flush=True)
        return _Tried(mutant, kept[key])

    with ThreadPoolExecutor(args.jobs) as pool:
        found = list(pool.map(tried, mutants))
    if args.keep:
        args.keep.write_text(json.dumps(kept, indent=0))
    _print(found)
    sys.exit(any(one.outcome == "survived" for one in found))


def _print(found: list[_Tried]) -> None:
    """Survivors, and figures per file."""
    for one in found:
        if one.outcome == "survived":
            print(f"SURVIVED {one.mutant}")
    for path in dict.fromkeys(one.mutant.path for one in found):
        outcomes = [one.outcome for one in found if one.mutant.path == path]
        counts = ", ".join(f"{outcomes.count(word)} {word}" for word in dict.fromkeys(outcomes))
        print(f"{path}: {len(outcomes)} changes, {counts}")
    print(f"{len(found)} changes, {sum(one.outcome == 'survived' for one in found)} survived")


if __name__ == "__main__":
    main()
