"""Messages about the workbook of the month, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {}
