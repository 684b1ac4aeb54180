"""Slips that scanners and hasty typing make in texts about emulation, each with what is meant.

A phrase is listed only where its wrong form is no Vietnamese, or where what follows or comes before makes it so: “thi
đấu” is sport, “phong trào thi đấu” is not. The first five are in the published plans themselves.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong phrase; what stands in `before` or `after`, as patterns, makes it right."""

    wrong: str
    meant: str
    before: str = ""
    after: str = ""

    @property
    def written(self) -> tuple[str, ...]:
        """The phrase as it may stand: one listed with a capital is wrong at the head of a sentence only."""
        return tuple(dict.fromkeys((self.wrong, self.wrong[0].upper() + self.wrong[1:])))

    @property
    def pattern(self) -> re.Pattern[str]:
        before = f"(?<!{self.before})" if self.before else ""
        after = f"(?! (?:{self.after})\\b)" if self.after else ""
        return re.compile(rf"\b{before}(?:{'|'.join(self.written)})\b{after}")


SLIPS = (
    # In the plans: m for n, ấ for ua, a roof lost, a roof for a hook.
    Slip("điểm hình", "điển hình", after="học"),
    Slip("thi đấu yêu nước", "thi đua yêu nước"),
    Slip("thi đấu khen thưởng", "thi đua khen thưởng"),
    Slip("phong trào thi đấu", "phong trào thi đua", after="thể thao|bóng|cờ|vật|võ|cầu"),
    Slip("thông kê", "thống kê"),
    Slip("Đôi với", "Đối với", after="nhau"),
    # Marks of điển hình, kế hoạch, thi đua khen thưởng lost or changed.
    Slip("điên hình", "điển hình"),
    Slip("điền hình", "điển hình", after="vào|vẽ|ảnh|dán"),
    Slip("kê hoạch", "kế hoạch", before="thống "),
    Slip("kể hoạch", "kế hoạch"),
    Slip("khen thuởng", "khen thưởng"),
    Slip("binh xét", "bình xét"),
    Slip("danh hiêu", "danh hiệu"),
    Slip("thành tich", "thành tích"),
    Slip("tiêu biêu", "tiêu biểu"),
    Slip("gia đinh văn", "gia đình văn"),
    Slip("phong trảo", "phong trào"),
    Slip("gương mâu", "gương mẫu"),
    Slip("tiên tiên", "tiên tiến"),
    Slip("nhân rông", "nhân rộng"),
    Slip("nhần rộng", "nhân rộng"),
    # Of the bodies.
    Slip("chinh quyền", "chính quyền"),
    Slip("chỉnh quyền", "chính quyền", before="iều |iệu "),
    Slip("ủy bạn", "ủy ban"),
    Slip("đáng viên", "đảng viên"),
    Slip("đáng ủy", "đảng ủy"),
    Slip("đoàn thế", "đoàn thể", after="nào|này|kia|thì|mà|là"),
    Slip("hội nghi", "hội nghị", after="ngờ|ngại"),
    Slip("xã hôi", "xã hội"),
    Slip("nhăn dân", "nhân dân"),
    Slip("Uy ban", "Ủy ban"),
    Slip("Ban chi đạo", "Ban chỉ đạo"),
    Slip("lãnh đao", "lãnh đạo"),
    Slip("tố trưởng", "tổ trưởng"),
    Slip("Mặt trân", "Mặt trận"),
    Slip("Phu nữ", "Phụ nữ"),
    # Of the work.
    Slip("tuyên truyên", "tuyên truyền"),
    Slip("tuyền truyền", "tuyên truyền"),
    Slip("vân động", "vận động"),
    Slip("cuộc vận đông", "cuộc vận động"),
    Slip("hoat động", "hoạt động"),
    Slip("hoạt đông", "hoạt động"),
    Slip("thực hiên", "thực hiện"),
    Slip("quan lý", "quản lý", before="ơ "),
    Slip("xây dưng", "xây dựng"),
    Slip("nhiêm vụ", "nhiệm vụ"),
    Slip("phát triên", "phát triển"),
    Slip("sáng kiên", "sáng kiến"),
    Slip("kinh nghiêm", "kinh nghiệm"),
    Slip("bài hoc", "bài học"),
    Slip("trách nhiêm", "trách nhiệm"),
    Slip("nông thôn mói", "nông thôn mới"),
    Slip("hô nghèo", "hộ nghèo"),
    Slip("thu nhâp", "thu nhập"),
    Slip("triêu đồng", "triệu đồng"),
    Slip("sô liệu", "số liệu"),
    Slip("cá nhăn", "cá nhân"),
)
