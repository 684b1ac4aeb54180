"""WeasyPrint's book: python weasyprint_book.py IN.html OUT.pdf, pictures at 300 dots an inch, tagged as ours."""

import sys
from pathlib import Path

from weasyprint import HTML

source, target = map(Path, sys.argv[1:3])
target.parent.mkdir(parents=True, exist_ok=True)
HTML(str(source)).write_pdf(
    str(target), pdf_variant="pdf/ua-1", optimize_images=True, dpi=300, jpeg_quality=88
)
