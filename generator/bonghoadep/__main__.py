"""`python -m bonghoadep`."""

from .cli import main

main()
