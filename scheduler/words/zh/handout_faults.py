"""Messages about what is handed out, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {}
