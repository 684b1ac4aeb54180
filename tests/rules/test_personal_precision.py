"""How well personal data is told from what only looks like it: a corpus of sentences, counted, and numbers at random.

Every person, number and plate is made up; numbers of papers and telephones are of no possible holder.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules import RULES
from bonghoadep.rules.personal import identity_number, phone_number
from bonghoadep.rules.rule import Case
from bonghoadep.rules.wording import Wording
from tests.example import MOMENT, SITES

CODES = [code for code in RULES if code[0] == "C"]
KEPT = {"C835"}

LIKE_NUMBERS = """
Ngày 03/04/2024, Hội đồng họp lần thứ hai.
Kế hoạch số 960/KH-UBND ngày 22/3/2023 giao mỗi đơn vị chọn một điển hình.
Quyết định số 1526/QĐ-TTg ngày 9/12/2022 của Thủ tướng Chính phủ.
Công trình tốn 1.234.567.890 đồng, dân góp 123.456.000 đồng.
Tổng kinh phí là 250000000 đồng, chia làm ba đợt.
Chi 123456789 đồng mua vật tư.
Cả xã trồng 012,5 ha rừng phòng hộ.
Năm 2021-2025, xã làm 12,5 km đường.
Giai đoạn 2022 - 2025, thôn có 120 hộ, 480 nhân khẩu.
Diện tích 1.250.000 m2, trong đó 35% là vườn.
Tuyến quốc lộ 1A đoạn qua xã dài 7 km.
Đường tỉnh 242 nối với quốc lộ 1B ở km 52+300.
Tổ 7, khu phố 3 có 84 hộ.
Tổ dân phố số 12 họp tối thứ bảy.
Trạm bơm số 3 tưới cho 120 ha.
Kênh số 2 đường liên xã dài 1.200 m.
Ngày 12/3 đường vào xóm được thông xe.
Từ ngày 12/3 đến 30/4, đội đi 45 buổi.
Mã số thuế 0100000001 của hợp tác xã in trên bao bì.
Mã vạch 8930000000017 dán trên hộp chè.
Mã số vùng trồng 123456789 được cấp tháng 5/2024.
Số hiệu bằng khen 123456789 ghi trong sổ.
Mã vận đơn 012345678 giúp bà con theo dõi gói hàng.
ISBN 978-604-000-000-0 in ở bìa bốn.
Tiêu chuẩn TCVN 11041-2:2017 về trồng trọt hữu cơ.
Giống lúa BC15, TBR225 và Đài thơm 8 đều được thử.
Máy 16CV chạy 8 giờ hết 12 lít dầu.
Sổ ghi 001 đến 120, mỗi hộ một trang.
Năm 2020, 2021, 2022 đều có 12 buổi một năm.
Từ tháng 03 2021 2022 số buổi tăng dần.
Điểm GPS 21.123456, 106.654321 là đầu tuyến mương.
Nhiệt độ 35,5 độ, độ ẩm 80%.
Mỗi cây cao 0,9 m, cách nhau 3 m.
Giá 35.000 đồng/kg, bán được 1.200 kg.
Tỷ lệ 98,75% hộ có nước sạch.
Lịch trực: 05 giờ 30, 11 giờ 00, 17 giờ 45.
Hồ sơ 15/2024/HS-BHX lưu ở văn phòng xã.
Nghị định 30/2020/NĐ-CP hướng dẫn thể thức.
Luật 91/2025/QH15 có hiệu lực từ 1/1/2026.
Thông tư 22/2023/TT-BTTTT quy định cổng thông tin.
Số tiền 45.600.000 đ được niêm yết.
Đã trao 1.800 suất quà, 1.900 quyển vở.
Tổng đài 1800 0001 giải đáp miễn phí.
Gọi 1900 0002 để hỏi thời tiết.
Gọi 114 khi có cháy, 115 khi có người đau.
Đường dây nóng 0900 000 000 của xã trực ngày đêm.
Tổng đài khuyến nông 0900.000.000 nghe máy giờ hành chính.
Văn phòng Ủy ban nhân dân xã, máy bàn 0200 3 000 000, mở cửa buổi sáng.
Trạm y tế có máy bàn (0200) 300 0000.
Trường học gọi 020 0000 0000 khi mưa lớn.
Đàn 1200 con vịt cho 250000 quả trứng.
Lô 300000000 con tôm giống là con số chép sai, đã đính chính.
Bản đồ tỷ lệ 1/10.000 treo ở nhà văn hóa.
Mỗi hộ góp 2/3 công.
Số 123/BC-UBND và số 0124/BC-UBND gửi cùng ngày.
Biên bản 01/BB lập lúc 9 giờ.
Có 94% chủ rừng nhận tiền qua tài khoản năm 2023.
Chuyển vào tài khoản của 45 hộ, mỗi hộ 1.250.000 đồng.
Ngân hàng mở tài khoản cho 1.234 hộ trong tháng 6/2024.
Tiền vào tài khoản ngày 15.10.2024, chậm 2 ngày.
Tài khoản của thôn còn 123.456.789 đồng.
Tài khoản quỹ từ 12.500.000 đồng lên 18.700.000 đồng.
Nông dân có tài khoản năm 2023 2024 đều tăng.
Sai một chữ trong tên tài khoản là lệnh bị trả.
Đường ĐT.723 và cầu số 5 cùng sửa.
Máy gặt kiểu 98B-12 chạy êm.
Hướng dẫn 98-HD/BTGTU gửi chi bộ.
Chỉ thị 34-CT/TW và 04-CTr/TU được đọc lại.
Chương trình 29C-015 là tên một lớp tập huấn.
Lớp học 12A1.234 là mã phòng trong phần mềm.
Xe chạy 00A vòng quanh sân tập.
Cửa hàng ở số 12 phố Chợ mở cả chủ nhật.
Trụ sở Ủy ban nhân dân xã ở số 12 đường Hoa Mẫu.
Thư viện thị trấn, số 5 đường Hoa, mở cửa tối thứ ba.
Nhà xuất bản Mẫu, số 9 phố Sách, nhận bản thảo.
Nhà số lẻ trực tuần này, nhà số chẵn trực tuần sau.
Đội số 4 đường lên nương đi sớm.
Tuyến đường số 12 phố mới đã có đèn.
Bến số 2 ngõ vào hẹp, ghe lớn phải đợi.
Ở số 2 và số 5, mè chết úng sau mưa.
Làm giấy khai sinh ngày 3/4/2024 cho hai cháu.
Cả xóm tổng vệ sinh ngày 5/5/2024.
Liệt sĩ hy sinh ngày 3/4/1972 được đón về quê.
Chi phí phát sinh ngày 12/10/2023 được niêm yết.
Trường đón học sinh ngày 5/9/2024.
Đội tuyển sinh ngày 1/6/2024 gặp 40 phụ huynh.
Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890.
Kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh 19/5/2024.
Bác Hồ, sinh ngày 19/5/1890, từng dặn như thế.
Anh hùng liệt sĩ của xã, sinh ngày 1/1/1950, được đặt tên đường.
Sinh năm 1975, anh lớn lên cùng con mương.
Thư gửi về baochi@mau.example sẽ được trả lời.
Địa chỉ vanphong@xamau.gov.vn nhận góp ý.
Nhóm dùng bảng tính chung và ghi chú @trực để nhắc nhau.
Trang gmail của xã chưa có, mọi người gửi giấy.
Theo số liệu tại https://mau.example/012345678901/bai.html, xã đã xong.
Xem tệp mau.example/so/0900000001 để biết thêm.
"""

LIKE_PRIVATE = """
Ủy ban Dân tộc ban hành hướng dẫn cho vùng cao.
Ngày hội đại đoàn kết toàn dân tộc vui cả xóm.
Tinh thần đoàn kết dân tộc giúp việc xong sớm.
Đồng bào dân tộc Dao trong xã cùng góp công.
Phần lớn bà con là người Mông, quen dậy sớm.
Đa số dân trong thôn là người Raglai.
Xã có 94% dân số là người Tày, Nùng.
Trang phục dân tộc Tày được may lại.
Bài thuốc của người Dao ở đây rất lạ.
Tiếng dân tộc được phát trên loa mỗi sáng.
Lớp dạy tiếng Thái mở tối thứ năm.
Chương trình dành cho đồng bào dân tộc thiểu số và miền núi.
Trường Phổ thông dân tộc nội trú gửi thư cảm ơn.
Người Dao ở đây có tục mời trà khách.
Học sinh đều là người Mông nên thầy học tiếng Mông.
Nhạc cụ dân tộc được treo ở nhà văn hóa.
Hàng xóm là người Nùng, hay sang giúp.
Bản sắc dân tộc được giữ trong từng mái nhà.
Ban Tôn giáo tỉnh gửi công văn.
Đoàn kết lương giáo là nếp cũ của làng.
Giữ đạo đức nghề nghiệp là điều anh nhắc mãi.
Các linh mục và nhà sư cùng đi vận động.
Đồng bào theo đạo và không theo đạo ngồi chung một mâm.
Phần lớn bà con theo đạo Tin Lành.
Xã có 120 hộ là giáo dân.
Ủy ban Đoàn kết Công giáo góp hai mươi bao xi măng.
Tổ trưởng chỉ đạo việc đắp mương.
Cây cam bị bệnh vàng lá, cả vườn phải chặt.
Lúa mắc bệnh đạo ôn vì bón thừa đạm.
Đàn lợn bị dịch, xóm giữ chốt ngày đêm.
Trạm khám cho 120 người tăng huyết áp.
Người bệnh tăng huyết áp được hẹn theo mùa cấy.
Hội Người khuyết tật mượn sân tập.
Bác sĩ giúp những người bị liệt tập đi.
Chương trình phòng chống lao đến từng thôn.
Anh chữa máy bơm cho cả xóm.
Cô giúp các cháu bị tim đi viện.
Xe bị hỏng giữa đường, ông đẩy bộ năm cây số.
Ông mang lao tre ra đồng cắm mốc.
Bà mang tim sen phơi trước sân.
Cán bộ, đảng viên và nhân dân cùng làm.
Chi bộ có 18 đảng viên, họp ngày mồng năm.
Mỗi đảng viên nhận giúp một hộ.
Chi bộ kết nạp 3 đảng viên mới năm 2024.
Các đảng viên đi trước, làng nước theo sau.
Bí thư chi bộ đọc biên bản cho cả xóm nghe.
Sinh hoạt Đảng giữ đúng lịch.
Bảng ghi công của đoàn viên, đảng viên treo ở cửa.
Giới thiệu 2 quần chúng được kết nạp Đảng trong năm.
Chương trình giảm nghèo bền vững của huyện cho vay giống.
Quỹ Vì người nghèo góp 12 triệu đồng.
Phong trào “Cả nước chung tay vì người nghèo” có từ lâu.
Năm 2024, cả xã còn 12 hộ nghèo.
Tỷ lệ hộ nghèo giảm từ 12% xuống 7%.
Ông giúp 5 hộ thoát nghèo trong ba năm.
Ngân hàng cho vay hộ nghèo, hộ cận nghèo.
Anh hỗ trợ các gia đình thuộc hộ nghèo sửa mái.
Hội giúp 3 gia đình thoát nghèo.
Đất nghèo dinh dưỡng nên phải ủ phân.
Vốn từ vựng của lớp còn nghèo.
Nhà văn hóa nghèo nàn ngày nào nay đã khác.
Thu nhập bình quân đầu người của xã đạt 52 triệu đồng.
Mỗi lao động có thu nhập 6 triệu đồng một tháng.
Tạo việc cho 12 lao động, thu nhập 5,5 triệu đồng mỗi tháng.
Thành viên có thu nhập 80 triệu đồng một năm.
Tổ hợp tác thu lãi 40 triệu đồng cho quỹ chung.
Ngân hàng cho vay lãi suất 0,5% một tháng.
Doanh thu của hợp tác xã đạt 2,1 tỷ đồng năm 2024.
Gia đình góp 20 triệu đồng làm đường.
Hộp cảnh báo tốn 650 nghìn đồng.
Ông hiến 120 m2 đất, trị giá 60 triệu đồng.
Chi hội giúp hộ ông N.V.B. sửa mái nhà.
Bà tặng cháu H. hai quyển vở.
Anh giúp bà con Xóm Mẫu gặt lúa.
Chị giúp Hợp tác xã Hoa Mẫu ghi sổ.
Đoàn viên được chị Nguyễn Thị Thử giúp học nghề.
Bà Nguyễn Thị Thử kể lại chuyện đêm mưa.
Nhờ ông Trần Văn Thử giúp, mương xong trước hạn.
Anh hỗ trợ Ủy ban nhân dân xã lập bản đồ.
Tổ tặng Trường Tiểu học Hoa Mẫu mười cây bàng.
Ông cho cả xóm mượn máy cày.
Người có công được thăm dịp 27/7.
Ruộng xa nhà, trâu yếu, nước cạn, việc gì cũng chậm.
Con mương nằm trong danh sách sửa năm 2025.
Gương người tốt, việc tốt được đọc trên loa.
Từ một vườn nghèo chất đất, ông trồng đậu cải tạo.
"""

TRUE = {
    "C821": """
