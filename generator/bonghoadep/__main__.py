"""`python -m bonghoadep`."""

from .cli import run

run()
