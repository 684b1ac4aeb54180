"""The enumerated words editors may write, each with the label a reader sees.

One table serves the decoder, the JSON Schemas, the filters and the pages; a word is never renamed, only added.
Sources: docs/requirements of the five seed plans (A.6) and Luật Thi đua, khen thưởng 06/2022/QH15 (Điều 8, 9, 19-26).
"""

from collections.abc import Mapping

Vocabulary = Mapping[str, str]

KINDS: Vocabulary = {
    "ca-nhan": "Cá nhân",
    "tap-the": "Tập thể",
    "ho-gia-dinh": "Hộ gia đình",
    "mo-hinh": "Mô hình",
}

SUBKINDS: Vocabulary = {
    "co-quan-dang": "Cơ quan Đảng",
    "doan-the": "Đoàn thể",
    "co-quan-hanh-chinh": "Cơ quan hành chính",
    "don-vi-su-nghiep": "Đơn vị sự nghiệp",
    "doanh-nghiep": "Doanh nghiệp",
    "hop-tac-xa": "Hợp tác xã",
    "to-chuc-kinh-te": "Tổ chức kinh tế",
    "to-chuc-xa-hoi-nghe-nghiep": "Tổ chức xã hội nghề nghiệp",
    "to-chuc-hoi": "Tổ chức hội",
    "truong-hoc": "Trường học",
    "luc-luong-vu-trang": "Lực lượng vũ trang",
    "huyen": "Huyện, quận, thị xã",
    "xa": "Xã, phường, thị trấn",
    "thon": "Thôn, tổ dân phố",
    "tap-the-nho": "Tập thể nhỏ",
    "can-bo": "Cán bộ",
    "can-bo-quan-ly": "Cán bộ quản lý giáo dục",
    "cong-chuc": "Công chức",
    "vien-chuc": "Viên chức",
    "nguoi-lao-dong": "Người lao động",
    "cong-nhan": "Công nhân",
    "nong-dan": "Nông dân",
    "doanh-nhan": "Doanh nhân",
    "nha-khoa-hoc": "Nhà khoa học",
    "nha-giao": "Nhà giáo",
    "y-bac-si": "Y, bác sĩ",
    "can-bo-chien-si": "Cán bộ, chiến sĩ",
    "doan-vien-thanh-nien": "Đoàn viên, thanh niên",
    "phu-nu": "Phụ nữ",
    "hoc-sinh": "Học sinh",
    "nguoi-viet-o-nuoc-ngoai": "Người Việt Nam ở nước ngoài",
    "nguoi-nuoc-ngoai": "Người nước ngoài",
    "ho-san-xuat-kinh-doanh": "Hộ sản xuất, kinh doanh",
}

CATEGORIES: Vocabulary = {
    "dien-hinh": "Điển hình tiên tiến",
    "nhan-to-moi": "Nhân tố mới",
    "nguoi-tot-viec-tot": "Người tốt, việc tốt",
}

STAGES: Vocabulary = {
    "nhan-to-moi": "Phát hiện",
    "boi-duong": "Bồi dưỡng",
    "dang-ky": "Đăng ký",
    "binh-xet": "Bình xét",
    "cong-nhan": "Công nhận",
    "tuyen-duong": "Tuyên dương",
    "nhan-rong": "Nhân rộng",
    "rut-lui": "Rút lui",
    "thu-hoi": "Thu hồi",
}

LEVELS: Vocabulary = {
    "co-so": "Cấp cơ sở",
    "xa": "Cấp xã",
    "huyen": "Cấp huyện",
    "so-nganh": "Cấp sở, ngành",
    "tinh": "Cấp tỉnh",
    "bo": "Cấp bộ",
    "toan-quoc": "Toàn quốc",
}
"""Ordered from the lowest level to the highest."""

OUTLET_LEVELS: Vocabulary = {
    "xa": "cấp xã",
    "huyen": "cấp huyện",
    "nganh": "ngành, đoàn thể",
    "tinh": "cấp tỉnh",
    "trung-uong": "Trung ương",
}

MOVEMENT_TYPES: Vocabulary = {
    "phong-trao": "Phong trào thi đua",
    "cuoc-van-dong": "Cuộc vận động",
    "linh-vuc": "Lĩnh vực",
    "chuyen-muc": "Chuyên mục",
}

DUTIES: Vocabulary = {"giao": "Giao", "de-nghi": "Đề nghị"}

BREADTHS: Vocabulary = {"toan-dien": "Toàn diện", "linh-vuc": "Trên từng lĩnh vực"}

AREAS: Vocabulary = {
    "cong-tac": "Công tác",
    "hoc-tap": "Học tập",
    "lao-dong": "Lao động",
    "san-xuat": "Sản xuất",
    "kinh-doanh": "Kinh doanh",
    "chien-dau": "Chiến đấu",
}

