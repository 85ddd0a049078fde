"""The report as one page that needs no network."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Final

from scheduler.report.page.content import PageContent
from scheduler.report.page.page_parts import page_parts
from scheduler.report.page.render import asset, render
from scheduler.report.page.speech import Speech
from scheduler.report.page.theme import theme_css
from scheduler.words.catalogue import LANGUAGES

__all__ = ["page_html"]

_TAGS: Final = {"en": "en", "zh": "zh-CN"}
"""Language as browsers and readers name it."""
_SCRIPT_WORDS: Final = ("page_shown", "page_shown_all", "page_nobody_shown", "page_theme_dark", "page_theme_light")
_UNSAFE: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page_html(content: PageContent, *, language: str = "en") -> str:
    """Everything that is known of a roster as one HTML page.

    Parameters
    ----------
    content
        What to show. Parts that are None or empty have no section.
    language
        ``en`` or ``zh``.

    Returns
    -------
    str
        An HTML document that loads nothing: styles, script and drawings are in it, and its content security policy forbids
        everything else. The same content gives the same text.

    Raises
    ------
    ValueError
        There is no such language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language is {language!r}; there are {', '.join(LANGUAGES)}")
    speech = Speech(language, content.names)
    parts = page_parts(content, speech)
    script = asset("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    data = {"notes": parts["roster"].notes, "words": {key.removeprefix("page_"): _raw(key, speech) for key in _SCRIPT_WORDS}}
    return render(
        "page.html",
        {
            **parts,
            "say": speech.say,
            "language": _TAGS[language],
            "policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:; "
            "base-uri 'none'; form-action 'none'",
            "style": theme_css() + asset("page.css"),
            "script": script,
            "data": _embedded(data),
        },
    )


def _raw(key: str, speech: Speech) -> str:
    """A label with its fields still open, for the script to fill."""
    return speech.say(key, shown="{shown}", total="{total}")


def _embedded(data: Mapping[str, object]) -> str:
    """JSON that cannot end the script element in which it stands."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return text
