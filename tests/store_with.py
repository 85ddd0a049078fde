"""The shipped store with other sections."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from scheduler.config.load import load_store
from scheduler.config.store import Store

__all__ = ["store_with"]

CONFIGS = Path(__file__).resolve().parents[1] / "configs"


def store_with(example: str, folder: Path) -> Store:
    """The shipped store with the sections of an example in place of its own, read from a file in a folder."""
    text = (CONFIGS / "store.yaml").read_text(encoding="utf-8")
    sections = re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE)
    given = yaml.safe_load(example)
    kept = [part for part in sections if part.partition(":")[0] not in given]
    path = folder / "store.yaml"
    path.write_text("".join(kept) + "\n" + example, encoding="utf-8")
    return load_store(path)
