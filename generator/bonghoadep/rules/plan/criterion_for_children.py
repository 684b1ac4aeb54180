"""Tiêu chí dành cho trẻ em ở bài không ghi là trẻ em.

Tìm: bài về cá nhân ghi đạt một tiêu chí mà kế hoạch dành cho học sinh (“minors: true”) nhưng không có “minor: true”
và không ghi năm sinh.

Vì sao: Luật Trẻ em Điều 6 khoản 11, Nghị định 56/2017/NĐ-CP Điều 33: học lực, trường lớp, ảnh của trẻ em là bí mật
riêng; có dấu “minor” thì phần mềm mới đòi đủ đồng ý của gia đình và giấu tên (Y Tịch II.3.1.h: học sinh nghèo vượt
khó).

Sai:
    plans/ke-hoach-mau.yml:
      criteria: [{id: chung, items: [{key: hoc-sinh, text: Học sinh vượt khó., minors: true}]}]
    criteria: [{key: hoc-sinh, evidence: [Trồng hoa ở sân trường]}]

Đúng:
    plans/ke-hoach-mau.yml:
      criteria: [{id: chung, items: [{key: hoc-sinh, text: Học sinh vượt khó., minors: true}]}]
    criteria: [{key: hoc-sinh, evidence: [Học viên lớp bổ túc ban đêm]}]
    birth_year: 1980
    consent: {scope: [web, feed, book], fields: [name, portrait, birth-year], given_on: 2024-10-01, ref: HS-01}
"""

from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule
from .criteria_of import claimed
from .judged import judged


def check(case: Case) -> Iterator[Finding]:
    for exemplar, plan in judged(case):
        if exemplar.kind != "ca-nhan" or exemplar.minor or exemplar.birth_year:
            continue
        for position, claim, clause in claimed(exemplar, plan):
            if clause.minors:
                message = f"tiêu chí “{claim.key}” dành cho học sinh, bài chưa ghi người được nêu là trẻ em"
                hint = "thêm “minor: true” và đồng ý của gia đình; người lớn thì ghi “birth_year”"
                yield Finding(exemplar, ("criteria", position, "key"), message, hint)


RULE = Rule("K857", "tieu-chi-cho-tre-em", Severity.WARNING, __doc__, check)
