"""Sentences of findings: solver."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}
