"""Sentences and labels: the import of exports."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {}
