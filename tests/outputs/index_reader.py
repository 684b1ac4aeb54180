"""The index read again, byte by byte, by nothing of the code that wrote it."""

from collections.abc import Iterator
from pathlib import Path


class Bytes:
    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    @property
    def more(self) -> bool:
        return self.at < len(self.content)

    def number(self) -> int:
        value = scale = 0
        while True:
            byte = self.content[self.at]
            self.at += 1
            value |= (byte & 127) << scale
            scale += 7
            if byte < 128:
                return value

    def piece(self) -> bytes:
        length = self.number()
        self.at += length
        return self.content[self.at - length : self.at]


def _files(folder: Path) -> Iterator[Bytes]:
    for file in sorted(folder.iterdir(), key=lambda file: int(file.stem)):
        yield Bytes(file.read_bytes())


def words(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Yield form, document, part and how often, capped."""
    for file in _files(folder / "words"):
        while file.more:
            form, row = file.piece().decode(), Bytes(file.piece())
            document = -1
            while row.more:
                value = row.number()
                document += value // 20 + 1
                yield form, document, value // 4 % 5, value % 4 + 1


def pairs(folder: Path) -> Iterator[tuple[str, str, int, int]]:
    """Yield a form, the one that follows, document and position."""
    for file in _files(folder / "pairs"):
        while file.more:
            left = file.piece().decode()
            for _ in range(file.number()):
                right, row = file.piece().decode(), Bytes(file.piece())
                yield from ((left, right, *place) for place in _places(row))


def _places(row: Bytes) -> Iterator[tuple[int, int]]:
    document, position = -1, 0
    while row.more:
        further = row.number()
        document += further
        position = row.number() + (0 if further else position)
        yield document, position
