"""What can be wrong with what a picture is asked for, in Chinese."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "is of type {kind}; allowed is {wanted}": "的类型是 {kind}；应为 {wanted}",
    "is of type {kind}; allowed is a mapping from ids to names, such as Store.names": (
        "的类型是 {kind}；应为从编号到名称的对照，例如 Store.names"
    ),
    "is of type {kind}; allowed are axes of matplotlib, such as Figure().add_subplot() makes": (
        "的类型是 {kind}；应为 matplotlib 的坐标轴，例如 Figure().add_subplot() 得到的"
    ),
    "there is no font file {path}; give the path from the store file to it, or the name of an installed family": (
        "没有字体文件 {path}；请写从店铺文件到它的路径，或者写已安装字体的名称"
    ),
    "no font with Chinese characters was found, so pictures show ids or numbers and English words for some names; "
    "install one (Windows: Microsoft YaHei, Debian or Ubuntu: fonts-noto-cjk, or `pip install mplfonts`), "
    "or name a font file in the store file: `pictures: {font: FILE}`": (
        "没有找到带中文的字体，因此图片里有些名称写成编号、数字或英文；请安装一种"
        "（Windows：微软雅黑；Debian 或 Ubuntu：fonts-noto-cjk；或者 `pip install mplfonts`），"
        "或在店铺文件里写明字体文件：`pictures: {font: FILE}`"
    ),
    "no font of this machine draws {characters}, so pictures leave that out, or show ids or numbers in place of the name; "
    "take it out of the names, or name a font file that draws it in the store file: `pictures: {{font: FILE}}`": (
        "这台电脑上没有字体能画出 {characters}，图片里会略去，或把名称换成编号或数字；"
        "请从名称里去掉，或在店铺文件里写明能画出它的字体文件：`pictures: {{font: FILE}}`"
    ),
    "the font {font!r} is not on this machine, so pictures are drawn with another one; write the name of a family that is "
    "installed or the path of a font file (`pictures: {{font: ...}}` in the store file, `font=` in Python)": (
        "这台电脑上没有字体 {font!r}，图片改用了别的字体；请写已安装字体的名称或字体文件的路径"
        "（店铺文件里的 `pictures: {{font: ...}}`，Python 里的 `font=`）"
    ),
    "there is no queue {queue!r}; there are {known}": "没有名为 {queue!r} 的队列；现有 {known}",
    "there is no method {name!r} in it; there are {known}": "里面没有预测方法 {name!r}；现有 {known}",
    "is {seen!r}; allowed are {known}": "写的是 {seen!r}；可用 {known}",
    "a picture is a PNG or SVG file; let the name end in .png or .svg": (
        "图片是 PNG 或 SVG 文件；文件名请以 .png 或 .svg 结尾"
    ),
}
