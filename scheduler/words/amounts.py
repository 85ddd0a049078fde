"""Numbers as people read them: the same digits in both languages, the signs beside them as the language has them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from scheduler.words import en, zh

__all__ = ["amount", "money", "percent", "percent_at_most", "signed"]

_LABELS: Final[Mapping[str, Mapping[str, str]]] = {"en": en.LABELS, "zh": zh.LABELS}


def amount(value: float, places: int = 1, *, fixed: bool = False) -> str:
    """A number with a comma for thousands and at most so many decimals.

    Parameters
    ----------
    value
        The number.
    places
        Decimals.
    fixed
        Whether decimals stand there even where they are 0, as in the column of a table.

    Examples
    --------
    >>> amount(1234), amount(1234.56), amount(7.04), amount(-0.04), amount(1499.6, 0), amount(1.5, 2, fixed=True)
    ('1,234', '1,234.6', '7', '0', '1,500', '1.50')
    """
    text = f"{value:,.{places}f}"
    if "." in text and not fixed:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def signed(value: float) -> str:
    """A change, with its sign and one decimal; 0 where it would round to that.

    Examples
    --------
    >>> signed(3.14), signed(-2.0), signed(0.02)
    ('+3.1', '-2.0', '0')
    """
    text = f"{value:+,.1f}"
    return "0" if text in ("+0.0", "-0.0") else text


def percent(fraction: float, language: str, *, fixed: bool = False) -> str:
    """A fraction as percent to a tenth.

    Parameters
    ----------
    fraction
        1 is all.
    language
        ``en`` or ``zh``.
    fixed
        Whether the decimal stands there even where it is 0, as in the column of a table.

    Examples
    --------
    >>> percent(0.25, "en"), percent(0.25, "zh"), percent(0.25, "en", fixed=True)
    ('25 %', '25%', '25.0 %')
    """
    return _LABELS[language]["percent"].format(value=amount(fraction * 100, fixed=fixed))


def percent_at_most(fraction: float, language: str) -> str:
    """A fraction as percent, rounded up to a tenth so that "at most" stays true.

    Examples
    --------
    >>> percent_at_most(0.00412, "en"), percent_at_most(0.25, "zh"), percent_at_most(0.0, "en")
    ('0.5 %', '25%', '0 %')
    """
    return percent(math.ceil(fraction * 1000 - 1e-9) / 1000, language)


def money(cents: int) -> str:
    """A sum with its two decimals; the currency stands beside it in the sentence.

    Examples
    --------
    >>> money(123450), money(-5)
    ('1,234.50', '-0.05')
    """
    return amount(cents / 100, 2, fixed=True)
