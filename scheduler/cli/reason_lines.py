"""Findings as reasons below a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from scheduler.domain.finding import Finding
from scheduler.words.catalogue import label, sentence

__all__ = ["reason_lines"]

_FEW: Final = 3
"""So many reasons say enough."""


def reason_lines(
    findings: Iterable[Finding],
    language: str,
    names: Mapping[str, str],
    *,
    indent: str,
    key: str | None = None,
    everything: bool = False,
) -> Iterator[str]:
    """The strongest reasons, and how many more there are.

    Parameters
    ----------
    findings
        The strongest first; the same sentence is said once.
    language, names
        Of the sentences.
    indent
        Before each line.
    key
        Label around each sentence; a dash before it where None.
    everything
        Whether to give all.
    """
    said = list(dict.fromkeys(sentence(finding, language, names) for finding in findings))
    shown = said if everything else said[:_FEW]
    for text in shown:
        yield indent + (f"- {text}" if key is None else label(key, language).format(sentence=text))
    if len(said) > len(shown):
        yield f"{indent}  " + label("explain_more", language).format(count=len(said) - len(shown))
