"""YAML as people write it: lines and brackets, comments above, beside and below, every way to write a word."""

from hypothesis import strategies as st

WORDS = (
    "hoa",
    "Đường làng",
    "06520",
    "2024-11-18",
    "null",
    "true",
    "a: b",
    "# dấu",
    "“nháy”",
    'hai "nháy"',
    "🌸",
)
COMMENT = st.sampled_from(("", "", "", "# ghi chú", "#sát", "# a: b, {c}"))


def plain(word: str) -> bool:
    return (word.isascii() and word.replace("-", "").isalnum()) or word in (
        "Đường làng",
        "hoa",
        "🌸",
        "“nháy”",
    )


@st.composite
def scalars(draw: st.DrawFn, flow: bool, indent: int) -> str:
    """Return a scalar as it stands after its colon or dash, with its comment; in lines it may span several."""
    word = draw(st.sampled_from(WORDS))
    style = draw(st.sampled_from("psd" if flow else "psd|>em"))
    comment = draw(COMMENT)
    beside = f" {comment}" if comment and not flow else ""
    pad = " " * (indent + 2)
    if style == "e":
        return beside
    if style in "|>":
        chomp = draw(st.sampled_from(("", "-", "+")))
        blank = draw(st.sampled_from(("", "\n")))
        return (
            f" {style}{chomp}{beside}\n{pad}{word}\n{blank}{pad}# không phải ghi chú\n{blank}".rstrip("\n")
            + blank
        )
    if style == "m":
        return f" một dòng\n{pad}và một dòng nữa{beside}"
    if style == "p" and plain(word):
        return f" {word}{beside}"
    if style == "s":
        return " '" + word.replace("'", "''") + f"'{beside}"
    return ' "' + word.replace("\\", "\\\\").replace('"', '\\"') + f'"{beside}'


@st.composite
def brackets(draw: st.DrawFn, indent: int, depth: int, mapping: bool, keys: tuple[str, ...]) -> str:
    gap = draw(st.sampled_from((", ", ",", f",\n{' ' * (indent + 2)}", f", # phẩy\n{' ' * (indent + 2)}")))
    edge = draw(st.sampled_from(("", " ")))
    parts = []
    names = draw(st.lists(st.sampled_from(keys), unique=True, max_size=4))
    for name in names:
        value = draw(values(indent, depth - 1, True, keys)).strip()
        parts.append(f"{name}: {value}" if mapping else value)
    opening, closing = "{}" if mapping else "[]"
    tail = draw(st.sampled_from(("", ","))) if parts else ""
    return f" {opening}{edge}{gap.join(parts)}{tail}{edge}{closing}"


@st.composite
def values(draw: st.DrawFn, indent: int, depth: int, flow: bool, keys: tuple[str, ...]) -> str:
    kind = draw(st.sampled_from("smls" if depth else "s"))
    if kind == "s":
        return draw(scalars(flow, indent))
    if flow or draw(st.booleans()):
        comment = draw(COMMENT)
        beside = f" {comment}" if comment and not flow else ""
        return draw(brackets(indent, depth, kind == "m", keys)) + beside
    if kind == "m":
        comment = draw(COMMENT)
        return (
            (f" {comment}" if comment else "") + "\n" + draw(lines(indent + 2, depth - 1, keys)).rstrip("\n")
        )
    return "\n" + draw(items(indent + draw(st.sampled_from((0, 2))), depth - 1, keys)).rstrip("\n")


@st.composite
def items(draw: st.DrawFn, indent: int, depth: int, keys: tuple[str, ...]) -> str:
    text = ""
    for _ in range(draw(st.integers(1, 3))):
        text += draw(above(indent))
        if depth and draw(st.booleans()):
            text += " " * indent + "- " + draw(lines(indent + 2, 0, keys)).lstrip(" ")
        else:
            text += " " * indent + "-" + draw(values(indent, 0, False, keys)) + "\n"
    return text


@st.composite
def above(draw: st.DrawFn, indent: int) -> str:
    comment = draw(COMMENT)
    blank = draw(st.sampled_from(("", "", "\n")))
    return blank + (f"{' ' * indent}{comment}\n" if comment else "")


@st.composite
def lines(draw: st.DrawFn, indent: int = 0, depth: int = 2, keys: tuple[str, ...] = tuple("abcdef")) -> str:
    """Return a mapping written in lines; its keys are some of `keys`, in any order."""
    text = ""
    for number, name in enumerate(draw(st.lists(st.sampled_from(keys), unique=True, min_size=1, max_size=5))):
        # A mapping may begin beside a dash, so nothing stands above its first key but at the root.
        text += draw(above(indent)) if number or indent == 0 else ""
        text += " " * indent + name + ":" + draw(values(indent, depth, False, keys)) + "\n"
    return text
