"""The kinds of value a record is made of: words, lines, days, places. Every refusal is in Vietnamese.

Scalars arrive as text (the YAML reader types nothing), so `06520` keeps its zero and `no` stays a word.
A refusal raises `PydanticCustomError` whose type is one of ours; `records/messages.py` never has to reword it.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import (
    AllowInfNan,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic import StringConstraints as Text
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..text import VIETNAM, fold


class Part(BaseModel):
    """A frozen piece of a record; keys it does not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def refuse(kind: str, message: str) -> PydanticCustomError:
    """Return the error of a value an editor can mend; `message` says what is wrong and what is right."""
    # The template engine of pydantic-core would read braces in an editor's own words.
    return PydanticCustomError(kind, "{message}", {"message": message})


@dataclass(frozen=True, eq=False)
class OneOf:
    """A value out of a vocabulary: the editor writes the slug, the reader sees the label."""

    words: Mapping[str, str]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, core_schema.str_schema())

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}

    def check(self, word: str) -> str:
        if word in self.words:
            return word
        near = get_close_matches(fold(word).replace(" ", "-"), self.words, n=1, cutoff=0.6)
        hint = f"; có phải “{near[0]}”?" if near else ""
        raise refuse("word", f"“{word}” không có trong danh sách: {', '.join(self.words)}{hint}")


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise refuse("day", f"“{value}” không phải ngày; viết năm-tháng-ngày, ví dụ 2024-03-05")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise refuse("day", f"không có ngày “{value}” trong lịch") from None


def _moment(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
        _year(str(moment.year))  # so that no time zone moves it off the calendar
    except (ValueError, PydanticCustomError):
        message = f"“{value}” không phải thời điểm; viết như 2024-11-20T08:00+07:00"
        raise refuse("moment", message) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise refuse("flag", f"“{value}” phải là true (có) hoặc false (không)")
        return value == "true"
    return value


def _number(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"-?\d+(\.\d+)?", value):
        message = f"“{value}” không phải số; viết chữ số liền nhau, phần lẻ sau dấu chấm, ví dụ 1234.5"
        raise refuse("number", message)
    return value


def _line(value: object) -> object:
    if isinstance(value, str) and "\n" in value.strip():
        raise refuse(
            "line", "phải viết liền một dòng; nếu dài, mở đầu giá trị bằng “>-” và không để dòng trống"
        )
    return value


def _count(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[1-9][0-9]{0,8}", value):
        raise refuse("count", f"“{value}” không phải số đếm; viết số nguyên từ 1 trở lên, chữ số liền nhau")
    return value


def _year(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[12][0-9]{3}", value):
        raise refuse("year", f"“{value}” không phải năm; viết bốn chữ số, ví dụ 2024")
    return value


def _url(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s/<>\"]+\.[^\s<>\"]+", value):
        raise refuse("url", f"“{value}” không phải địa chỉ trang; phải bắt đầu bằng https:// hoặc http://")
    return value


def _slug(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        message = f"“{value}” không phải mã; mã chỉ gồm chữ thường không dấu, chữ số và gạch nối"
        raise refuse("slug", message)
    return value


def _isbn(value: object) -> object:
    """Return an ISBN of thirteen digits whose last agrees with the others; spaces become hyphens."""
    if not isinstance(value, str):
        return value
    written = re.sub(r"[\s\u2010-\u2015]+", "-", value.strip())
    digits = written.replace("-", "")
    if not re.fullmatch(r"97[89][0-9]{10}", digits) or not re.fullmatch(r"[0-9]+(-[0-9]+)*", written):
        message = (
            f"“{value}” không phải ISBN; viết đủ 13 chữ số bắt đầu bằng 978 hoặc 979, như 978-604-000-000-2"
        )
        raise refuse("isbn", message)
    check = -sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits[:12])) % 10
    if int(digits[12]) != check:
        message = (
            f"“{value}” sai chữ số kiểm tra: với mười hai chữ số đầu như thế, chữ số cuối phải là {check}; "
            "đối chiếu từng chữ số với giấy cấp ISBN"
        )
        raise refuse("isbn", message)
    return written


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A year, a month or a day, as exactly as the editor knows it."""

    year: int
    month: int | None = None
    dom: int | None = None

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.dom or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.dom or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return "/".join(str(part) for part in (self.dom, self.month, self.year) if part)

    @classmethod
    def parse(cls, value: object) -> "When":
        if isinstance(value, When):
            return value
        found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", str(value))
        try:
            if found:
                when = cls(*(int(part) for part in found.groups() if part))
                when.last  # noqa: B018  # raises where the calendar has no such day
                return when
        except ValueError:
            pass
        raise refuse("when", f"“{value}” không phải thời gian; viết 2024, 2024-03 hoặc 2024-03-05")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(When.iso)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

    def iso(self) -> str:
        parts = (f"{self.year:04d}", self.month and f"{self.month:02d}", self.dom and f"{self.dom:02d}")
        return "-".join(part for part in parts if part)


Line = Annotated[str, BeforeValidator(_line), Text(strip_whitespace=True, min_length=1, max_length=600)]
"""One line of text that is not empty."""

Paragraphs = Annotated[str, Text(strip_whitespace=True, min_length=1, max_length=200_000)]
"""Text that may have several paragraphs."""

Id = Annotated[str, BeforeValidator(_slug), Text(max_length=80)]
"""A slug that names a record for ever."""

UnitId = Annotated[str, Text(pattern=r"^vn-\d{2,5}(@\d{4})?$")]
"""An administrative unit of the register: vn-06520; with the year it began when codes were reused."""

Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Number = Annotated[float, BeforeValidator(_number), AllowInfNan(False)]
Count = Annotated[int, BeforeValidator(_count)]
Url = Annotated[str, Text(max_length=2000), BeforeValidator(_url)]
Year = Annotated[int, BeforeValidator(_year)]
Isbn = Annotated[str, BeforeValidator(_isbn), Text(pattern=r"^97[89]-?([0-9]-?){9}[0-9]$")]
"""An ISBN, with the hyphens the editor gave it."""

FileName = Annotated[str, Text(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=120)]
"""A file beside the record: no folders, so no path climbs out."""


class Decision(Part):
    """A decision by which something was recognised, awarded or approved."""

    number: Line
    on: Day


class PlaceAt(Part):
    """Where, as the place was then; what it is today is derived."""

    unit: UnitId
    at: When
    detail: Line | None = None
    as_written: Line | None = None
    now: UnitId | None = None
    """The editor's choice of successor where the unit was split."""
