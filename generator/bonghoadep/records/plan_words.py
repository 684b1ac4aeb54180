"""The enumerated words plans are written with; the same kind of table as `words.py`, kept apart for length.

Sources: the five seed plans (docs/requirements A.0-A.6). A word is never renamed, only added.
"""

from .words import Vocabulary

DOCUMENT_TYPES: Vocabulary = {
    "luat": "Luật",
    "nghi-dinh": "Nghị định",
    "thong-tu": "Thông tư",
    "nghi-quyet": "Nghị quyết",
    "quyet-dinh": "Quyết định",
    "chi-thi": "Chỉ thị",
    "ket-luan": "Kết luận",
    "chuong-trinh": "Chương trình",
    "ke-hoach": "Kế hoạch",
    "huong-dan": "Hướng dẫn",
    "cong-van": "Công văn",
}

RELATIONS: Vocabulary = {
    "thuc-hien": "Thực hiện",
    "theo-tinh-than": "Theo tinh thần",
    "da-trien-khai": "Đã triển khai tại",
    "gan-voi": "Gắn với",
    "tieu-chuan": "Dẫn trong tiêu chuẩn",
    "muc-dich": "Nhằm thực hiện",
}
"""How a plan stands to a document it names."""

SECTORS: Vocabulary = {
    "toan-dien": "Mọi lĩnh vực",
    "nong-nghiep-va-phat-trien-nong-thon": "Nông nghiệp và phát triển nông thôn",
    "nong-thon-moi": "Nông thôn mới",
    "lam-nghiep": "Lâm nghiệp",
}

PLAN_STAGES: Vocabulary = {
    "phat-hien": "Phát hiện",
    "boi-duong": "Bồi dưỡng",
    "tong-ket": "Tổng kết",
    "nhan-rong": "Nhân rộng",
}

QUOTA_OPS: Vocabulary = {">=": "ít nhất", "=": "đúng", "<=": "không quá", "planned": "dự kiến"}

QUOTA_WINDOWS: Vocabulary = {
    "quy": "mỗi quý",
    "nam": "mỗi năm",
    "mot-nam": "trong năm nêu ở year",
}
"""In what stretch of time a quota counts; a quota without a window counts over the whole plan."""

QUOTA_PER: Vocabulary = {
    "ke-hoach": "cả kế hoạch",
    "don-vi": "mỗi cơ quan, đơn vị",
    "phong-trao": "mỗi phong trào, lĩnh vực",
    "co-quan-chu-tri": "mỗi cơ quan chủ trì",
    "cap-hoc": "mỗi cấp học",
}

COMPARISONS: Vocabulary = {">=": "từ", ">": "trên", "=": "bằng", "<=": "không quá", "<": "dưới"}

CRITERION_RULES: Vocabulary = {
    "moi-nam": "Năm nào cũng đạt",
    "moi-nam-trong-giai-doan": "Năm nào trong giai đoạn bình xét cũng đạt",
    "cong-nhan-lien-tuc": "Được công nhận nhiều lần liên tục",
    "da-duoc-truyen-thong": "Đã được tuyên truyền trên phương tiện truyền thông",
    "noi-troi": "Có tính tiêu biểu, nổi trội",
}

MODES: Vocabulary = {"tat-ca": "tất cả", "mot-trong": "một trong số đó"}

EVIDENCE: Vocabulary = {
    "danh-hieu": "Danh hiệu",
    "xep-loai": "Kết quả xếp loại",
    "so-lieu": "Số liệu",
    "giai-thuong": "Giải thưởng",
    "tin-bai": "Tin, bài đã đăng, phát",
}

RHYTHMS: Vocabulary = {
    "thang": "Hằng tháng",
    "quy": "Hằng quý",
    "nua-nam": "Sáu tháng một lần",
    "nam": "Hằng năm",
    "giai-doan": "Mỗi giai đoạn",
    "dinh-ky": "Định kỳ",
    "thuong-xuyen": "Thường xuyên",
}

REPLICATION_SCOPES: Vocabulary = {
    "co-quan-don-vi": "Trong cơ quan, đơn vị",
    "toan-don-vi": "Toàn đơn vị",
    "toan-nganh": "Toàn ngành",
    "dia-phuong": "Trong địa phương",
    "toan-dia-phuong": "Toàn địa phương",
    "toan-tinh": "Toàn tỉnh, thành phố",
    "cong-dong": "Trong cộng đồng xã hội",
    "dia-ban-tuong-dong": "Địa bàn có nhiều điểm tương đồng",
    "don-vi-tuong-dong": "Đơn vị có nhiều điểm tương đồng",
    "doi-tuong-tuong-dong": "Đối tượng có nhiều điểm tương đồng",
}

UNIT_PLAN_PARTS: Vocabulary = {
    "trach-nhiem-lanh-dao": "Trách nhiệm lãnh đạo, chỉ đạo",
    "tieu-chi": "Tiêu chí, tiêu chuẩn lựa chọn",
    "so-luong": "Số lượng xây dựng điển hình",
    "boi-duong": "Hoạt động bồi dưỡng",
    "tuyen-truyen-nhan-rong": "Tuyên truyền, nhân rộng",
    "bieu-duong-khen-thuong": "Biểu dương, khen thưởng",
    "thong-tin-bao-cao": "Chế độ thông tin, báo cáo",
}
