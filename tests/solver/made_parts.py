"""Parts of a search that do as they are told, for the tests of those who run them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent

__all__ = ["MadeParts", "incumbent"]


def incumbent(cost: int) -> Incumbent:
    return Incumbent((), cost, "test")


class MadeParts:
    """Each part notes that it ran and does what was asked for under its name, or nothing."""

    def __init__(self, *, with_patterns: bool = True, **deeds: Callable[[Board], Any]) -> None:
        self.deeds = deeds
        self.ran: list[str] = []
        self.patterns: MadeParts | None = None
        self.with_patterns = with_patterns
        self.is_small = False
        self.infeasible = False
        self.interrupted = False
        self.explored = threading.Event()
        self.whole_helps = threading.Event()
        self.helped_at = 0.0
        self.guide = None
        self.work = 0.0
        self.threads: set[str] = set()
        self.seconds: list[float] = []

    def run(self, name: str, board: Board) -> Any:
        self.ran.append(name)
        self.threads.add(threading.current_thread().name)
        self.work += 1.0
        return self.deeds[name](board) if name in self.deeds else None

    def make_patterns(self) -> MadeParts | None:
        self.patterns = self if self.with_patterns else None
        return self.patterns

    def tell(self, improver: MadeParts) -> None:
        """Nothing is known."""

    def make_improver(self, number: int = 0) -> MadeParts:
        return self

    def find_first(self, board: Board) -> float:
        self.run("first", board)
        return 1.0

    def search_whole(self, board: Board, stopped: Callable[[], bool]) -> None:
        self.run("whole", board)

    def bound(self, board: Board, patterns: MadeParts, stopped: Callable[[], bool]) -> bool:
        return bool(self.run("bound", board))

    def is_near_proof(self, board: Board) -> bool:
        return False

    def take_turn(self, board: Board, improver: MadeParts, stopped: Callable[[], bool]) -> None:
        self.run("turn", board)
        threading.Event().wait(0.01)

    def explore(self, board: Board, stopped: Callable[[], bool]) -> None:
        self.run("explore", board)

    def improve(self, board: Board, ends: Any, *, work: float | None = None) -> bool:
        """Of patterns and of neighbourhoods."""
        if not callable(ends):
            self.seconds.append(ends)
        return bool(self.run("dive" if callable(ends) else "improve", board))
