"""What the source has wrong, unit by unit, each with the evidence for saying so.

The source joined old and new communes by district and name, and where a commune is divided, by
name alone within the new province. So two communes of one name in different districts received
one another's successors: Phường 4 of Mỹ Tho became a part of Cao Lãnh, 81 km away. Every pair
below is such a pair: the other unit of that name really went there, the second package does not
have it, and the centres lie 20 to 99 km apart.
"""

FALSE_LINKS = {
    "06079": ("06184",),  # Hồng Phong of Bình Gia; the one of Cao Lộc went to Đồng Đăng
    "10798": ("11911",),  # Hòa Bình of Kim Thành and of Vĩnh Bảo
    "11890": ("10843", "10804"),
    "25462": ("27694",),  # Phường 4 of Tây Ninh and of Tân An
    "27691": ("25459",),
    "28252": ("29869",),  # numbered wards of Mỹ Tho, Cai Lậy and Sa Đéc, taken for those of Cao Lãnh
    "28270": ("29869",),
    "28437": ("29869",),
    "28439": ("29869",),
    "29902": ("29869",),
    "29908": ("29869",),
    "28924": ("29734",),  # Hòa Lộc of Mỏ Cày Bắc and of Tam Bình
    "29734": ("28921",),
    "29623": ("29182",),  # Mỹ An of Mang Thít; the one of Thạnh Phú went there
    "31246": ("31726",),  # Thạnh Quới of Vĩnh Thạnh and of Mỹ Xuyên
    "31714": ("31246",),
    "31268": ("31666",),  # Tân Thạnh of Thới Lai and of Long Phú
    "31666": ("31288",),
    "31378": ("31654",),  # Phú Hữu of Châu Thành and of Long Phú
    "31657": ("31378",),
    "31379": ("31582",),  # Phú Tân of Châu Thành (Hậu Giang) and of Châu Thành (Sóc Trăng)
    "31582": ("31378",),
    "31438": ("31741",),  # Tân Long of Phụng Hiệp and of Ngã Năm
    "31741": ("31408",),
    "31474": ("31741",),  # Long Bình of Long Mỹ and of Ngã Năm
    "31744": ("31473",),
    "31480": ("31639",),  # Long Phú of Long Mỹ; the town of Long Phú district
    "31669": ("31480",),
    "31483": ("31591",),  # Thuận Hưng of Long Mỹ and of Mỹ Tú
    "31606": ("31495",),
    # Not a namesake: Nghị quyết 1682/NQ-UBTVQH15, Điều 1, makes Nhựt Tảo of Tân Bình, Quê Mỹ Thạnh,
    # Lạc Tấn and the rest of Nhị Thành, without the town of Thủ Thừa.
    "28036": ("28087",),
}
"""Old code to new codes: relations to leave out."""

MISSING_LINKS = {
    "09013": ("09817",),  # a part of Văn Khê (Mê Linh) went to Ô Diên: Đài PT-TH Hà Nội on the new commune
}
"""Old code to new codes: relations to add, each to a part."""

NAMES = {
    "137": ("Huyện Mù Căng Chải", "Huyện Mù Cang Chải"),  # so its town, and the commune of today
    "602": ("Huyện Phú Quí", "Huyện Phú Quý"),  # so the special zone of today
    "00181": ("Phường Văn Miếu Quốc Tử Giám", "Phường Văn Miếu - Quốc Tử Giám"),
    "00226": ("Phường Phương Liên Trung Tự", "Phường Phương Liên - Trung Tự"),
}
"""Old code to the source's name and the right one: a dash lost between two names, an odd spelling."""

RESPELT = {
    "04603",  # Tà Si Láng, Tà Xi Láng
    "26119",  # Đắc Lua, Đak Lua
}
"""Codes of communes left as they were ("Giữ nguyên") whose name is spelt in two ways."""
