"""Cut the site's fonts from the families the booklets are set in: python generator/scripts/cut_fonts.py

One WOFF2 file a face, with the letters Vietnamese and its neighbours' names need: a third of the bytes and half of the
requests of the foundry's own web files. Needs fonttools and brotli; run it again when a font package is renewed.
"""

from collections.abc import Iterator
from pathlib import Path

import fontpkg_be_vietnam_pro
import fontpkg_noto_serif
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).parents[2] / "themes" / "bonghoadep" / "assets" / "fonts"

VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯĩĨũŨ" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100))))
SIGNS = "–—‘’“”•…₫−"
LETTERS = LATIN + VIETNAMESE + SIGNS

FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum"]

SANS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
SERIF = {
    (400, "normal"): "NotoSerif[wdth,wght].ttf",
    (700, "normal"): "NotoSerif[wdth,wght].ttf",
    (400, "italic"): "NotoSerif-Italic[wdth,wght].ttf",
}


def main() -> None:
    for name, font in _faces():
        _cut(font).save(FONTS / f"{name}.woff2")
        print(f"{name}.woff2: {(FONTS / f'{name}.woff2').stat().st_size:,} bytes")


def _faces() -> Iterator[tuple[str, TTFont]]:
    for weight, cut in SANS.items():
        yield (
            f"be-vietnam-pro-{weight}-normal",
            _font(fontpkg_be_vietnam_pro.__file__, f"BeVietnamPro-{cut}.ttf"),
        )
    for (weight, style), file in SERIF.items():
        whole = _font(fontpkg_noto_serif.__file__, file)
        yield (
            f"noto-serif-{weight}-{style}",
            instancer.instantiateVariableFont(whole, {"wdth": 100, "wght": weight}),
        )


def _font(package: str, name: str) -> TTFont:
    found = next(file for file in Path(package).parent.rglob("*.ttf") if file.name == name)
    return TTFont(found, recalcTimestamp=False)


def _cut(font: TTFont) -> TTFont:
    """Return the font with our letters only, without hints, which screens of today do without."""
    options = subset.Options(layout_features=FEATURES, hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    main()
