"""One tree of errors.

::

    SchedulerError
    +-- InputError            the user's files or arguments are wrong (exit code 2)
    |   +-- ConfigError       a store file
    |   +-- DataError         a table: history, requirement, roster
    |   +-- ProblemError      the parts are fine and contradict each other
    +-- NoRosterError         the search ended without a roster
    |   +-- InfeasibleError   proven: none exists, even with every rule given up that may be (exit code 3)
    |   +-- NoRosterFound     none found within the limit (exit code 4)
    +-- AuditError            the independent check and the solver disagree (exit code 5)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

__all__ = [
    "AuditError",
    "ConfigError",
    "DataError",
    "Fault",
    "InfeasibleError",
    "InputError",
    "NoRosterError",
    "NoRosterFound",
    "Phrase",
    "ProblemError",
    "SchedulerError",
]


class Phrase(str):
    """What is wrong, in English, and what it takes to say it in another language.

    It is a text like any other; `scheduler.words.phrase_in` finds its template in the catalogue of a language.

    Parameters
    ----------
    template
        English with ``{fact}`` where a fact stands: the key of the other languages' templates.
    facts
        By name. A phrase is translated too, and the parts of a tuple are listed with commas.

    Examples
    --------
    >>> Phrase("there is no {what} {name!r}; there are {known}", what=Phrase("queue"), name="x", known=("a", "b"))
    "there is no queue 'x'; there are a, b"
    """

    __slots__ = ("facts", "template")
    template: str
    facts: Mapping[str, object]

    def __new__(cls, template: str, **facts: object) -> Phrase:
        """Fill the template in."""
        listed = {name: ", ".join(map(str, fact)) if isinstance(fact, tuple) else fact for name, fact in facts.items()}
        phrase = super().__new__(cls, template.format(**listed))
        phrase.template, phrase.facts = template, facts
        return phrase

    def __str__(self) -> str:
        """The phrase itself, so that the `str` of an error that was made with it loses nothing."""
        return self

    @staticmethod
    def chain(parts: Iterable[str]) -> str:
        """One or more phrases one after the other."""
        return reduce(lambda said, more: Phrase("{said}; {more}", said=said, more=more), parts)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """What a copy is made from."""
        return (self.template,), dict(self.facts)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one input.

    Parameters
    ----------
    message
        What is wrong, the value seen, what is allowed and what to do, as one sentence; a `Phrase` where it holds facts.
    file
        Path of the file, or None where the fault is not in a file (a command-line argument).
    line
        Line in the file, counted from 1, or None.
    column
        Name of the column or the path of the key (``agents[3].skills``), or None.
    """

    message: str
    file: str | None = None
    line: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """``file:line: column: message`` with the parts that are known."""
        place = self.file or ""
        if self.line is not None:
            place = f"{place}:{self.line}"
        return ": ".join(part for part in (place, self.column or "", self.message) if part)


class SchedulerError(Exception):
    """Base of every error that this package raises on purpose."""


class InputError(SchedulerError):
    """The user's input is wrong; carries every fault found, not only the first.

    Parameters
    ----------
    faults
        The faults, or a single sentence.
    """

    def __init__(self, faults: Sequence[Fault] | Fault | str) -> None:
        if isinstance(faults, str):
            faults = (Fault(faults),)
        elif isinstance(faults, Fault):
            faults = (faults,)
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class ConfigError(InputError):
    """A store file cannot be read or says something that is not allowed."""


class DataError(InputError):
    """A table (history, requirement, forecast, roster) cannot be read."""


class ProblemError(InputError):
    """Each part is well formed and together they contradict each other, such as a pin on a day of leave."""


class NoRosterError(SchedulerError):
    """The search ended without a roster.

    Parameters
    ----------
    message
        One sentence.
    findings
        What was found before the solve, as sentences: often the reason.
    interrupted
        Whether the user stopped the search.
    """

    def __init__(self, message: str, findings: Sequence[str] = (), *, interrupted: bool = False) -> None:
        self.findings: tuple[str, ...] = tuple(findings)
        self.interrupted = interrupted
        super().__init__(message)


class InfeasibleError(NoRosterError):
    """It is proven that no roster exists, even with everything given up that may be given up.

    Attributes
    ----------
    conflict
        What `scheduler.explain_conflict` found, None where nobody asked it yet.
    explanation
        The same to read; empty where there is none.
    """

    conflict: object | None = None
    explanation: str = ""


class NoRosterFound(NoRosterError):  # noqa: N818 - not a fault: the search ran out of time
    """No roster was found before the limit or the interruption; none is proven impossible."""


class AuditError(SchedulerError):
    """The audit, which shares no code with the model, disagrees with the solver."""
