"""Sentences and labels: the workbook of the month."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {}
