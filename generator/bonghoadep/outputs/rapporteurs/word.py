"""The pack as a Word file: a list of whom it tells of, then each exemplar on a page of its own."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..wordfile import WordFile

_HEADER = ("Số liệu", "Kết quả", "Năm", "Nguồn")


def word(data: Mapping[str, Any]) -> bytes:
    """Return the file; its hour is that of the newest story in it."""
    title = f"Tài liệu báo cáo viên: {data['title']}"
    moment = datetime.fromisoformat(data["moment"])
    file = WordFile(title, data["office"], moment, f"{data['site']} · {data['title']}")
    _opening(file, data)
    for place, story in enumerate(data["stories"], start=1):
        file.new_page()
        _story(file, story, place)
    return file.raw()


def _opening(file: WordFile, data: Mapping[str, Any]) -> None:
    file.paragraph("Tài liệu báo cáo viên", "byline")
    file.heading(data["title"], 0)
    if data["sample"]:
        file.paragraph(data["sample"], "lead")
    file.paragraph(data["about"])
    file.paragraph(f"{data['shown']}, cập nhật {data['updated']}. {data['office']}. {data['url']}", "note")
    file.heading("Các gương trong tài liệu", 1)
    file.items(
        (f"{story['who']}, {story['place']}: {story['short']}" for story in data["stories"]), numbered=True
    )


def _story(file: WordFile, story: Mapping[str, Any], place: int) -> None:
    file.heading(f"{place}. {story['title']}", 1)
    for label, text in story["facts"]:
        file.fact(label, text)
    file.paragraph(story["citation"], "quote")
    if story["methods"]:
        file.heading("Cách làm", 2)
        file.items(story["methods"])
    if story["figures"]:
        file.heading("Kết quả bằng số", 2)
        file.rows(_HEADER, story["figures"])
    if story["lessons"]:
        file.heading("Bài học", 2)
        file.items(story["lessons"])
    for number, source in enumerate(story["sources"], start=1):
        file.paragraph(f"Nguồn {number}: {source}", "note")
    file.paragraph(f"Xem cả bài: {story['url']}", "note")
