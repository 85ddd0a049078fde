"""What the calculator of waiting times answers."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.erlang_question import ErlangQuestion
from scheduler.domain.erlang_row import ErlangRow

__all__ = ["ErlangResult"]


@dataclass(frozen=True, slots=True)
class ErlangResult:
    """Answer to a question about people and waiting.

    Parameters
    ----------
    question
        What was asked.
    required
        Fewest people who keep everything that was promised; None where nothing was.
    answer
        The one number of people asked for, else the fewest; None for several numbers of people and nothing promised.
    rows
        By number of people: those asked for, else the fewest with one fewer and one more.
    curve
        What a picture shows: the rows, or a wider stretch around the answer.
    """

    question: ErlangQuestion
    required: int | None
    answer: ErlangRow | None
    rows: tuple[ErlangRow, ...]
    curve: tuple[ErlangRow, ...]

    def record(self) -> dict[str, object]:
        """Question, answer and rows as JSON takes them; the figures of the answer stand at the top."""
        answer = {} if self.answer is None else self.answer.record()
        rows = [row.record() for row in self.rows]
        return {**self.question.record(), "required": self.required, **answer, "rows": rows}