Chị Thử, căn cước số 000000000000, là tổ trưởng.
Số CCCD: 001 099 000000 được ghi trong sổ.
CMND 000000001 cấp năm 2010.
Chứng minh nhân dân số 000 000 002 của ông bị thất lạc.
Bà có số định danh cá nhân 000000000003.
Người nhận: Nguyễn Văn Thử, 000000000004.
Hộ chiếu số X0000000 của anh hết hạn.
Anh đọc số 001099000000 cho cán bộ ghi.
Thẻ căn cước công dân gắn chip số 000000000005 làm xong đầu tiên.
Mã số thuế cá nhân 000000000006 in trên giấy.
Thẻ ghi 0000 0000 0007 và họ tên.
Giấy tờ của ông (000000008) để lại ở xã.
""",
    "C822": """
Ai cần giống xin gọi chị Thử 0900 000 001.
Điện thoại: 0900.000.002 (gặp buổi tối).
Số của anh là 0900000003.
Nhắn cho bà theo số +84 900 000 004.
Gọi +84900000005 gặp ông Thử.
Liên hệ 0900-000-006 để mượn máy.
Zalo 090 0000 007 của nhóm trưởng.
Số máy 0900 00 00 08 treo ở cổng.
Anh Thử (84900000009) nhận đặt cây.
Nhà riêng của bà có máy (0200) 3 000 001.
Máy nhà ông 02003000002 lúc nào cũng có người.
Chị để lại số 09000 00010 cho bà con.
""",
    "C823": """
