"""Sentences and labels: the roster as a workbook."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {}
