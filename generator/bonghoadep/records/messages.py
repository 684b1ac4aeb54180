"""What pydantic found wrong, said in Vietnamese to an editor."""

import typing
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ..diagnostics import Route
from ..places.register import open_register
from ..places.spoken import candidates

_SENTENCES: Mapping[str, str] = {
    "missing": "thiếu “{key}”",
    "string_type": "“{key}” phải là một dòng chữ, không phải danh sách hay nhóm khóa",
    "string_too_long": "“{key}” dài quá {max_length} ký tự",
    "string_too_short": "“{key}” không được để trống",
    "string_pattern_mismatch": "“{input}” viết chưa đúng dạng của “{key}”",
    "tuple_type": "“{key}” phải là danh sách: mỗi mục một dòng mở đầu bằng “- ”",
    "model_type": "“{key}” phải là nhóm khóa: mỗi dòng một “khóa: giá trị”",
    "int_parsing": "“{input}” không phải số nguyên",
    "int_type": "“{key}” phải là số nguyên",
    "float_parsing": "“{input}” không phải số",
    "float_type": "“{key}” phải là số",
    "finite_number": "“{key}” là số quá lớn",
    "bool_type": "“{key}” phải là true hoặc false",
    "date_type": "“{key}” phải là ngày, ví dụ 2024-03-05",
    "datetime_type": "“{key}” phải là thời điểm, ví dụ 2024-11-20T08:00+07:00",
    "dict_type": "“{key}” phải là nhóm khóa: mỗi dòng một “khóa: giá trị”",
}


_EMPTY = "“{key}” đang để trống"
_OF_UNITS = ("unit", "now", "places")
_FORMS: Mapping[str, str] = {
    **dict.fromkeys(_OF_UNITS, "mã viết như vn-06520; tra bằng “bonghoadep place TÊN”"),
    "file": "chỉ ghi tên tệp đặt cạnh bản ghi: chữ không dấu, chữ số, “.”, “-”, “_”, không có thư mục",
    "seal": "dấu do lệnh “bonghoadep approve” viết; xóa dòng này rồi chạy lại lệnh ấy",
    "email": "viết như ten@co-quan.vn",
    "domain": "viết tên miền bằng chữ thường, như co-quan.vn",
}


_SHAPES: Mapping[str, str] = {
    "place": "{unit: vn-06520, at: 2024-03}",
    "movements": "[mã-phong-trào]",
    "decision": "{number: 15/QĐ-UBND, on: 2024-11-18}",
    "period": "{from_year: 2024, to_year: 2025, as_written: 2024 - 2025}",
    "scope": "[web, feed, book]",
    "year": "2024",
    "kind": "ca-nhan",
}
"""How keys are written whose form a name does not tell."""


def sentence(error: ErrorDetails) -> str:
    """Return what is wrong; our own refusals already say it."""
    context = error.get("ctx", {})
    if "message" in context:
        return f"{_key(error['loc'])}: {context['message']}"
    shown = error["input"][:60] if isinstance(error["input"], str) else "…"
    template = _SENTENCES.get(error["type"], "“{key}” không hợp lệ")
    if error["type"] == "extra_forbidden":
        template = "không có khóa “{key}” ở đây"
    elif error["input"] is None:
        template = _EMPTY
    return template.format_map({**context, "key": _key(error["loc"]), "input": shown})


def hint(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Return how to mend it: for an unknown key the nearest one, for a missing one where it goes."""
    if error["type"] == "extra_forbidden":
        known = list(_fields_at(model, error["loc"][:-1]))
        near = get_close_matches(str(error["loc"][-1]), known, n=1, cutoff=0.6)
        return f"có phải “{near[0]}”?" if near else f"các khóa dùng được: {', '.join(known)}"
    if error["type"] == "missing":
        key = str(error["loc"][-1])
        return f"thêm một dòng “{key}: {_SHAPES.get(key, '…')}”"
    if error["input"] is None:
        return "ghi giá trị, hoặc xóa cả dòng nếu không có"
    if error["type"] == "string_pattern_mismatch" and (found := _units(error)):
        return f"ghi mã của một trong: {found}"
    if error["type"] == "string_pattern_mismatch":
        return _FORMS.get(_key(error["loc"]), "")
    return ""


def _units(error: ErrorDetails) -> str:
    """Return the units of a name that was written where a code belongs."""
    named = _key(error["loc"]) in _OF_UNITS and not error["input"].startswith("vn-")
    return candidates(open_register(), error["input"]) if named else ""


def _key(route: Route) -> str:
    named = [step for step in route if isinstance(step, str)]
    return named[-1] if named else "bản ghi"


def _fields_at(model: type[BaseModel], route: Route) -> Mapping[str, Any]:
    for step in route:
        if isinstance(step, str) and step in model.model_fields:
            inner = _model_in(model.model_fields[step].annotation)
            if inner is None:
                return {}
            model = inner
    return model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, typing.get_args(annotation))), None)
