"""What a new story's file asks its writer; whoever answers has the story, in the parts of the Y Tịch plan (II.4)."""

CITATION = "Vì đã … (một câu: vì sao đây là điển hình)"

QUESTIONS = """## Hoàn cảnh

Trước đó ở đây thế nào? Việc bắt đầu từ đâu, ai nghĩ ra?

## Khó khăn

Điều gì cản trở lúc đầu: vốn, đất, thời tiết, nếp cũ, lòng tin?

## Cách làm

1. Việc đầu tiên là gì, ai làm, làm khi nào?
2. Vượt từng khó khăn bằng cách nào?
3. Ai góp công, góp sức, được phân việc ra sao?

## Kết quả

Điều gì đã thay đổi? Mỗi con số kèm năm và nguồn. Việc gì còn chưa xong?

## Bài học

Điều gì đã giúp làm được? Nếu làm lại thì làm khác ở đâu?

## Điều kiện nhân rộng

Nơi khác muốn làm theo cần có gì: người, vốn, đất, thời gian? Hỏi ai để đến xem?
"""


REMOVED = "[đã bỏ số]"
ALT = "Lời tả ảnh cho người không nhìn thấy"
CAPTION = "Chú thích: ai, làm gì, ở đâu, khi nào"
CREDIT = "Nguồn ảnh: ai chụp"
"""What an import writes where a number stood, and about a picture of which it knows nothing."""


def unanswered(text: str) -> str | None:
    """Return the first of our own words that still stands in a record's file."""
    asked = [
        CITATION,
        *(line for line in QUESTIONS.splitlines() if "?" in line),
        REMOVED,
        ALT,
        CAPTION,
        CREDIT,
    ]
    return next((question for question in asked if question in text), None)
