"""The rules of Vietnamese letters and of a story's Markdown: what is found stands in ⟦ ⟧, and nothing else is found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules import RULES
from bonghoadep.rules.language.letters import TONED, strange, word_around
from bonghoadep.rules.language.pairs import unpaired
from bonghoadep.rules.language.slips import SLIPS
from bonghoadep.rules.wording import Wording
from tests.example import Example
from tests.rules.test_objectivity import CASE, RECORD, SMALL, found_in, marked

NBSP = "\xa0"

WRONG = {
    "V881": [
        "Con ⟦ð⟧ường hoa của xóm.",
        "⟦Ð⟧ường hoa của xóm, ðẹp lắm.",
        "⟦Ɖ⟧ội trồng hoa.",
        "Bà trồng h⟦о⟧a dọc đường.",
        "Bà trồng ho⟦а⟧ dọc đường.",
        "Xóm M⟦α⟧u trồng hoa.",
        "⟦𝐂⟧on đường hoa.",
        "Ghi ⟦Ｂ⟧ảng theo dõi.",
    ],
    "V882": [
        "Người⟦\u200b⟧ trồng hoa.",
        "Điển⟦\ufeff⟧ hình tiên tiến.",
        "Trồng⟦\xad⟧ hoa dọc\xad đường.",
        "Mỗi nhà⟦\u2060⟧một luống.",
        "Chữ⟦\u202e⟧ ngược.",
        "Hỏng⟦\ufffd⟧ chữ.",
    ],
    "V883": [
        f"Bà trồng⟦{NBSP}⟧ hoa.",
        f"Bà ⟦{NBSP}⟧trồng hoa.",
        f"Bà trồng⟦{NBSP}⟧{NBSP}hoa.",
        f"trồng⟦{NBSP}⟧hoa dọc đường",
        "Bà trồng⟦\u2003⟧hoa.",
        "Bà trồng⟦\u3000⟧hoa.",
        "Bà trồng⟦\t⟧hoa.",
        f"Bà trồng hoa.⟦{NBSP}⟧",
    ],
    "V884": [
        "Cả xóm ⟦hoàá⟧ thuận.",
        "Thi đua yêu ⟦nưóc⟧.",
        "⟦Ngưòi⟧ dân phấn khởi.",
        "Đời sống ⟦xãhội⟧ vui hơn.",
        "Bà con ⟦quyêt⟧ tâm.",
        "Cuối năm tổng ⟦kêt⟧ một lần.",
        "Đất ⟦cảt⟧ giữ ẩm kém.",
        "Nước ⟦ngầp⟧ ruộng.",
        "Tổ ⟦phât⟧ giống cho từng nhà.",
        "Bà con ⟦Việ\u0309t⟧ Nam.",
        "Chỗ ẩm ⟦thấp\u0300⟧ thì đắp.",
    ],
    "V885": [
        "Bà nói: ⟦“⟧Mỗi nhà giữ một đoạn. Rồi bà đi.",
        "Bà nói: Mỗi nhà giữ một đoạn.⟦”⟧ Rồi bà đi.",
        "Tổ có năm người ⟦(⟧hai nam, ba nữ cùng làm.",
        "Tổ có năm người, hai nam⟦)⟧ cùng làm.",
        "Bà nói: ⟦“⟧Được “Mỗi nhà” rồi.",
        "Hoa cúc ⟦[⟧cúc vàng cùng nở.",
        "Bà nói: ⟦”⟧Được“.",
        'Bà nói: ⟦"⟧Được rồi.',
        "Phong trào (mang tên ⟦“⟧Cả xóm) vẫn giữ.",
    ],
    "V886": [
        "Nếp sống lan tỏa khắp xóm, cả xóm hòa thuận, rồi lan ⟦toả⟧ sang xóm bên.",
        "Bà con khoẻ, trẻ con khoẻ, đất cũng ⟦khỏe⟧.",
        "Nước ⟦thuỷ⟧ lợi về, ao thủy sản đầy.",
        "Tô ⟦hoạ⟧ bức tranh, họa thêm bông hoa.",
        "Lúa ⟦xoà⟧ bên đường, cỏ xòa bên kia.",
    ],
    "V887": [
        "Nêu gương ⟦điểm hình⟧ tiên tiến.",
        "⟦Điểm hình⟧ của xóm là bà Mẫu.",
        "Danh hiệu “⟦Điểm hình⟧ tiên tiến” (⟦thông kê⟧ của xã).",
        "**⟦Điểm hình⟧ của xóm.**",
        "Các ⟦phong trào thi đấu⟧ đều có sổ.",
        "Danh sách ⟦thi đấu yêu nước⟧ của xã.",
        "⟦Đôi với⟧ hộ ở xa, tổ đến tận nhà.",
        "Phiếu ⟦thông kê⟧ để ở trạm.",
        "Theo ⟦kể hoạch⟧ của xã.",
        "Cách ấy đã ⟦nhân rông⟧ sang xóm bên.",
        "Buổi ⟦binh xét⟧ họp ở sân.",
        "Các ⟦đoàn thế⟧ cùng làm.",
        "⟦Chỉnh quyền⟧ và bà con cùng bàn.",
        "Việc ấy làm năm ⟦2O24⟧.",
        "Có ⟦l5⟧ hộ tham gia.",
        "Năm ⟦20l9⟧ đất còn bỏ hoang.",
        "Một ⟦rnô⟧ hình vườn ươm.",
        "Cách ⟦Iàm⟧ của tổ.",
        "Quỹ góp ba ⟦triêu đồng⟧ một năm.",
    ],
    "V888": [
        "Con đường ⟦của của⟧ xóm.",
        "⟦Các các⟧ hộ ký cam kết.",
        "Anh ⟦vẫn vẫn⟧ đi.",
        "Hoa cúc ⟦và và⟧ hoa mười giờ.",
        "Bà con ⟦được được⟧ mượn giống.",
        "Việc ấy ⟦là là⟧ việc chung.",
        "Góp ⟦cho cho⟧ nhau.",
        "Con mương\ncủa xóm ⟦với với⟧ bà con.",
    ],
    "V889": [
        "Xóm trồng ⟦hoa ,⟧rồi rào.",
        "Ai ⟦ra ?⟧ Ai về.",
        "Trồng ⟦hoa,⟧rồi rào.",
        "Việc đã ⟦xong.⟧Rồi cả xóm về.",
        "Bà nói: ⟦“ ⟧được rồi”.",
        "Tổ có năm người ⟦( ⟧hai nam).",
        "Gồm ba ⟦việc :⟧ đào, đắp, trồng.",
        "Xóm ⟦vui .⟧ Trời nắng.",
        "Đào ⟦mương;⟧đắp bờ",
    ],
    "V890": [
        'Bà nói: ⟦"⟧Mỗi nhà giữ một đoạn."',
        'Phong trào ⟦"⟧Cả xóm cùng trồng hoa" và "Ngày chủ nhật".',
    ],
    "V891": [
        "⟦MỖI NHÀ GIỮ MỘT ĐOẠN⟧ ĐƯỜNG.",
        "## ⟦HOÀN CẢNH CỦA XÓM MẪU⟧",
        "Bảng ghi: “⟦RA NGÕ, SẠCH NHÀ, VUI⟧ XÓM”.",
    ],
    "V892": [
        "Nơi khác làm được nếu mỗi nhà giữ một đoạn⟦./.⟧",
        "Hết⟦./.⟧\n\nThêm một đoạn.",
    ],
    "V893": [
        "Hoa cúc, hoa mười giờ⟦....⟧ mỗi nhà một luống.",
        "Hoa cúc⟦..⟧ mỗi nhà một luống.",
        "Hoa cúc⟦……⟧ mỗi nhà một luống.",
        "Hoa cúc… hoa mười giờ⟦...⟧ mỗi nhà một luống.",
    ],
    "H703": [
        "## Cách làm\n\n⟦####⟧ Chọn giống\n\nMột đoạn.",
        "⟦#⟧ Cách làm\n\nMột đoạn.",
        "⟦###⟧ Cách làm\n\nMột đoạn.",
        "## Cách làm\n\nMột đoạn.\n\n⟦#⟧ Kết quả\n\n### Một\n\n⟦#####⟧ Hai",
    ],
    "H704": [
        "Sổ giống ⟦[](https://mau.example/so)⟧ để đây.",
        "Sổ giống để ở ⟦[đây](https://mau.example/so)⟧.",
        "⟦[Xem thêm](https://mau.example/so)⟧",
        "Xem ⟦[sổ giống]()⟧.",
        "Xem ⟦[ … ](https://mau.example/so)⟧.",
    ],
    "H705": [
        "Xem ở ⟦https://mau.example/so-giong⟧ nhé.",
        "Xem ở ⟦www.mau.example⟧ nhé.",
    ],
    "H706": [
        "⟦| Luống | Số gốc |⟧\n| Đầu xóm | 12 |",
        "⟦| | |⟧\n| --- | --- |\n| Đầu xóm | 12 |",
        "Số gốc từng luống:\n⟦| Đầu xóm | 12 |⟧\n| Cuối xóm | 9 |",
    ],
    "H708": [
        "⟦![](anh.jpg⟧)",
        "⟦![Ảnh](anh.jpg⟧)",
        "⟦![Hình 1](anh.jpg⟧)",
        "⟦![anh.jpg](anh.jpg⟧)",
    ],
    "H709": [
        "⟦**Chọn giống**⟧\n\nChọn hoa chịu nắng.",
        "⟦__Chọn giống__⟧\n\nChọn hoa chịu nắng.",
        "⟦**Các bước:**⟧\n\n- một\n- hai",
    ],
}

RIGHT = {
    "V881": [
        "Đường hoa đẹp của đội Đăk Lăk.",
        "Sợi dày 5 μm, góc β bằng góc α.",
        "Bảng chào ghi chữ Россия cho khách.",
        "Ngoài đảo có trạm đo π.",
        "H'Hen Niê và ông Y Moan trồng cà phê.",
        "Café, résumé và Müller là chữ mượn.",
    ],
    "V882": ["Người trồng hoa.", f"Bà{NBSP}Mẫu trồng hoa.", "Dòng một.\nDòng hai.", "Mưa 😀 nắng."],
    "V883": [
        f"Bà{NBSP}Mẫu trồng 12{NBSP}kg hoa ở TP.{NBSP}Mẫu.",
        f"Năm{NBSP}2024, số{NBSP}5 đường hoa.",
        f"Xóm Mẫu{NBSP}– xóm hoa.",
        "điều\xa05, khoản\xa0hai.",
        "- Ý một\n\t- Ý con",
        f"Tăng 15{NBSP}% so với năm 2022.",
    ],
    "V884": [
        "Quyết tâm, tổng kết, phát giống, đất cát ngập.",
        "Các bạn thích sạch, việc ích nước.",
        "Đắk Lắk, Krông Pắc, Kon Plông.",
        "Lắp lốp, cốp xe, xích-lô, rơ-moóc.",
        "internet, facebook, laptop, top ten.",
        "khuỷu tay, ngoằn ngoèo, thuở xưa, quý giá.",
        "Giặt áo, gặt lúa, gấp giấy, gợt nước.",
        "Việt Nam",
        "rác tiệc mức ước nhọc học hợp lộc.",
        "PGS.TS, ThS, BS; m², 5°C.",
        "Pê-tô, ôtô, ôxy, ghi-đông.",
    ],
    "V885": [
        "Bà nói: “Mỗi nhà giữ một đoạn.” Rồi bà đi.",
        "Có ba việc: a) đào, b) đắp, đ) trồng.",
        "1) Đào mương\n2) Đắp bờ",
        "*h) Đào mương*\n**k) Đắp bờ**",
        "Sau dấu “(” hay “]” không có dấu cách.",
        "“Đoạn một của lời kể.\n\n“Đoạn hai của lời kể.”",
        "“Đoạn một của lời kể.\n\nĐoạn hai của lời kể.”",
        "> “Đoạn một của lời kể.\n\n> “Đoạn hai.” – Bà Tư",
        "Phong trào (“Cả xóm [cùng] trồng hoa”) vẫn giữ.",
        "Xem [sổ giống (bản 2)](https://mau.example/so).",
        'Bà nói: "Được rồi."',
        "Việc i) đào, ii) đắp.",
    ],
    "V886": [
        "Nếp sống lan tỏa, hòa thuận, khỏe mạnh.",
        "Nếp sống lan toả, hoà thuận, khoẻ mạnh.",
        "Xã Hoà Mẫu có nếp sống hòa thuận.",
        "Bà viết: “lan toả sang xóm bên”, cả xóm lan tỏa theo.",
        "Quý bà con, quý một, quỹ tổ, hòa thuận.",
        "Hoàn cảnh, hoạt động, toàn xóm, lòe xòe, khóa.",
    ],
    "V887": [
        "Môn hình học có điểm hình học không gian.",
        "Đội bóng thi đấu giao hữu với xóm bên.",
        "Hội thao có phong trào thi đấu thể thao.",
        "Hai cây xứng đôi với nhau.",
        "Đôi với nhau như chim sẻ.",
        "Điều chỉnh quyền lợi cho đều.",
        "Trẻ điền hình vào ô trống.",
        "Bảng thống kê hoạt động của tổ.",
        "Năm 2024 có 15 hộ, đất 3,8 ha.",
        "Đất ở Ia Grai, Ia Pa trồng cà phê.",
        "Nước H2O, khí O2, mã A10l, đường QL1A.",
        "Ống dài 5l nước, mã HS-12.",
        "Đoàn thể, kế hoạch, bình xét, nhân rộng.",
        "Con rận, con rắn, IN VÀ ĐỌC.",
    ],
    "V888": [
        "Nhà nhà trồng hoa, ngày ngày tưới nước.",
        "Lá xanh xanh, hoa vàng vàng, người người vui.",
        "Luôn luôn khóa cửa kho.",
        "Theo theo dõi của cảng, ghe chờ lâu.",
        "Nước trong, trong vườn có ao.",
        "Của ai, của nhà ai.",
        "Sương là là mặt ruộng, đi từ từ.",
        "Nước trong trong mương, thì thì thầm.",
        "Đi đi lại lại, nói nói cười cười.",
        "Việc ấy là, là việc chung.",
    ],
    "V889": [
        "Họp lúc 8:30, góp 1.200 gốc, tỉ lệ 3,5.",
        "Xem [sổ](https://mau.example/so?x=1,y) của TP.Mẫu.",
        "Hoa cúc… hoa mười giờ ... hoa huệ.",
        "| Luống | : | ! |\n| --- | :--- | ---: |",
        "Bà hỏi: “Được chưa?”, rồi đi.",
        "Có hai việc (đào, đắp).",
        "Ảnh: ![Bốn ô màu](anh.jpg)",
        "Chị Tư, ThS.Mẫu và Đ/c Ba.",
        "Viết cho baochi@mau.example; gọi giờ hành chính.",
        "- **Một.** Đào.\n- **Hai:** đắp!",
        "Ai ra, ai về? Cả xóm biết.",
        "Mã `a,b;c` giữ nguyên.",
    ],
    "V890": [
        "Bà nói: “Mỗi nhà giữ một đoạn.”",
        'Xem [sổ](https://mau.example/so "Sổ giống").',
        'Mã `"x"` giữ nguyên.',
        'Màn hình 32" treo ở nhà văn hóa.',
    ],
    "V891": [
        "UBND, HTX, MTTQ và OCOP cùng họp.",
        "UBND xã, HTX, hội LHPN.",
        "Bảng ghi CẤM ĐỔ RÁC ở đầu ngõ.",
        "A, B là sáu luống.",
        "Mỗi Nhà Giữ Một Đoạn Đường Hoa.",
    ],
    "V892": ["Hết bài.", "Tệp ở /anh.jpg của tổ."],
    "V893": ["Hoa cúc, hoa mười giờ…", "Hoa cúc ... hoa mười giờ...", "Hết. Rồi. Xong."],
    "H703": [
        "## Cách làm\n\n### Chọn giống\n\n#### Đất cát\n\n## Kết quả\n\nMột đoạn.",
        "Không có tiêu đề nào.",
        "## Cách làm\n\n#1 là luống đầu.",
    ],
    "H704": [
        "Xem [sổ giống của xóm](https://mau.example/so).",
        "Ảnh ![](anh.jpg) không phải liên kết.",
        "Ghi [chú] rồi (để đó).",
    ],
    "H705": [
        "Xem [sổ giống](https://mau.example/so) nhé.",
        "Xem <https://mau.example/so> nhé.",
        "Gõ `https://mau.example` vào ô.",
        "[so]: https://mau.example/so",
        "Giao thức http và https khác nhau.",
    ],
    "H706": [
        "| Luống | Số gốc |\n| --- | ---: |\n| Đầu xóm | 12 |",
        "| | 2022 | 2024 |\n| --- | --- | --- |\n| Gốc | 5 | 9 |",
        "Nhịp một | nhịp hai.",
        "| chỉ một dòng",
        "Số gốc từng luống:\n\n| Luống | Gốc |\n|---|---|\n| Đầu | 12 |",
    ],
    "H708": ["![Bốn ô màu xanh và vàng](anh.jpg)", "![Ảnh chụp con mương đã đắp](anh.jpg)", "[ảnh](anh.jpg)"],
    "H709": [
        "**Chọn giống.** Chọn hoa chịu nắng.",
        "**Chọn giống.**",
        "**Nhà nào cũng được chia phần việc vừa sức mình và ai cũng được hỏi ý trước khi làm**",
        "- **Chọn giống**",
        "Bà bảo **chọn giống** trước.",
    ],
}


def sentences(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(code, text) for code, texts in table.items() for text in texts]


@pytest.mark.parametrize(("code", "text"), sentences(WRONG))
def test_a_fault_is_found_to_the_letter(code: str, text: str) -> None:
    story, places = marked(text)
    assert places
    assert found_in(code, story) == places


@pytest.mark.parametrize(("code", "text"), sentences(RIGHT))
def test_what_only_looks_like_a_fault_is_left_alone(code: str, text: str) -> None:
    assert found_in(code, text) == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.wrong)
def test_every_listed_slip_is_found_and_what_is_meant_is_not(slip: object) -> None:
    wrong, meant = getattr(slip, "wrong", ""), getattr(slip, "meant", "")
    found = [word for _, _, word in found_in("V887", f"{wrong[0].upper()}{wrong[1:]} của xóm.")]
    assert [word.lower() for word in found] == [wrong.lower()]
    assert found_in("V887", f"Xóm Mẫu: {meant.lower()} của xóm.") == []


def values_found(code: str, record: Exemplar) -> list[tuple[object, ...]]:
    read = RULES[code].read
    assert read
    return [(*one.route, one.word) for one in read(Wording(record, record.story), CASE)]


@pytest.mark.parametrize(
    ("code", "text", "word"),
    [
        ("V881", "Vì đã trồng hoa dọc ðường.", "ð"),
        ("V882", "Vì đã trồng\u200b hoa.", "\u200b"),
        ("V883", "Vì đã trồng\xa0 hoa.", "\xa0"),
        ("V884", "Vì đã quyêt tâm trồng hoa.", "quyêt"),
        ("V885", "Vì đã giữ “đường hoa.", "“đường hoa."),
        ("V887", "Vì là điểm hình của xóm.", "điểm hình"),
        ("V888", "Vì đã trồng hoa của của xóm.", "của của"),
        ("V889", "Vì đã trồng hoa ,giữ hoa.", "hoa ,"),
        ("V890", 'Vì đã giữ "đường hoa" của xóm.', '"'),
    ],
)
def test_the_front_matter_is_read_too(code: str, text: str, word: str) -> None:
    assert values_found(code, RECORD.model_copy(update={"citation": text}))[0] == ("citation", word)
    assert values_found(code, RECORD) == []


@pytest.mark.parametrize("code", ["V881", "V882", "V883", "V884", "V885", "V887", "V888", "V889", "V890"])
def test_a_plan_is_quoted_with_its_faults_and_its_brackets_are_noted(code: str) -> None:
    plan = SMALL.catalogue.plans["ke-hoach-mau"]
    faulty = "Điểm hình của của “xóm ðẹp ,quyêt tâm\u200b\xa0 trồng hoa"
    quoted = plan.model_copy(update={"definition": faulty})
    read, noted = RULES[code].read, RULES["V894"].read
    assert read and noted
    assert list(read(Wording(quoted, ""), CASE)) == []
    assert [(one.route, one.word) for one in noted(Wording(quoted, ""), CASE)] == [
        (("definition",), "“xóm ðẹp ,qu")
    ]
    assert list(noted(Wording(plan, ""), CASE)) == []


def test_a_foreword_is_read_in_its_own_file(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    example.write("booklets/tap-sach-mau.md", "Tập sách này bịa đặt.\n\nMỗi nhà nhà giữ hoa của của xóm.\n")
    example.seal("tap-sach-mau")
    found = [(one.code, one.path, one.line, one.column) for one in example.check() if one.code == "V888"]
    assert found == [("V888", "booklets/tap-sach-mau.md", 3, 21)]


def test_two_hundred_and_fifty_words_may_stand_together_and_not_one_more() -> None:
    assert found_in("H707", " ".join(["chữ"] * 250)) == []
    assert found_in("H707", "Một đoạn.\n\n" + " ".join(["chữ"] * 251)) == [(2, 0, "chữ")]
    assert found_in("H707", "- " + " ".join(["chữ"] * 251)) == []
    assert found_in("H707", "| " + " ".join(["chữ"] * 251)) == []


LETTERS = st.text(
    st.sampled_from('“”()[]"‘’ \n\xa0\u200b\tðÐоα.,;:!?…-|#*!a1lIOhoàhòa của' + TONED), max_size=120
)


@given(LETTERS)
def test_scanning_never_leaves_the_text(text: str) -> None:
    at = unpaired(text)
    assert at is None or text[at] in "“”()[]"
    for found in strange(text):
        assert 0 <= found.start() < found.end() <= len(text)
        assert found[0] in word_around(text, *found.span())


@given(st.one_of(LETTERS, st.text(max_size=200)))
def test_no_text_breaks_a_rule_and_findings_lie_inside_it(text: str) -> None:
    lines = text.split("\n")
    for code in (*(code for code in RULES if code[0] == "V"), *WRONG, "H707"):
        read = RULES[code].read
        assert read
        for one in read(Wording(RECORD, text), CASE):
            assert one.route[0] == "story"
            line, column = int(one.route[1]), int(one.route[2])
            assert lines[line][column:].startswith(one.word.split("\n")[0])


@given(st.lists(st.sampled_from(["“", "”", "(", ")", "xóm hoa "]), max_size=12))
def test_marks_set_in_pairs_have_no_fault(parts: list[str]) -> None:
    """Closing what is open, in the order of opening, leaves nothing unpaired."""
    partner, opened, text = {"“": "”", "(": ")"}, [], ""
    for part in parts:
        if part in partner:
            opened.append(partner[part])
            text += part
        elif opened and part == opened[-1]:
            text += opened.pop()
        elif part == "xóm hoa ":
            text += part
    text += "".join(reversed(opened))
    assert unpaired(text) is None
    assert unpaired(text + "“") == len(text)
