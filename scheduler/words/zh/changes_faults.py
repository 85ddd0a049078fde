"""Messages about changes to a roster that people know, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {}
