"""The error that no roster exists, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.domain.problem import Problem
from scheduler.errors import InfeasibleError
from scheduler.explaining.conflict_text import conflict_text
from scheduler.explaining.explain_conflict import explain_conflict
from scheduler.rules.rule import Rule

__all__ = ["explained_error"]


def explained_error(
    error: InfeasibleError, problem: Problem, rules: Sequence[Rule], *, language: str, names: Mapping[str, str]
) -> InfeasibleError:
    """The same error that says which limits cannot hold together and what would do.

    Parameters
    ----------
    error
        The error.
    problem, rules
        What no roster exists for.
    language, names
        Of the explanation to read.
    """
    conflict = explain_conflict(problem, rules)
    told = InfeasibleError(str(error), error.findings, interrupted=error.interrupted)
    told.conflict = conflict
    told.explanation = conflict_text(conflict, language=language, names=names)
    return told
