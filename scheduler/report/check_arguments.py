"""What a caller may give to a plotting function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.errors import Fault, InputError, Phrase
from scheduler.words.catalogue import LANGUAGES

__all__ = ["check_arguments"]


def check_arguments(
    given: Mapping[str, tuple[object, type | tuple[type, ...]]],
    *,
    language: str,
    title_text: str | None = None,
    font: str | None = None,
    ax: object = None,
    names: object = None,
    queue: str | None = None,
    queues: Sequence[str] = (),
) -> None:
    """Refuse what cannot be drawn, all of it at once.

    Parameters
    ----------
    given
        By name of the argument, what was given and the type that it has to be of.
    language, title_text, font, ax, names
        As the plotting functions have them.
    queue, queues
        The queue asked for, and those that there are.

    Raises
    ------
    InputError
        Naming each argument that is wrong, what it is and what is allowed.
    """
    faults = [
        Fault(Phrase("is of type {kind}; allowed is {wanted}", kind=_kind(value), wanted=_named(wanted)), column=name)
        for name, (value, wanted) in given.items()
        if not isinstance(value, wanted)
    ]
    if language not in LANGUAGES:
        faults.append(Fault(Phrase("is {argument!r}; allowed are en and zh", argument=language), column="language"))
    for name, text in (("title_text", title_text), ("font", font)):
        if text is not None and not isinstance(text, str):
            faults.append(
                Fault(Phrase("is of type {kind}; allowed is {wanted}", kind=_kind(text), wanted="str"), column=name)
            )
    if names is not None and not isinstance(names, Mapping):
        message = "is of type {kind}; allowed is a mapping from ids to names, such as Store.names"
        faults.append(Fault(Phrase(message, kind=_kind(names)), column="names"))
    if ax is not None and not _is_axes(ax):
        message = "is of type {kind}; allowed are axes of matplotlib, such as Figure().add_subplot() makes"
        faults.append(Fault(Phrase(message, kind=_kind(ax)), column="ax"))
    if queue is not None and queue not in queues and not faults:
        message = "there is no queue {queue!r}; there are {known}"
        faults.append(Fault(Phrase(message, queue=queue, known=tuple(queues)), column="queue"))
    if faults:
        raise InputError(faults)


def _is_axes(ax: object) -> bool:
    """Whether something can be drawn on."""
    from matplotlib.axes import Axes

    return isinstance(ax, Axes)


def _kind(value: object) -> str:
    """Type of a value as its code calls it."""
    return type(value).__name__


def _named(wanted: type | tuple[type, ...]) -> str:
    """Types as their code calls them."""
    return " / ".join(kind.__name__ for kind in (wanted if isinstance(wanted, tuple) else (wanted,)))