FIELDS: Vocabulary = {
    "hoc-tap-bac": "Học tập và làm theo Bác",
    "nong-nghiep-sach": "Nông nghiệp sạch, hữu cơ, tuần hoàn",
    "lam-nghiep-thuy-san": "Lâm nghiệp, thủy sản",
    "nong-thon-moi": "Nông thôn mới",
    "cai-cach-hanh-chinh": "Cải cách hành chính",
    "doi-song-xa-hoi": "Đời sống xã hội",
    "van-hoa": "Văn hóa",
    "giao-duc": "Giáo dục",
    "y-te": "Y tế",
    "moi-truong": "Môi trường",
    "quoc-phong-an-ninh": "Quốc phòng, an ninh",
    "kinh-te": "Kinh tế, khởi nghiệp",
}

VALUES: Vocabulary = {
    "kinh-te": "Giá trị kinh tế",
    "xa-hoi": "Ý nghĩa xã hội",
    "lan-toa": "Sức lan tỏa",
}

SCHOOL_LEVELS: Vocabulary = {
    "mam-non": "Mầm non",
    "tieu-hoc": "Tiểu học",
    "thcs": "Trung học cơ sở",
    "thpt": "Trung học phổ thông",
}

AWARD_FORMS: Vocabulary = {
    "giay-khen": "Giấy khen",
    "bang-khen": "Bằng khen",
    "ky-niem-chuong": "Kỷ niệm chương",
    "danh-hieu": "Danh hiệu thi đua",
    "danh-hieu-vinh-du": "Danh hiệu vinh dự nhà nước",
    "huan-chuong": "Huân chương",
    "huy-chuong": "Huy chương",
    "giai-thuong": "Giải thưởng",
    "khac": "Hình thức khác",
}

AWARD_TYPES: Vocabulary = {
    "cong-trang": "Công trạng",
    "dot-xuat": "Đột xuất",
    "phong-trao": "Phong trào, chuyên đề",
    "cong-hien": "Quá trình cống hiến",
    "nien-han": "Niên hạn",
    "doi-ngoai": "Đối ngoại",
}

STATUSES: Vocabulary = {
    "hieu-luc": "Còn hiệu lực",
    "huy-bo": "Đã hủy bỏ",
    "tuoc": "Đã tước",
    "phuc-hoi": "Đã phục hồi",
}

IN_FORCE = frozenset({"hieu-luc", "phuc-hoi"})
"""The statuses under which a recognition or an award holds: neither annulled nor taken away."""

SCOPES: Vocabulary = {
    "web": "trang thông tin",
    "feed": "nguồn tin báo chí",
    "book": "tập sách",
    "social": "mạng xã hội",
    "loudspeaker": "loa truyền thanh",
}

CONSENT_FIELDS: Vocabulary = {
    "name": "họ tên",
    "portrait": "hình ảnh",
    "birth-year": "năm sinh",
    "ethnicity": "dân tộc",
    "religion": "tôn giáo",
    "health": "sức khỏe",
    "party": "đảng viên",
    "poverty": "hoàn cảnh nghèo",
    "income": "thu nhập",
    "family": "gia đình",
}

PHOTO_ROLES: Vocabulary = {
    "chan-dung": "Chân dung",
    "hoat-dong": "Hoạt động",
    "san-pham": "Sản phẩm, công trình",
}

STEPS: Vocabulary = {
    "dang-ky": "Đăng ký",
    "binh-xet": "Bình xét",
    "tham-dinh": "Thẩm định",
    "quyet-dinh": "Quyết định",
}
"""The approval chain in the order its dates must have."""

CHANNELS: Vocabulary = {
    "cong-thong-tin": "Cổng thông tin điện tử",
    "trang-thong-tin": "Trang thông tin điện tử",
    "mang-xa-hoi": "Mạng xã hội",
    "bao-in": "Báo in",
    "bao-dien-tu": "Báo điện tử",
    "phat-thanh": "Phát thanh",
    "truyen-hinh": "Truyền hình",
    "loa-truyen-thanh": "Loa truyền thanh",
    "an-pham": "Sách, ấn phẩm",
    "hoi-nghi": "Hội nghị",
    "bao-cao-vien": "Báo cáo viên",
    "cuoc-thi-viet": "Cuộc thi viết",
    "cuoc-thi-tim-hieu": "Cuộc thi tìm hiểu",
    "tham-quan-giao-luu": "Tham quan, giao lưu",
    "van-nghe-the-thao": "Văn nghệ, thể thao",
}

DISCOVERIES: Vocabulary = {
    "phong-trao": "Từ phong trào",
    "bao-chi": "Báo chí phát hiện",
    "nguoi-dan": "Người dân giới thiệu",
    "kiem-tra-giam-sat": "Qua kiểm tra, giám sát",
    "bao-cao": "Qua báo cáo",
    "phoi-hop": "Qua cơ chế phối hợp",
}

SEVERITIES: Vocabulary = {"ghi-chu": "ghi chú", "canh-bao": "cảnh báo", "loi": "lỗi"}
"""How grave a rule's findings are, in the order of `diagnostics.Severity`."""
