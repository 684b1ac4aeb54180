"""The rules of truthfulness, sentence by sentence: what is found stands in ⟦ ⟧, and nothing else is found."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.records.evidence import Impact, Indicator, Source
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules import RULES
from bonghoadep.rules.objectivity.cited import cites, own_words, sentence
from bonghoadep.rules.objectivity.figures import figures, value
from bonghoadep.rules.objectivity.sections import PARTS, parts_of
from bonghoadep.rules.objectivity.superlatives import superlatives
from bonghoadep.rules.rule import Case, Finding
from bonghoadep.rules.wording import Wording
from tests.example import MOMENT, Example

SMALL = Example(Path(__file__).parents[1] / "sites" / "small").open()
CASE = Case(SMALL.catalogue, MOMENT, RULES)
RECORD = SMALL.catalogue.exemplars["bai-mau"]
MARKED = re.compile(r"⟦([^⟧]*)⟧")

Place = tuple[int, int, str]


def marked(text: str) -> tuple[str, list[Place]]:
    """Return the text without its marks, and line, column and words of what was marked."""
    places: list[Place] = []
    for number, line in enumerate(text.split("\n")):
        plain = 0
        for count, found in enumerate(MARKED.finditer(line)):
            plain = found.start() - 2 * count
            places.append((number, plain, found[1]))
    return MARKED.sub(r"\1", text), places


def found_in(code: str, story: str, record: Exemplar = RECORD) -> list[Place]:
    read = RULES[code].read
    assert read
    said = read(Wording(record, story), CASE)
    return sorted((int(one.route[1]), int(one.route[2]), one.word) for one in said)


def checked(code: str, **changes: object) -> list[Finding]:
    """Return what a rule says of the record alone, changed; a rule that reads is given its words."""
    record = RECORD.model_copy(update=changes)
    rule = RULES[code]
    if rule.read:
        return list(rule.read(Wording(record, record.story), CASE))
    assert rule.check
    return list(rule.check(replace(CASE, catalogue=replace(CASE.catalogue, exemplars={record.id: record}))))


WRONG = {
    "O861": [
        "Vườn của tổ là vườn ⟦đẹp nhất⟧ xã, ai qua cũng dừng lại.",
        "Đây là cái giếng ⟦đẹp nhất⟧ huyện.",
        "Con đường ⟦đẹp nhất⟧ xã chạy qua đây.",
        "Kết quả là xóm có con đường ⟦đẹp nhất⟧ xã.",
        "Xóm được mọi người công nhận là xóm ⟦đẹp nhất⟧ xã.",
        "Học và làm theo Bác, đây là vườn ⟦đẹp nhất⟧ xã.",
        "Đây là hợp tác xã ⟦lớn nhất⟧ vùng về trồng dâu.",
        "Chi hội ⟦tiêu biểu nhất⟧ huyện là chi hội thôn Mẫu.",
        "Anh là thợ ⟦giỏi nhất⟧ của làng nghề.",
        "Nhiều người gọi đây là mô hình ⟦hiệu quả nhất⟧ hiện nay.",
        "⟦Tiêu biểu nhất⟧ là lớp học buổi tối ở xóm trên.",
        "Xã có trạm bơm ⟦hiện đại nhất⟧ tỉnh.",
        "Thôn trồng được ⟦nhiều nhất huyện⟧.",
        "Năng suất ở đây ⟦cao nhất trong tỉnh⟧.",
        "Tổ là đơn vị ⟦duy nhất trong tỉnh⟧ làm việc này.",
        "⟦Duy nhất ở huyện⟧ có một lớp học như thế.",
        "Bà là ⟦người đầu tiên trong xã⟧ bỏ lò gạch.",
        "Đây là ⟦mô hình trồng nấm đầu tiên của huyện⟧ chạy được quanh năm.",
        "Kỹ thuật này ⟦đầu tiên ở Việt Nam⟧ được làm tại xóm.",
        "Xã ⟦đứng số một⟧ về trồng rừng.",
        "Đơn vị này ⟦là số 1⟧ về thu gom rác.",
        "Thôn ⟦dẫn đầu toàn tỉnh⟧ về giữ rừng.",
        "Chi hội ⟦luôn đứng đầu⟧ huyện trong mọi phong trào.",
        "Nỗ lực ấy ⟦vô cùng⟧ đáng quý.",
        "Đó là một nghị lực ⟦phi thường⟧.",
        "Một cách làm ⟦có một không hai⟧ của bà con.",
        "Kết quả thật ⟦tuyệt vời⟧.",
        "Một con người ⟦xuất chúng⟧ của quê hương.",
        "Chuyến đò nào cũng ⟦an toàn tuyệt đối⟧.",
        "Nước lọc qua bể ⟦tuyệt đối sạch⟧.",
        "Tệ đốt rơm đã được ⟦xóa bỏ hoàn toàn⟧.",
        "Bà con ⟦hoàn toàn tin tưởng⟧ vào tổ.",
        "Có ⟦100% hộ⟧ tham gia.",
        "Tỉ lệ đúng hẹn ⟦đạt 100%⟧.",
        "Từ đó ⟦100 % số hộ⟧ trong xóm phân loại rác.",
        "Chi đoàn ⟦luôn luôn đi đầu⟧ trong mọi việc.",
        "Chị ⟦luôn hết mình⟧ vì tập thể.",
        "Về ghép cành thì ⟦không ai bằng⟧ ông.",
        "Ở huyện này ⟦không ai không biết⟧ ông Thử.",
        "Một ⟦thành tích chưa từng có⟧ của đội.",
        "Vụ ấy được mùa, ⟦chưa từng có ở⟧ cánh đồng này.",
        "Vườn này ⟦vô cùng⟧ đẹp, to và đẹp nhất xã.",
        "Đó là tấm ⟦gương sáng nhất⟧ của phong trào.",
        "Chị được coi là cán bộ dân số ⟦nhiệt tình nhất⟧ huyện.",
        "Anh xứng đáng là người con ⟦ưu tú nhất⟧ của quê hương.",
        "Anh là ⟦lá cờ đầu của⟧ phong trào thi đua.",
        "Chi hội ⟦là cánh chim đầu đàn⟧ của khối.",
        "⟦100% thành viên⟧ tổ vay vốn trả nợ đúng hạn.",
        "Có tới ⟦100% các gia đình⟧ trong ấp không đốt rơm rạ.",
        "Đơn vị ⟦đạt tỷ lệ tuyệt đối 100%⟧ phiếu bầu.",
        "Hợp tác xã chiếm vị trí ⟦dẫn đầu thị trường⟧.",
        "Đây là ngôi trường ⟦bậc nhất huyện⟧.",
        "Cánh đồng có năng suất ⟦nhất nhì vùng⟧.",
        "Trạm ⟦đứng thứ nhất toàn tỉnh⟧ về tiêm chủng.",
        "Làng gốm có chất lượng ⟦hàng đầu Việt Nam⟧.",
        "Thôn ⟦đi đầu cả nước⟧ trong việc hiến đất.",
        "⟦Không một ai trong xã không biết⟧ tiếng ông.",
        "⟦Chưa nơi nào trong tỉnh làm được⟧ như thế.",
        "⟦Ai ai cũng khâm phục⟧ ý chí của ông.",
    ],
    "O862": [
        "## Kết quả\n\nTổ giúp được ⟦45 hộ⟧ có nước.",
        "## Kết quả\n\nQuỹ lên đến ⟦96 triệu đồng⟧, đủ sửa cầu.",
        "## Kết quả\n\nTỉ lệ cây sống là ⟦81%⟧.",
        "## Hiệu quả\n\nRau bán ra ⟦120 tấn⟧, thu 2 tỷ đồng.",
        "## Kết quả\n\nĐã có ⟦1.200 cây⟧ lên xanh.",
        "## Kết quả\n\nMương dài ⟦12 km⟧ chạy quanh đồng.",
        "## Con số\n\nTổ đã hiến ⟦2.150 m²⟧ đất.",
        "## Kết quả\n\nTrong số đó ⟦7 phần trăm⟧ phải làm lại.",
        "## Kết quả\n\n- ⟦30 hộ⟧ ghi sổ\n- 25 hộ bán chung",
        "## Kết quả\n\n### Cầu mới\n\nCó ⟦64 người⟧ cùng làm.",
        "## Cách làm\n\nCả tổ quyên góp được ⟦15 triệu⟧ để mua lưới.",
        "## Hoàn cảnh\n\nVườn ấy lãi ⟦40 triệu đồng⟧ mỗi năm.",
        "## Cách làm\n\nNhờ vậy thu nhập hơn ⟦5 triệu đồng⟧ một tháng.",
        "## Kết quả\n\nNăm ấy vui.\n\nCó ⟦50 người⟧ dự.\n\nCó ⟦60 người⟧ ở lại.",
        "## Kết quả\n\n⟦30 hộ⟧ đã theo.\n\n“Tôi thấy được.”\n\nThêm ⟦20 hộ⟧ nữa.",
        "## Kết quả\n\nSản phẩm có mặt ở ⟦12 quốc gia⟧.",
        "## Kết quả\n\nCâu lạc bộ thu hút ⟦85 thành viên⟧.",
        "## Kết quả\n\nTrường có ⟦14 em⟧ đoạt giải.",
        "## Kết quả\n\nTuyến đường dài ⟦3.200 m⟧ đã thông.",
        "## Kết quả\n\nNhóm trồng được gần ⟦5 vạn cây⟧ ngập mặn.",
        "## Kết quả\n\nTiết kiệm được hơn ⟦200.000.000đ⟧.",
    ],
    "O863": [
        "Năm 2024 lượng hoa bán được ⟦tăng 50%⟧.",
        "Nhờ vậy thu nhập ⟦tăng thêm 20%⟧.",
        "Số vụ va chạm ⟦giảm hẳn 70 phần trăm⟧.",
        "Tiền điện ⟦giảm 30,5%⟧ từ khi đổi bóng.",
        "Lượng rác ⟦giảm một nửa⟧.",
        "Số đơn kiện ⟦giảm được quá nửa⟧.",
        "⟦Năng suất gấp đôi⟧ nhờ giống mới.",
        "Vườn cho ⟦thu nhập gấp ba lần⟧.",
        "⟦Sản lượng nay gấp 2,5 lần⟧.",
        "Khách đến ⟦đông gấp rưỡi⟧.",
        "⟦Tăng năng suất lúa 15%⟧ là nhờ bón đúng lúc.",
        "Lãi ⟦tăng 40%⟧ so với trước.",
        "Cá ⟦lớn nhanh gấp hai⟧ nhờ nước sạch.",
        "Chi phí điện ⟦giảm tới 45 %⟧.",
        "Hồ sơ trễ hẹn kéo ⟦giảm 75%⟧.",
        "Thời gian chờ được ⟦rút ngắn 60%⟧.",
        "Số người bỏ quê ⟦giảm hai phần ba⟧.",
        "Số em bỏ học ⟦giảm 2/3⟧.",
        "⟦Thu nhập tăng gấp mười lăm lần⟧ nhờ nghề mới.",
    ],
    "O865": [
        "Số khách ⟦tăng 400%⟧ so với năm 2022.",
        "Lượng hoa ⟦tăng thêm 1.000%⟧ từ năm 2020.",
        "Năm 2024 quỹ lớn ⟦gấp 10 lần⟧ năm 2020.",
        "Bán được ⟦gấp hơn 20 lần⟧ năm trước.",
        "Thu nhập ⟦gấp hàng chục lần⟧ năm 2020.",
        "Làng thu về ⟦hàng trăm tỷ⟧ mỗi năm.",
        "Thu nhập lên đến ⟦hàng tỷ⟧ đồng mỗi năm.",
        "⟦Hàng vạn người⟧ đã về dự năm 2024.",
        "⟦Hàng chục nghìn lượt⟧ khách đã ghé năm 2024.",
        "Mỗi năm ⟦hàng triệu lượt⟧ khách ghé.",
    ],
    "O870": [
        "Con đường sạch hơn trước.\n\n⟦“Ở đây sạch đẹp lắm, đáng để học tập.”⟧\n\nHoa nở quanh năm.",
        "⟦“Cách làm này rất hay và rất mới!”⟧",
        "Ý thức của người dân được nâng lên.\n\n⟦“Giờ qua sông không phải bịt mũi nữa.”⟧",
        "Việc làm ấy được đón nhận. ⟦“Một tấm gương sáng cho cả vùng.”⟧ Hoa vẫn nở.",
        "> ⟦“Mong sao nơi nào cũng có được như thế.”⟧",
        "- ⟦“Chưa thấy ở đâu đường sạch như vậy.”⟧\n- Hoa nở quanh năm.",
    ],
    "O875": [
        "Cách trồng này cho ⟦siêu lợi nhuận⟧.",
        "Vườn ấy thu ⟦khủng⟧ mỗi vụ.",
        "Vườn ấy thu “⟦khủng⟧” mỗi vụ.",
        "Gặp những ⟦siêu nông dân⟧ của xã.",
        "Một sự đổi thay ⟦thần kỳ⟧.",
        "Mô hình đang ⟦gây sốt⟧ khắp nơi.",
        "Nghề này ⟦hái ra tiền⟧.",
        "⟦Bí kíp⟧ của bà là tưới sớm.",
        "Ngôi làng ⟦lột xác⟧ sau một năm.",
        "Giống bưởi ⟦cực phẩm⟧ của xã.",
        "Ông ⟦hốt bạc⟧ nhờ nuôi ếch.",
        "⟦Liên hệ ngay để mua⟧ mật ong.",
        "⟦Nhanh tay đặt⟧ hàng để có giống tốt.",
        "Khách được hưởng ⟦ưu đãi hấp dẫn⟧.",
        "Mô hình nuôi hươu ⟦bạc tỷ⟧.",
        "Món bánh luôn ⟦cháy hàng⟧.",
        "Công thức ⟦độc nhất vô nhị⟧ của cơ sở.",
    ],
}

RIGHT = {
    "O861": [
        "Theo biên bản chấm thi năm 2024 của xã, vườn của tổ là vườn đẹp nhất xã.",
        "Sổ của hội ghi đây là vườn cho nhiều quả nhất xã.",
        "Đây là vườn lớn nhất xã (nguồn 1).",
        "Đây là vườn lớn nhất xã [1].",
        "Đây là vườn lớn nhất xã[^2].",
        "Vườn lớn nhất xã, như [báo cáo của xã](https://mau.example/bao-cao) đã in.",
        "Theo Hội Nông dân xã, đây là vườn lớn nhất.",
        "Mô hình này là mô hình đầu tiên của huyện được Chi cục Chăn nuôi xác nhận đủ chuẩn.",
        "Báo cáo cho thấy xã dẫn đầu huyện về nước sạch.",
        "Trong sổ việc xóm Mẫu, đây là đoạn đẹp nhất xóm.",
        "Cả xóm thống nhất cách làm.",
        "Ai cũng nhất trí.",
        "Nhất là mùa mưa, đường rất trơn.",
        "Mỗi nhà góp ít nhất hai buổi.",
        "Đại hội lần thứ nhất bầu ba người.",
        "Ngày thứ nhất đào đất, ngày thứ hai đắp bờ.",
        "Giống phải đồng nhất thì nở mới đều.",
        "Hai tổ hợp nhất thành một.",
        "Đội được giải Nhất hội thi kéo co.",
        "Ruộng gần nhất cách kênh hai bước.",
        "Khó khăn lớn nhất là thiếu nước.",
        "Cái khó lớn nhất nằm ở chỗ gùi nước.",
        "Điều lớn nhất tổ học được là ghi sổ.",
        "Nỗi lo lớn nhất của bà là mưa sớm.",
        "Bài học lớn nhất là hỏi trước khi làm.",
        "Mực nước cao nhất chạm bậc thứ ba.",
        "Đỉnh lũ cao nhất tràn qua cầu.",
        "Đứa lớn nhất mới vào lớp sáu.",
        "Thửa tốt nhất để dành làm giống.",
        "Câu hỏi trạm nghe nhiều nhất trong năm 2020 là bao giờ có nước.",
        "Việc cần nhanh nhất là rào ao.",
        "Người đến sớm nhất quét sân.",
        "Người nghèo nhất được mượn giống trước.",
        "Chỗ thấp nhất thì đặt cống.",
        "Hộ xa nhất đi bộ một giờ.",
        "Ao là nơi trữ nước duy nhất.",
        "Con đường duy nhất qua suối bị sạt.",
        "Chỉ một lần duy nhất tổ phải dừng.",
        "Năm đầu tiên cây chết gần hết.",
        "Buổi đầu tiên có ba người đến.",
        "Người đầu tiên đến là bà Tư.",
        "Lần đầu tiên cả xóm họp ngoài trời.",
        "Việc đầu tiên là hỏi từng nhà.",
        "Thửa số một để đối chứng.",
        "Tổ số 1 nạo đầu kênh.",
        "Tổ cùng làm, vô cớ thì không nghỉ.",
        "Bình thường thì tháng ba mới có nước.",
        "Tuyệt đối không để trẻ xuống bến một mình.",
        "Bà con hoàn toàn tự nguyện góp đất.",
        "Tường làm hoàn toàn bằng tay.",
        "Việc ấy chưa hoàn toàn thành công.",
        "Đo độ ẩm tuyệt đối trong nhà ươm.",
        "Vải may 100% sợi bông.",
        "Công ty có 100% vốn trong nước.",
        "Cửa kho luôn mở vào sáng thứ bảy.",
        "Không ai muốn đi đường ấy.",
        "Hai tuần liền không ai vớt rác.",
        "Tờ trình bị trả lại vì chưa từng có mẫu.",
        "Bà kể: “Tôi thấy vườn này đẹp nhất xã”.",
        "> “Chưa thấy ai giỏi nhất bằng anh ấy.” – Bà Tư",
        "Cả xóm treo bảng “Con đường đẹp nhất” rồi cùng quét.",
        "Đây chưa phải là mô hình lớn nhất.",
        "Không phải vườn nào đẹp nhất cũng bán được.",
        "Ai nhiều nhất cũng chỉ góp hai buổi.",
        "Thầy dặn một cây lớn nhất chỉ để ba quả.",
        "Học sinh ngồi hàng đầu nghe rõ hơn.",
        "Nhiệm vụ hàng đầu là giữ nước.",
        "Anh đi đầu thôn, chị đi cuối thôn.",
        "Lá cờ đầu đình rách vì bão.",
        "Cánh chim đầu đàn bay về phía núi.",
        "Căn phòng sáng nhất nhà để con học.",
        "Đại hội lần thứ nhất của xã có ba người.",
        "Chưa nơi nào trong xã có điện.",
        "Thôn có 100% là đồng bào Thái.",
    ],
    "O862": [
        "## Kết quả\n\nTổ giúp được 45 hộ có nước trong năm 2024.",
        "## Kết quả\n\nTheo sổ của tổ, 45 hộ có nước.",
        "## Kết quả\n\nTính đến tháng 9/2024 việc đã xong.\n\nCó 45 hộ đủ nước.",
        "## Kết quả\n\nNăm 2023 và 2024 đều vậy.\n\nBà con vui.\n\nCó 45 hộ đủ nước.",
        "## Kết quả\n\nCó năm người cùng làm và hai cái cuốc.",
        "## Kết quả\n\nTổ có 5 người, 2 con trâu.",
        "## Kết quả\n\nBuổi họp từ 19 giờ, kéo dài 45 phút.",
        "## Kết quả\n\nBà Mẫu 67 tuổi vẫn ra đồng.",
        "## Kết quả\n\nĐường dài 1,2 km đã có hoa.",
        "## Kết quả\n\nBà kể: “Có 45 hộ đủ nước rồi”.",
        "## Cách làm\n\nMỗi nhà góp 20 kg thóc để làm giống.",
        "## Hoàn cảnh\n\nXóm có 120 hộ ở hai bên suối.",
        "## Hoàn cảnh\n\nTheo sổ của xã, vườn ấy lãi 40 triệu đồng.",
        "## Bài học\n\nCần 30 người cùng giữ một nhịp.",
        "## Kết quả\n\nSau 12 năm, mương vẫn chảy.",
        "## Kết quả\n\nQuyết định 15/QĐ-UBND cho 30 ngày để làm.",
        "## Kết quả\n\nTrang trại nằm cạnh Quốc lộ 1A.",
        "## Kết quả\n\nSau 21 ngày, 27 căn nhà dựng xong.",
        "Không có tiêu đề nào, 45 hộ ở hai bên suối.",
        "## Kết quả\n\n| | 2022 | 2024 |\n| --- | --- | --- |\n| Hộ có nước | 12 hộ | 45 hộ |",
    ],
    "O863": [
        "Năm 2024 lượng hoa bán được tăng 50% so với năm 2022.",
        "Từ 49 người lên 118 người, tăng 141%.",
        "Năm 2022 bán 10 tấn, năm 2024 bán 15 tấn, tăng 50%.",
        "Lượng khách tăng 20% so với cùng kỳ năm trước.",
        "Chi phí mỗi nhà giảm khoảng 9 phần trăm so với mùa mưa trước.",
        "Chi phí mỗi nhà giảm khoảng 9 phần trăm so với mùa cá nam trước.",
        "Nước tưới giảm 30% so với cách tưới cũ.",
        "Thu nhập gấp ba so với nuôi tôm.",
        "Thời gian nấu rút ngắn 30% so với bếp cũ.",
        "Hẹn vụ sau giảm 10% lượng giống.",
        "Năng suất gấp đôi so với ruộng đối chứng.",
        "Tổ phấn đấu tăng 20% lượng rau.",
        "Mục tiêu là giảm một nửa lượng rác.",
        "Nếu giá phân tăng 10% thì tổ ủ thêm rơm.",
        "Hồ sơ phải bổ sung giảm còn 6%.",
        "Tỉ lệ hộ có nước sạch nay là 94%.",
        "Tờ giấy gấp đôi lại thành phiếu.",
        "Chị gấp ba chiếc khăn cho vào giỏ.",
        "Chủ lúa cần chở gấp trước cơn mưa.",
        "Bà nói: “Lãi tăng 50% chứ ít đâu”.",
        "Năm sau số hộ tăng thêm bảy nhà.",
        "Đèn tăng sáng nhờ đổi bóng 20W.",
        "Thuế giảm từ 10% còn 8%, hợp tác xã bớt lo.",
        "Cây cao hơn, quả nhiều hơn vụ trước; tăng 15% quả loại một.",
    ],
    "O865": [
        "Số khách tăng 40% so với năm 2022.",
        "Theo sổ vé, số khách tăng 400% so với năm 2022.",
        "Năm 2024 quỹ gấp 3 lần năm 2020.",
        "Theo Phòng Kinh tế, làng thu hàng trăm tỷ.",
        "Tờ giấy gấp nhỏ 4 lần mới vừa phong bì.",
        "Hàng cây chạy dọc mương.",
        "Ông đùa: “Phải đông hàng vạn người ấy chứ”.",
        "Lãi tăng 299,5% so với năm 2020.",
    ],
    "O870": [
        "“Ở đây sạch đẹp lắm, đáng để học tập.” – Một cụ bà xóm Mẫu",
        "“Mỗi nhà giữ một đoạn thì bền,” bà Mẫu nói.",
        "Một cụ kể:\n\n“Ngày xưa suối chảy qua sân.\n\n“Nay suối đã vòng ra sau núi.”",
        "Anh cười: “Có đèn vàng thì tôi dám chợp mắt.”",
        "Bà Tư đứng ở cổng.\n\n“Nhà tôi góp hai buổi mỗi tháng.”",
        "Một người bán rau dừng lại.\n\n“Nhà tôi góp hai buổi mỗi tháng.”",
        "“Nhà tôi góp hai buổi mỗi tháng.”\n\nBà Tư vừa nói vừa quét sân.",
        "Phong trào “Cả xóm cùng trồng hoa” có từ lâu.",
        "Khẩu hiệu “Sạch từ nhà ra ngõ, sạch từ ngõ ra đường.” treo ở cổng.",
        "Tấm bảng ghi “Ra thì khóa cửa, về thì tắt đèn.” cho dễ nhớ.",
        "Mọi người đáp “Được!” rồi về.",
        "Bảng có ba cột “ngày”, “việc”, “ai làm”.",
        "Nhóm dán chữ “Bóng cháy thì báo ai?” lên hộp.",
    ],
    "O875": [
        "Rau được bán vào siêu thị.",
        "Trạm có máy siêu âm cho bà bầu.",
        "Năm khủng hoảng, giá hoa xuống.",
        "Trận lũ kinh khủng năm ấy cuốn cầu.",
        "Bà đùa: “Vườn này thần kỳ lắm”.",
        "Hộ chăn gà đỉnh đồi dời chuồng xuống thấp.",
        "Chiếc máy cày chạy cực chậm qua bờ.",
        "Cây hái ra từng giỏ, tiền chia đều.",
        "Gây giống từ cành, sốt đất thì tưới.",
        "Rắn lột da, xác để làm thuốc.",
        "Ao tôm cháy bờ, nhanh tay vớt lưới.",
        "Liên hệ ngay với trạm y tế nếu trẻ sốt cao.",
        "Chính sách ưu đãi đặc biệt cho người có công.",
        "Ngoạn mục nhất là cảnh kéo lưới lúc bình minh.",
        "Cửa hàng treo biển khuyến mãi, chị không mua.",
    ],
}


def sentences(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(code, text) for code, texts in table.items() for text in texts]


@pytest.mark.parametrize(("code", "text"), sentences(WRONG))
def test_a_claim_is_found_to_the_letter(code: str, text: str) -> None:
    story, places = marked(text)
    assert places
    assert found_in(code, story) == places


@pytest.mark.parametrize(("code", "text"), sentences(RIGHT))
def test_what_only_looks_like_a_claim_is_left_alone(code: str, text: str) -> None:
    assert found_in(code, text) == []


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(sentences(WRONG)) >= 80
    assert len(sentences(RIGHT)) >= 120


def test_a_figure_that_the_record_holds_needs_no_year_in_the_prose() -> None:
    story = "## Kết quả\n\nĐã có 640 ngày công và 96 triệu đồng."
    money = Impact(what="quỹ", value=96, unit="triệu đồng", year=2024, source=1)
    work = Indicator(name="ngày công", unit="ngày công", values=({"year": 2024, "value": 640},))
    assert found_in("O862", story) == [(2, 6, "640 ngày công")]
    half = RECORD.model_copy(update={"indicators": (work,)})
    assert found_in("O862", story, half) == [(2, 23, "96 triệu đồng")]
    assert found_in("O862", story, half.model_copy(update={"impact": (money,)})) == []


def test_a_whole_that_the_record_holds_is_no_boast() -> None:
    whole = Impact(what="hộ tham gia", value=100, unit="%", year=2024, source=1)
    story = "Có 100% hộ tham gia."
    assert found_in("O861", story, RECORD.model_copy(update={"impact": (whole,)})) == []
    assert found_in("O861", story) == [(0, 3, "100% hộ")]


@pytest.mark.parametrize("number", [1, 2])
def test_an_indicator_wants_two_years(number: int) -> None:
    values = ({"year": 2022, "value": 7}, {"year": 2024, "value": 12})[:number]
    indicator = Indicator(name="giống hoa", unit="giống", values=values)
    routes = [one.route for one in checked("O864", indicators=(indicator,))]
    assert routes == ([("indicators", 0, "values")] if number == 1 else [])


def test_a_year_given_twice_is_one_year() -> None:
    values = ({"year": 2024, "value": 7}, {"year": 2024, "value": 12})
    assert len(checked("O864", indicators=(Indicator(name="giống", unit="giống", values=values),))) == 1


@pytest.mark.parametrize(
    ("value", "unit", "what", "huge"),
    [
        (100, "%", "đường có hoa", True),
        (99.5, "%", "đường có hoa", False),
        (299, "%", "khách tăng", False),
        (300, "%", "khách tăng", True),
        (10, "lần", "quỹ gấp", True),
        (10, "lần", "buổi họp", False),
        (100, "tỷ đồng", "doanh thu", True),
        (101, "tỷ đồng", "doanh thu", False),
        (200_000, "triệu đồng", "doanh thu", True),
        (100, "hộ", "hộ có nước", False),
    ],
)
def test_a_huge_impact_wants_a_source_that_can_be_looked_up(
    value: float, unit: str, what: str, huge: bool
) -> None:
    impact = (Impact(what=what, value=value, unit=unit, year=2024, source=1),)
    bare, full = Source(title="Sổ việc"), RECORD.sources[0]
    found = [one.route for one in checked("O865", impact=impact, sources=(bare,))]
    assert found == ([("impact", 0, "value")] if huge else [])
    assert checked("O865", impact=impact, sources=(full,)) == []
    assert checked("O865", impact=impact, sources=(Source(title="Sổ", url="https://mau.example/so"),)) == []


@pytest.mark.parametrize(
    ("headings", "missing"),
    [
        ("Hoàn cảnh|Cách làm|Kết quả|Bài học", []),
        ("Bối cảnh|Giải pháp|Hiệu quả|Điều kiện nhân rộng", []),
        ("Xuất phát từ đâu|Đã làm gì|Đổi thay|Rút ra", []),
        ("Khó khăn ban đầu|Các bước|Thành quả|Kinh nghiệm", []),
        ("HOÀN CẢNH|CÁCH LÀM|KẾT QUẢ|BÀI HỌC", []),
        ("1. Hoàn cảnh|2. Cách làm|3. Kết quả|4. Bài học", []),
        ("Vì sao|Quá trình|Tác động|Nơi khác muốn làm", []),
        ("Hoàn cảnh|Cách chị vận động|Kết quả|Bài học", []),
        ("Nỗi lo|Mô hình vận hành ra sao|Kết quả|Bài học", []),
        ("Từ một lần nằm viện|Bốn người, hai nồi cháo|Sáu năm nhìn lại|Nếu muốn làm theo", []),
        ("Nương đá|Một mớ gừng|Bây giờ|Nơi khác trồng được không", []),
        ("Hoàn cảnh|Chị học và dạy|Kết quả|Điều còn lại", []),
        ("Hoàn cảnh|Kết quả|Tấm lòng", ["O866"]),
        ("Một thời vàng son|Gom lại từng làn điệu|Hoa trái|Điều bà truyền lại", []),
        ("Lớp học bắt đầu|Hai mươi năm|Điều mẹ dặn", ["O867"]),
        ("Tấm lòng|Kết quả|Khen thưởng", ["O866"]),
        ("Hoàn cảnh|Kết quả ra sao|Bài học", ["O866"]),
        ("Hoàn cảnh|Cách mạng|Kết quả", ["O867"]),
        ("Hoàn cảnh|Cách làm|Kết quả", ["O867"]),
        ("Hoàn cảnh|Kết quả|Bài học", ["O866"]),
        ("Lời mở|Con người|Tấm lòng", ["O866", "O867"]),
        ("", ["O866", "O867"]),
    ],
)
def test_the_parts_of_a_story_are_known_by_their_headings(headings: str, missing: list[str]) -> None:
    story = (
        "\n\n".join(f"## {heading}\n\nMột đoạn." for heading in headings.split("|") if heading) or "Một đoạn."
    )
    assert [code for code in ("O866", "O867") if checked(code, story=story)] == missing


def test_the_missing_parts_are_named_once() -> None:
    (finding,) = checked("O867", story="## Cách làm\n\nMột đoạn.")
    assert finding.message == "bài thiếu phần “Hoàn cảnh”, “Kết quả”, “Bài học”"


@pytest.mark.parametrize("code", ["O864", "O866", "O867", "O868", "O871", "O872"])
def test_a_draft_is_not_asked_to_be_complete(code: str) -> None:
    bare = {
        "story": "Một đoạn vui.",
        "sources": (),
        "impact": (),
        "indicators": (Indicator(name="giống", unit="giống", values=()),),
    }
    assert len(checked(code, **bare)) == 1
    assert checked(code, **bare, draft=True) == []


@pytest.mark.parametrize(
    ("story", "tells"),
    [
        ("Xóm có con đường đẹp. Mỗi nhà trồng một luống hoa.", False),
        ("Lứa đầu hỏng vì mưa.", True),
        ("Khó nhất là gùi nước.", True),
        ("Bà con chưa quen.", True),
        ("Khoai, khóm, khói lam chiều.", False),
        ("Long lanh, lòng vui, hạng nhất.", False),
    ],
)
def test_a_difficulty_is_told_in_whole_words(story: str, tells: bool) -> None:
    assert bool(checked("O868", story=story)) is not tells


def test_two_thousand_words_may_be_and_not_one_more() -> None:
    assert checked("O869", story="chữ " * 1999 + "chữ") == []
    (finding,) = checked("O869", story="chữ\n" * 2000 + "chữ")
    assert finding.message == "bài dài 2.001 chữ, quá 2.000 chữ"


@pytest.mark.parametrize(
    ("code", "field", "text", "words"),
    [
        ("O873", "title", "Con đường hoa đẹp nhất tỉnh", ["đẹp nhất"]),
        ("O873", "citation", "Vì có nghị lực phi thường và vô cùng bền bỉ.", ["phi thường"]),
        ("O873", "short_title", "Vườn số một của huyện", ["số một của huyện"]),
        ("O873", "title", "Ít nhất hai buổi mỗi tháng cho con mương", []),
        ("O873", "title", "Người thống nhất lại lịch nước ba xóm", []),
        ("O873", "citation", "Vì đã giữ “Con đường đẹp nhất” suốt một năm.", []),
        ("O874", "title", "NGƯỜI TRỒNG HOA DỌC ĐƯỜNG", [""]),
        ("O874", "title", "Hãy cùng trồng hoa!", ["!"]),
        ("O874", "title", "HTX và UBND xã cùng giữ rừng", []),
        ("O874", "title", "OCOP, HTX, UBND", []),
        ("O874", "citation", "Vì đã treo bảng “Chậm lại!” ở đầu dốc.", []),
        ("O875", "title", "Bí kíp trồng hoa", ["Bí kíp"]),
        ("O875", "summary", "Nghề hái ra tiền.", ["hái ra tiền"]),
        ("O875", "title", "Đưa rau vào siêu thị", []),
        ("O861", "summary", "Vườn đẹp nhất xã.", ["đẹp nhất"]),
        ("O861", "summary", "Theo sổ của xã, vườn đẹp nhất xã.", []),
        ("O863", "summary", "Hoa bán tăng 50%.", ["tăng 50%"]),
    ],
)
def test_titles_and_summaries_are_read_too(code: str, field: str, text: str, words: list[str]) -> None:
    found = checked(code, **{field: text})
    assert [one.word for one in found] == words
    assert {one.route for one in found} <= {(field,)}


@pytest.mark.parametrize(
    ("number", "worth"),
    [("1.200", 1200), ("1,2", 1.2), ("3.120.000", 3120000), ("1.200,5", 1200.5), ("96", 96), ("12.5", 12.5)],
)
def test_numbers_are_read_as_vietnamese_write_them(number: str, worth: float) -> None:
    assert value(number) == worth


TEXT = st.text(
    st.sampled_from("“”()>.,;:!? \n0123456789%nhấtđẹp tăng gấp lần hộ triệu năm theo sổ"), max_size=120
)


@given(TEXT)
def test_whatever_is_written_findings_lie_inside_it(text: str) -> None:
    for start, end in superlatives(text):
        assert 0 <= start < end <= len(text)
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
    assert len(own_words(text)) == len(text)
    assert cites(text, RECORD) in (True, False)
    for at in range(len(text)):
        assert sentence(text, at) in text


@given(st.text(max_size=200))
def test_no_story_breaks_a_rule(text: str) -> None:
    lines = text.split("\n")
    for code in ("O861", "O862", "O863", "O865", "O866", "O867", "O868", "O869", "O870", "O875"):
        read = RULES[code].read
        assert read
        for one in read(Wording(RECORD, text), CASE):
            if len(one.route) == 3:
                line, column = int(one.route[1]), int(one.route[2])
                assert 0 <= column <= len(lines[line])


@given(st.text(max_size=60))
def test_a_heading_announces_known_parts_only(heading: str) -> None:
    assert parts_of(heading) <= set(PARTS)
