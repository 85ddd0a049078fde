"""Sentences and labels: what is handed out."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {}
