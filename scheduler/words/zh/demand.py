"""Sentences of findings: demand."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}