Gửi về số tài khoản 0000000001 của chị Thử.
STK: 0000 0000 0002, tên chủ là bà Thử.
Tài khoản ngân hàng Hoa Mẫu số 0000.0000.0003.
Ủng hộ qua tài khoản 000000000004 tại ngân hàng.
Ghi nhầm tài khoản cá nhân: 00000000005.
Chuyển tiền vào STK 0000-0000-0006.
""",
    "C824": """
Chiếc xe 00A-000.01 chở hoa khắp xóm.
Anh chạy xe tải biển số 00C-000.02 đưa quà lên bản.
Xe máy 00-H1 000.03 của ông nổ giòn.
Biển kiểm soát 00B1-0004 đã mờ.
Ông sơn lại biển số 00F1 00005 cho khỏi rỉ.
BKS: 00A-00006 đỗ trước sân.
""",
    "C825": """
Anh ở số nhà 12, ngõ Hoa.
Bà sống ở số 12 đường Hoa Mẫu.
Nhà số 5 ngõ Hoa là nhà chị.
Chị trú tại số 7/3 ngách Hoa Nhỏ.
Ông Thử, số 9 phố Hoa, giữ chìa khóa.
Địa chỉ: 12/3 ngõ Hoa, nhà ông Thử.
Ông ngụ tại 15/2/4 hẻm Hoa.
Đến số nhà 21A hỏi bà Thử.
""",
    "C826": """
