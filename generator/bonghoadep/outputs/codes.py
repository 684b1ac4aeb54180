"""QR codes: an address for whoever reads paper with a telephone at hand."""

from io import BytesIO

import segno

MADE_WITH = f"segno {segno.__version__}"


def code(url: str) -> str:
    """Return an address as a QR code in SVG; it takes a hundredth of a second, so only who prints asks for it."""
    out = BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False)
    return out.getvalue().decode().strip()
