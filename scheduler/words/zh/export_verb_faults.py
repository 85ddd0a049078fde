"""Messages about exporting a roster, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "there is no export {unknown}; there are {known}": "没有“{unknown}”这种导出；可以导出的有 {known}",
}