Anh Thử, sinh ngày 3/4/1975, lớn lên ở xã.
Chị sinh ngày 03 tháng 4 năm 1980 ở quê mẹ.
Ông Thử (sinh 5/6/1960) nghỉ hưu năm ngoái.
Ngày sinh: 07/08/1990.
Bà sinh ngày 9-9-1955 trong một gia đình làm ruộng.
Cô giáo sinh ngày 12.10.1988.
Ngày tháng năm sinh: 01/02/1970.
""",
    "C827": """
Viết cho chị theo thu.bidat@gmail.com nhé.
Thư điện tử: ong.thu.bidat@yahoo.com.vn.
Anh dùng hộp thư bidat01@outlook.com để nhận đơn.
Gửi ảnh về BIDAT02@ICLOUD.COM trước thứ sáu.
Hỏi qua bidat.03@hotmail.com hoặc ghé nhà.
""",
    "C828": """
Chị là người Dao, quen leo núi từ nhỏ.
Anh Thử, dân tộc Tày, lấy vợ ở xã bên.
Ông là người dân tộc thiểu số đầu tiên của xã làm nghề này.
Cô gái người Mông mang tiếng khèn về trường.
Bà Thử (dân tộc Nùng) giữ nghề nhuộm chàm.
Là người con của dân tộc Thái, anh thuộc từng con suối.
Anh vốn là người Khmer, nói tiếng phổ thông chậm.
""",
    "C829": """
