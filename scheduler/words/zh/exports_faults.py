"""Messages about the import of exports, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {}
