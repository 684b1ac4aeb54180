"""Cards other sites show: words fit their boxes, marks are whole, nobody is shown who did not agree, bytes stay."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from bonghoadep.outputs import addresses, cards
from bonghoadep.outputs.cards.card import NARROW, SIZE, TITLE_SIZES, WIDE, Card, Placed, draw, words
from bonghoadep.outputs.cards.fitting import Block, fit, font
from bonghoadep.outputs.cards.icons import draw_icons
from bonghoadep.outputs.stories import Story, compose
from bonghoadep.site import Site, open_site
from bonghoadep.text import VIETNAM
from tests.example import MOMENT
from tests.tools import ROOT

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyẤỄỘẴỖỰẶĐQgjyỵ,.–“”0123456789"
WORDS = st.text(LETTERS, min_size=1, max_size=40)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
CARD = Card("Những bông hoa đẹp", "Tập thể", "Một con đường hoa", "Chi hội Mẫu", "Xã Mẫu · 2024", True)


def ink(placed: Placed) -> tuple[int, int, int, int] | None:
    """Return the box of what is really painted, on a ground wide enough to see what overflows."""
    ground = Image.new("L", (3000, 1400))
    pen = ImageDraw.Draw(ground)
    face = font(placed.block.style, placed.block.size)
    for line, height in placed.block.baselines():
        pen.text((600 + placed.left, 300 + placed.top + height), line, 255, face, anchor="ls")
    found = ground.getbbox()
    return found and (found[0] - 600, found[1] - 300, found[2] - 600, found[3] - 300)


def overflows(placed: Placed) -> bool:
    found = ink(placed)
    if found is None:
        return False
    left, top, right, bottom = found
    # A j reaches to the left of where it begins, into the card's margin, and smooth edges a pixel beyond.
    return left < placed.left - 12 or top < placed.top or right > placed.right + 2 or bottom > placed.bottom


@settings(max_examples=40, deadline=None)
@given(st.builds(Card, TEXTS, TEXTS, TEXTS.map(lambda text: text[:120]), TEXTS, TEXTS, st.booleans()))
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_whatever_is_said_stays_in_its_box(width: int, card: Card) -> None:
    assert [placed for placed in words(card, width) if overflows(placed)] == []


def test_boxes_lie_apart_on_the_card() -> None:
    card = replace(CARD, title="Ễ" * 120, name="Ẵm " * 90, foot="Ộ " * 200)
    for width in (NARROW, WIDE):
        site, foot, name, title = words(card, width)
        boxes = sorted((one.top, one.bottom) for one in (site, title, name, foot))
        assert all(above[1] <= below[0] for above, below in pairwise(boxes))
        assert all(0 <= one.left < one.right <= SIZE[0] for one in (site, title, name, foot))


def test_a_box_too_small_is_seen_to_overflow() -> None:
    """The control: what is drawn larger than fitted does not pass."""
    placed = next(iter(words(CARD, NARROW)))
    large = replace(placed, block=Block(placed.block.style, 60, placed.block.lines))
    assert overflows(large)


@pytest.mark.parametrize("style", ["Bold", "SemiBold", "Regular"])
def test_marks_of_one_line_never_touch_the_letters_of_another(style: str) -> None:
    for size in (*TITLE_SIZES, 26, 22, 20):
        block = Block(style, size, ("ỘỰẬỤgqyjp,", "ỄỘẴỖẤỔẮ"))
        (low, there), (high, below) = block.baselines()
        _, top, _, bottom = drawn(low, style, size)
        _, next_top, _, _ = drawn(high, style, size)
        assert there + top >= 0, size
        assert there + bottom < below + next_top, size
        assert block.height >= below + drawn("Ộgqj", style, size)[3], size


def drawn(line: str, style: str, size: int) -> tuple[int, int, int, int]:
    """Return the box of a line's ink from where its letters stand."""
    ground = Image.new("L", (1400, 400))
    ImageDraw.Draw(ground).text((20, 200), line, 255, font(style, size), anchor="ls")
    found = ground.getbbox()
    assert found is not None
    return found[0] - 20, found[1] - 200, found[2] - 20, found[3] - 200


def test_no_mark_is_cut_from_a_finished_card() -> None:
    """The first line's marks are as whole on a card as they are drawn alone."""
    card = replace(CARD, badge="", sample=False, title="ỄỘẴ ỄỘẴ")
    image = Image.open(BytesIO(draw(card, None)[0])).convert("L")
    *_, title = words(card, WIDE)
    alone = ink(title)
    assert alone is not None
    dark = image.crop((0, title.top - 20, 700, title.bottom)).point(lambda grey: 255 if grey < 110 else 0)
    found = dark.getbbox()
    assert found is not None
    assert abs(found[1] + title.top - 20 - alone[1]) <= 2


