"""Near-duplicate stories: found among thousands without comparing each with each."""

from pathlib import Path

import pytest

from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules.references import near_duplicate
from tests.example import Example
from tests.rules.test_manuals import put

STORY = "exemplars/2024/bai-kia/index.md"


def spelt(number: int) -> str:
    """Return a word of its own for a number, for numbers do not tell one story from another."""
    return "".join("abcdeghikl"[int(digit)] for digit in str(number))


SENTENCES = tuple(f"Câu thứ {spelt(number)} của bài kể riêng một việc đã làm ở xóm." for number in range(20))


def exemplar(id: str, sentences: tuple[str, ...], name: str = "") -> Exemplar:
    values = {
        "id": id,
        "kind": "tap-the",
        "name": name or id,
        "title": "Thử",
        "citation": "Thử.",
        "year": "2024",
        "place": {"unit": "vn-06520", "at": "2024"},
        "plan": "ke-hoach-mau",
        "movements": ["phong-trao-mau"],
        "story": "\n\n".join(sentences),
    }
    return Exemplar.model_validate(values)


def text_twins(*written: Exemplar) -> dict[str, str]:
    return dict(near_duplicate._same_text(written))


def own(word: str) -> tuple[str, ...]:
    return tuple(f"{word}: {sentence}" for sentence in SENTENCES)


def test_more_than_half_the_sentences_make_a_twin_and_half_do_not() -> None:
    first = exemplar("mot", SENTENCES)
    assert text_twins(first, exemplar("hai", SENTENCES[:11] + own("khác")[11:])) == {"hai": "mot"}
    assert text_twins(first, exemplar("hai", SENTENCES[:10] + own("khác")[10:])) == {}


def test_order_and_headings_do_not_hide_a_copy() -> None:
    mixed = ("## Hoàn cảnh", *reversed(SENTENCES[:15]), "## Kết quả")
    assert text_twins(exemplar("mot", SENTENCES), exemplar("hai", mixed)) == {"hai": "mot"}


def test_a_copy_with_other_names_and_numbers_is_a_twin() -> None:
    told = tuple(f"Bà Mẫu {spelt(n)} trồng {n + 10} gốc hoa dọc con đường làng." for n in range(20))
    copied = tuple(
        one if n % 3 == 0 else one.replace("Bà Mẫu", "Ông Thử").replace("1", "7")
        for n, one in enumerate(told)
    )
    assert text_twins(exemplar("mot", told), exemplar("hai", copied)) == {"hai": "mot"}
    other = tuple(one if n % 3 == 0 else one.replace("trồng", "tưới") for n, one in enumerate(told))
    assert text_twins(exemplar("mot", told), exemplar("hai", other)) == {}


def test_a_short_extract_of_a_long_story_is_no_twin() -> None:
    assert text_twins(exemplar("mot", SENTENCES), exemplar("hai", SENTENCES[:5])) == {}


def test_a_phrase_of_the_house_brings_no_stories_together() -> None:
    """A sentence every story ends with is looked up for the first few stories and then no more."""
    close = "Mọi góp ý về bài xin gửi về văn phòng xã để được trả lời trong năm ngày làm việc."
    written = [exemplar(f"bai-{number}", (*own(spelt(number)), close)) for number in range(200)]
    assert text_twins(*written) == {}


def test_comparisons_grow_with_the_stories_and_not_with_their_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    whole = near_duplicate._mostly_shared

    def counted(story: str, other: str) -> bool:
        compared.append(1)
        return whole(story, other)

    monkeypatch.setattr(near_duplicate, "_mostly_shared", counted)
    # Every story takes a quarter of its sentences from a stock that all share.
    written = [
        exemplar(f"bai-{n}", (*own(spelt(n))[:15], *SENTENCES[n % 15 : n % 15 + 5])) for n in range(1500)
    ]
    assert text_twins(*written) == {}
    assert len(compared) <= 3 * len(written)


def test_one_name_unit_and_year_is_enough_however_the_tones_are_set() -> None:
    twins = near_duplicate._same_name(
        [exemplar("mot", own("a"), "Tổ hòa nhạc xóm Mẫu"), exemplar("hai", own("b"), "Tổ hoà nhạc xóm Mẫu")]
    )
    assert dict(twins) == {"hai": "mot"}


@pytest.mark.parametrize(
    "change", [{"draft": "true"}, {"year": "2023"}, {"place": {"unit": "vn-06508", "at": "2023"}}]
)
def test_drafts_other_years_and_other_places_are_left_alone(
    tmp_path: Path, change: dict[str, object]
) -> None:
    path = STORY.replace("2024", "2023") if "year" in change else STORY
    story = "## Kết quả\n\nMột bài khác hẳn về chiếc cầu tre, không có câu nào chung với bài kia cả."
    example = Example.from_folder("small", tmp_path)
    if "draft" in change:
        other = {"id": "bai-kia", "photos": [], "approval": None, "publish_on": None, **change}
        text = example.read("exemplars/2024/bai-mau/index.md").replace(
            "id: bai-mau", "id: bai-kia\ndraft: true"
        )
        assert other
        example.write(path, text)
    else:
        put(example, {path: {"id": "bai-kia", "photos": [], "story": story, **change}})
    assert "T308" not in example.codes()
