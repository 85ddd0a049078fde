"""Sentences of findings: before_solve."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}
