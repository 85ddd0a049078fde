"""Messages about exporting a roster, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "there is no such file or folder; check the path": "没有这个文件或文件夹；请检查路径",
    "the store file {store} that this roster was made from is no longer there; name it with --config FILE": (
        "排这份班表用的店铺文件 {store} 已经不在了；请用 --config 指定"
    ),
    "this file, which tells the store file of the roster, cannot be read; name the store file with --config FILE": (
        "这个文件记着班表用的是哪个店铺文件，但无法读取；请用 --config 指定店铺文件"
    ),
    "there is no export {unknown}; there are {known}": "没有“{unknown}”这种导出；可以导出的有 {known}",
}
