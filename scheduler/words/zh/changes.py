"""Sentences and labels: changes to a roster that people know."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}

LABELS: dict[str, str] = {}