Gia đình chị theo đạo Tin Lành.
Ông là giáo dân, chủ nhật nào cũng đi lễ.
Bà là Phật tử, mùng một ăn chay.
Anh là người Công giáo.
Vợ chồng ông giữ đạo Cao Đài từ đời trước.
Nhà anh theo Công giáo đã ba đời.
""",
    "C830": """
Anh bị suy thận từ năm 2019.
Chị là người khuyết tật, đi lại bằng xe lăn.
Ông là thương binh, vẫn đắp đường mỗi chiều.
Mẹ anh mắc bệnh tim, phải nằm viện nhiều tháng.
Chồng mất sớm, bà lại phát hiện mắc ung thư.
Ông là thương binh hạng 2/4.
Anh liệt hai chân sau một lần ngã.
Con trai chị bị bại não từ khi lọt lòng.
""",
    "C831": """
Ông là đảng viên, hơn bốn mươi năm giữ nếp ấy.
Bà Thử, đảng viên Chi bộ xóm Mẫu, mở đầu cuộc họp.
Với tư cách đảng viên, anh nhận phần việc khó.
Anh được kết nạp Đảng khi còn ở bộ đội.
Chị vào Đảng năm 2005.
Người đảng viên già vẫn ra đồng mỗi sáng.
Ông đã có 50 năm tuổi Đảng.
""",
    "C832": """
Gia đình anh thuộc hộ nghèo của nhiều năm trước.
Năm 2022, chị thoát nghèo.
Nhà ông thuộc diện hộ cận nghèo.
Vợ chồng anh vừa thoát nghèo nhờ vườn hoa.
Từ một hộ nghèo, bà trở thành người cho vay giống.
Bà viết đơn xin ra khỏi hộ nghèo.
Gia đình ông Thử ra khỏi danh sách hộ nghèo năm 2023.
Nhà chị nghèo, mái dột cả ba gian.
""",
    "C833": """
Vườn hoa cho gia đình thu nhập 150 triệu đồng mỗi năm.
Trừ chi phí, anh lãi 80 triệu đồng.
Mỗi vụ chị thu lãi khoảng 45 triệu đồng.
Thu nhập của gia đình ông đạt 200 triệu đồng năm 2024.
Mỗi năm vợ chồng để ra được 60 triệu đồng.
Bán hoa, bà thu về 30 triệu đồng.
""",
    "C834": """
Ông giúp hộ ông Nguyễn Văn Thử sửa mái nhà.
Chị đỡ đầu cháu Trần Thị Thử Nhỏ suốt ba năm.
Tổ hỗ trợ gia đình chị Lê Thị Thử hai con dê.
Anh tặng bà Phạm Thị Thử một chiếc giường.
Bà cưu mang em Hoàng Văn Thử từ mùa lũ.
Đoàn khám cho cụ Bùi Thị Thử tại nhà.
""",
}


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


NEGATIVE = lines(LIKE_NUMBERS) + lines(LIKE_PRIVATE)
POSITIVE = [(code, line) for code, text in TRUE.items() for line in lines(text)]


@cache
def case() -> Case:
    return Case(assemble(SITES / "small" / "content")[0], MOMENT)


@cache
def person() -> Exemplar:
    """A person who has agreed to be named and to nothing else."""
    return case().catalogue.exemplars["bai-mau"]


def codes(sentence: str) -> set[str]:
    """Return what is found in a story of one sentence."""
    wording = Wording(person(), sentence)
    return {code for code in CODES if (read := RULES[code].read) and list(read(wording, case()))}


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    assert len(NEGATIVE) >= 150
    assert len(POSITIVE) >= 80
    assert len({*NEGATIVE, *(line for _, line in POSITIVE)}) == len(NEGATIVE) + len(POSITIVE)
    assert set(TRUE) == set(CODES)


def test_precision_and_recall() -> None:
    """Of what is said, 98 in 100 is true; of what is there, 95 in 100 is said."""
    wrong = [(code, line) for line in NEGATIVE for code in sorted(codes(line))]
    found = [(code, line) for code, line in POSITIVE if code in codes(line)]
    more = [(code, line) for truth, line in POSITIVE for code in sorted(codes(line) - {truth})]
    missed = [pair for pair in POSITIVE if pair not in found]
    precision = len(found) / (len(found) + len(wrong) + len(more))
    recall = len(found) / len(POSITIVE)
    print(f"{len(NEGATIVE)} + {len(POSITIVE)} sentences: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.98, (wrong, more)
    assert recall >= 0.95, missed


@pytest.mark.parametrize("code", TRUE)
def test_every_kind_is_found_nearly_always(code: str) -> None:
    """No rule hides behind the others' figures: of its own sentences a rule misses one at most."""
    assert [line for one, line in POSITIVE if one == code and code not in codes(line)][1:] == []


