"""Điển hình chưa được công nhận, hoặc không còn là điển hình.

Tìm: “stage” của bài là “boi-duong”, “dang-ky”, “binh-xet” (chưa công nhận) hoặc “rut-lui”, “thu-hoi” (không còn). Nhân
tố mới được giới thiệu sớm thì ghi “category: nhan-to-moi” và “stage: nhan-to-moi”.

Vì sao: đăng ký và bình xét là việc trong hồ sơ (Yên Bái, phần mở đầu; Bình Thuận I.1: phát hiện, bồi dưỡng rồi mới
tổng kết, nhân rộng). Công khai sớm là coi như đã công nhận; bài của người đã rút lui hay bị thu hồi thì phải rút.

Sai:
    stage: binh-xet

Đúng:
    stage: cong-nhan
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.words import STAGES
from ..rule import Case, Finding, Rule

_BEFORE, _AFTER = ("boi-duong", "dang-ky", "binh-xet"), ("rut-lui", "thu-hoi")


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        withdrawn = exemplar.withdrawal and exemplar.withdrawal.on <= case.today
        if exemplar.draft or withdrawn:
            continue
        said = f"điển hình mới ở bước “{STAGES[exemplar.stage]}”"
        if exemplar.stage in _BEFORE:
            yield Finding(
                exemplar, ("stage",), said, "đợi có quyết định công nhận rồi ghi “stage: cong-nhan”"
            )
        elif exemplar.stage in _AFTER:
            gone = f"điển hình đã ghi “{STAGES[exemplar.stage]}” mà bài chưa rút"
            yield Finding(exemplar, ("stage",), gone, "rút bài: bonghoadep withdraw MÃ --reason …")
        elif exemplar.stage == "nhan-to-moi" and exemplar.category != "nhan-to-moi":
            yield Finding(exemplar, ("stage",), said, "nhân tố mới thì ghi thêm “category: nhan-to-moi”")


RULE = Rule("G520", "chua-cong-nhan", Severity.ERROR, __doc__, check, gate=True)