def test_lines_are_even_and_words_stay_whole() -> None:
    block = fit("Đổi bãi rác đầu thôn lấy đường hoa, bắt đầu từ bảy ngày", "Bold", (656, 300), TITLE_SIZES)
    reaches = [font("Bold", block.size).getlength(line) for line in block.lines]
    assert " ".join(block.lines) == "Đổi bãi rác đầu thôn lấy đường hoa, bắt đầu từ bảy ngày"
    assert min(reaches) > 0.6 * max(reaches)


def test_what_is_not_said_takes_no_room() -> None:
    assert fit(" ", "Bold", (656, 100), (28,)).height == 0
    *_, title = words(replace(CARD, name=""), WIDE)
    *_, beside = words(CARD, WIDE)
    assert title.bottom > beside.bottom


def test_a_word_longer_than_any_line_is_broken_and_what_no_size_holds_ends_in_dots() -> None:
    broken = fit("Ẵ" * 100, "Bold", (656, 300), TITLE_SIZES)
    assert "".join(broken.lines) == "Ẵ" * 100
    cut = fit("Ẵm con " * 200, "Bold", (656, 100), (28,))
    assert cut.lines[-1].endswith("…")


@cache
def site() -> Site:
    return open_site(ROOT, MOMENT.replace(year=2026, tzinfo=VIETNAM))


def some(scope: bool, picture: bool = True) -> Story:
    return next(
        story
        for story in compose(site().edition).values()
        if (one := story.exemplar).consent
        and ("social" in one.consent.scope) is scope
        and (not picture or story.picture)
    )


def test_who_agreed_is_named_and_shown() -> None:
    story = some(True)
    card = cards.card_of(site().edition.publisher, story)
    assert story.exemplar.name in card.name
    assert cards.photo(story) is not None


def test_who_did_not_agree_to_social_networks_is_neither_named_nor_shown() -> None:
    story = some(True)
    assert story.exemplar.consent
    consent = story.exemplar.consent.model_copy(update={"scope": ("web", "feed", "book")})
    kept = replace(story, exemplar=story.exemplar.model_copy(update={"consent": consent}))
    card = cards.card_of(site().edition.publisher, kept)

    assert card.name == ""
    assert story.exemplar.name not in repr(replace(card, title=""))
    assert cards.photo(kept) is None


def test_a_picture_without_consent_is_on_no_card() -> None:
    shown = {one.photo.file for story in compose(site().edition).values() for one in story.pictures}
    for story in compose(site().edition).values():
        file = cards.photo(story)
        assert file is None or (file.name in shown and story.picture and story.picture.photo.consent)


def test_every_story_has_a_card_with_a_key_of_all_that_is_on_it() -> None:
    edition = site().edition
    made = {work.paths[0]: work for work in cards.declare(edition, compose(edition))}
    assert made.keys() >= {addresses.card(id) for id in edition.exemplars} | {addresses.CARD}
    keys = [work.key for work in made.values()]
    assert len(set(keys)) == len(keys)


def test_cards_are_small_jpegs_and_the_same_every_time(tmp_path: Path) -> None:
    photo = tmp_path / "anh.jpg"
    ground = ImageChops.add(Image.linear_gradient("L").resize((1600, 1200)), Image.new("L", (1600, 1200), 20))
    Image.merge("RGB", (ground, ground.rotate(90), ground.rotate(180))).save(photo)
    for picture in (None, photo):
        first, second = draw(CARD, picture)[0], draw(CARD, picture)[0]
        assert first == second
        assert len(first) < 80_000
        image = Image.open(BytesIO(first))
        assert (image.format, image.size) == ("JPEG", SIZE)
        assert not image.getexif()


def test_icons_have_their_sizes_and_a_masked_one_has_room() -> None:
    made = dict(zip(addresses.ICONS, draw_icons(), strict=True))
    for name, side in addresses.ICONS.items():
        assert Image.open(BytesIO(made[name])).size == (side, side)
    assert made == dict(zip(addresses.ICONS, draw_icons(), strict=True))
    masked = Image.open(BytesIO(made["icon-mask"])).convert("RGB")
    bloom = ImageChops.difference(masked, Image.new("RGB", masked.size, masked.getpixel((0, 0)))).getbbox()
    assert bloom
    side, reach = masked.width, max(256 - bloom[0], bloom[2] - 256, 256 - bloom[1], bloom[3] - 256)
    assert reach <= 0.4 * side