def spans(found: Callable[[str], Iterable[tuple[int, int]]], text: str) -> list[str]:
    return [text[start:end] for start, end in found(text)]


def thousands(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


UNITS = st.sampled_from(["đồng", "triệu đồng", "m2", "ha", "kg", "người", "hộ", "lượt", "cây", "%"])
AMOUNTS = st.builds("{} {}".format, st.integers(1, 10**13).map(thousands), UNITS)
BARE_AMOUNTS = st.builds("{} {}".format, st.integers(1, 10**12), UNITS)
PERCENTS = st.builds("{},{}%".format, st.integers(0, 999), st.integers(0, 99))
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
DATES = st.one_of(
    DAYS.map(lambda day: f"{day:%d/%m/%Y}"),
    DAYS.map(lambda day: f"{day:%d.%m.%Y}"),
    DAYS.map(lambda day: f"{day:%d-%m-%Y}"),
    DAYS.map(lambda day: f"{day:%Y-%m-%d}"),
    DAYS.map(lambda day: f"{day:%Y%m%d}"),
)
YEARS = st.builds(
    "{}{}{}".format, st.integers(1990, 2030), st.sampled_from(["-", " - ", "–"]), st.integers(1990, 2035)
)
DECISIONS = st.builds(
    "số {}/{}".format,
    st.integers(0, 99999),
    st.sampled_from(["QĐ-UBND", "KH-UBND", "2024/NĐ-CP", "BC-BCĐ", "HD"]),
)
TIMES = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
PLAIN = st.one_of(AMOUNTS, BARE_AMOUNTS, PERCENTS, DATES, YEARS, DECISIONS, TIMES)


@settings(max_examples=600, deadline=None)
@given(st.lists(PLAIN, min_size=1, max_size=4), st.sampled_from([", ", "; ", " và ", " đến "]))
def test_figures_are_never_papers_or_telephones(figures: list[str], between: str) -> None:
    """Money, shares, dates, periods, decisions and hours, alone and side by side."""
    text = f"Năm ấy là {between.join(figures)} như sổ ghi."
    assert spans(identity_number.found, text) == []
    assert spans(phone_number.found, text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 999_999),
    st.sampled_from(["", " ", ".", "-"]),
    st.sampled_from(["", ", gặp buổi tối", "."]),
)
def test_a_telephone_is_found_however_it_is_spaced(number: int, gap: str, after: str) -> None:
    digits = f"0900{number:06d}"
    written = gap.join((digits[:4], digits[4:7], digits[7:]))
    assert spans(phone_number.found, f"Gọi {written}{after}") == [written]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 999_999), st.sampled_from(["", " "]))
def test_an_identity_number_is_found_however_it_is_spaced(number: int, gap: str) -> None:
    written = gap.join(("000", "000", f"{number:06d}"))
    assert spans(identity_number.found, f"Bà Thử, {written}, xóm Mẫu.") == [written]


def test_the_office_s_own_number_is_no_person_s(tmp_path: Path) -> None:
    """A number that `site.yml` gives, however it is written, is the office's."""
    publisher = case().catalogue.publisher
    assert publisher
    contact = publisher.contact.model_copy(update={"phone": "0900 000 111; 0900 000 222"})
    office = publisher.model_copy(update={"contact": contact})
    catalogue = case().catalogue
    changed = Case(
        type(catalogue)(
            **{name: getattr(catalogue, name) for name in catalogue.__slots__} | {"publisher": office}
        ),
        MOMENT,
    )
    read = RULES["C822"].read
    assert read
    said = Wording(person(), "Gọi 0900.000.222 hoặc +84 900 000 111, đừng gọi 0900 000 333.")
    assert [one.word for one in read(said, changed)] == ["0900 000 333"]
