"""The faults that reading and decoding find by themselves; their manuals stand here because they have no check."""

from ..diagnostics import Severity
from .rule import Rule

_E, _W = Severity.ERROR, Severity.WARNING


def _rule(code: str, name: str, severity: Severity, title: str, found: str, why: str) -> Rule:
    return Rule(code, name, severity, f"{title}.\n\nTìm: {found}.\n\nVì sao: {why}.\n")


RULES = (
    _rule(
        "S101",
        "lien-ket-tuong-trung",
        _E,
        "Tệp hoặc thư mục là liên kết tượng trưng",
        "liên kết (symbolic link) trong thư mục nội dung hoặc ở một ảnh khai báo",
        "liên kết có thể dẫn ra ngoài kho và đưa tệp riêng lên trang công khai; hãy chép tệp thật vào",
    ),
    _rule(
        "S102",
        "tep-qua-lon",
        _E,
        "Tệp văn bản quá lớn",
        "tệp bản ghi hơn 1 MB",
        "một bài 12.000 chữ chỉ khoảng 90 kB; tệp lớn hơn thường là do lấy nhầm ảnh hoặc bảng tính làm bài",
    ),
    _rule(
        "S103",
        "khong-phai-utf-8",
        _E,
        "Tệp không phải UTF-8",
        "byte không đọc được theo UTF-8",
        "bảng mã cũ (TCVN3, VNI, Windows-1258) làm hỏng chữ có dấu; mở tệp và lưu lại dạng UTF-8",
    ),
    _rule(
        "S104",
        "co-bom",
        _W,
        "Tệp có dấu BOM",
        "ba byte BOM ở đầu tệp",
        "dấu này vô hình và làm công cụ khác đọc sai dòng đầu; lưu tệp dạng “UTF-8” không BOM",
    ),
    _rule(
        "S105",
        "dong-kieu-windows",
        _W,
        "Dòng kết thúc kiểu Windows",
        "ký tự CR trong tệp",
        "hai kiểu kết dòng làm Git báo cả tệp thay đổi; đặt trình soạn thảo dùng LF. Dấu phê duyệt không tính kiểu kết"
        " dòng",
    ),
    _rule(
        "S106",
        "chu-to-hop",
        _E,
        "Chữ có dấu ở dạng tách rời (NFD)",
        "chữ có dấu viết bằng nhiều ký tự ghép",
        "mắt thường không thấy khác nhưng tìm kiếm, sắp xếp và phông chữ sai; thường gặp khi chép từ máy Mac hoặc PDF."
        " Lưu lại ở dạng dựng sẵn (NFC)",
    ),
    _rule(
        "S107",
        "ky-tu-dieu-khien",
        _E,
        "Ký tự điều khiển trong tệp",
        "ký tự vô hình như U+0000, U+0008, dấu xuống dòng lạ U+2028, kể cả viết bằng mã “\\0” trong ngoặc kép",
        "ký tự này không in được và có thể làm hỏng nguồn tin, sách in",
    ),
    _rule(
        "S110",
        "yaml-sai",
        _E,
        "YAML sai cú pháp",
        "thụt lề lệch, thiếu ngoặc kép, dấu hai chấm đặt nhầm",
        "bản ghi không đọc được thì không ai biết nó nói gì; giá trị có “: ” hãy đặt trong ngoặc kép",
    ),
    _rule(
        "S111",
        "neo-bi-danh",
        _E,
        "YAML có neo hoặc bí danh",
        "“&tên” hay “*tên”",
        "bí danh có thể nở thành hàng tỉ giá trị và làm người đọc khó hiểu; viết lại nguyên giá trị",
    ),
    _rule(
        "S112",
        "nhieu-tai-lieu",
        _E,
        "Tệp có hơn một tài liệu YAML",
        "dòng “---” thứ hai trong tệp .yml",
        "mỗi tệp là một bản ghi",
    ),
    _rule(
        "S113",
        "the-kieu",
        _E,
        "YAML có thẻ kiểu",
        "“!thẻ” trước giá trị",
        "kiểu của mỗi khóa đã định sẵn; thẻ lạ có thể gọi mã lạ ở công cụ khác",
    ),
    _rule(
        "S114",
        "khoa-trung",
        _E,
        "Khóa viết hai lần",
        "hai dòng cùng khóa trong một nhóm",
        "không biết giá trị nào là thật; giữ một dòng",
    ),
    _rule(
        "S115",
        "long-qua-sau",
        _E,
        "Lồng quá sâu",
        "hơn 12 tầng lồng nhau",
        "bản ghi đúng chỉ cần sáu tầng",
    ),
    _rule(
        "S116",
        "khoa-khong-phai-chu",
        _E,
        "Khóa không phải một từ",
        "danh sách hay nhóm đứng ở chỗ của khóa",
        "thường do thiếu ngoặc kép quanh giá trị bắt đầu bằng “[” hoặc “{”",
    ),
    _rule(
        "S117",
        "tep-rong",
        _E,
        "Tệp không có bản ghi",
        "tệp rỗng hoặc chỉ có chữ rời, danh sách",
        "bản ghi là các dòng “khóa: giá trị”",
    ),
    _rule(
        "S120",
        "thieu-khai-bao",
        _E,
        "Bài không mở đầu bằng phần khai báo",
        "dòng đầu không phải “---”",
        "mọi điều về bài (ai, ở đâu, ai duyệt) nằm trong phần khai báo",
    ),
    _rule(
        "S121",
        "khai-bao-khong-dong",
        _E,
        "Phần khai báo không kết thúc",
        "không có dòng “---” thứ hai",
        "không biết bài viết bắt đầu từ đâu",
    ),
    _rule(
        "S122",
        "bai-o-hai-noi",
        _E,
        "Bài viết có ở hai nơi",
        "khóa “story” trong tệp .md",
        "trong tệp .md, bài viết là phần sau dòng “---”",
    ),
    _rule(
        "S130",
        "tep-lac-cho",
        _W,
        "Tệp không đúng chỗ",
        "tệp .yml, .json hoặc .md không ở nơi bản ghi thường nằm",
        "tệp ấy không được đọc, có thể là một bài bị quên",
    ),
    _rule(
        "S131",
        "thieu-site-yml",
        _E,
        "Thiếu tệp site.yml",
        "thư mục nội dung không có site.yml",
        "trang phải ghi ai công bố, ai chịu trách nhiệm, liên hệ ở đâu",
    ),
    _rule(
        "R201",
        "thieu-khoa",
        _E,
        "Thiếu một khóa bắt buộc",
        "khóa bắt buộc không có trong bản ghi",
        "trang, nguồn tin và tập sách đều cần giá trị ấy",
    ),
    _rule(
        "R202",
        "khoa-la",
        _E,
        "Khóa không có trong mẫu",
        "khóa viết sai hoặc không thuộc loại bản ghi này",
        "một chữ gõ nhầm (“consnet”) có thể làm mất sự đồng ý mà không ai hay",
    ),
    _rule(
        "R203",
        "gia-tri-sai",
        _E,
        "Giá trị không hợp lệ",
        "ngày, số, từ chọn hoặc độ dài không đúng mẫu",
        "giá trị sai dạng thì không sắp xếp, lọc hay in được",
    ),
    _rule(
        "X901",
        "quy-tac-hong",
        _E,
        "Một quy tắc gặp lỗi của chính phần mềm",
        "quy tắc dừng giữa chừng",
        "lỗi này là của phần mềm, không phải của bài; hãy báo cho người phát triển. Trang không được dựng để khỏi lọt"
        " bài",
    ),
)
