"""Write docs/rules.md and docs/commands.md from the program itself; `--check` only says whether they are up to date.

The rules' manuals and the commands' help are the one source; nobody edits the two files by hand.
"""

import sys
from pathlib import Path

import click

from bonghoadep.cli import main as command_line
from bonghoadep.rules import FAMILIES, RULES
from bonghoadep.rules.rule import Rule

DOCS = Path(__file__).parents[2] / "docs"
MADE = "<!-- Do generator/scripts/write_docs.py viết ra; đừng sửa ở đây. -->\n"


def rules() -> str:
    """Return the page of all rules: a table to look a code up in, then every manual."""
    rows = [
        f"| [{rule.code}](#{anchor(rule)}) | {rule.severity.word} | {rule.title} |" for rule in RULES.values()
    ]
    table = "\n".join(["| Mã | Mức | Khi nào |", "| --- | --- | --- |", *rows])
    parts = [MADE, "# Các quy tắc kiểm tra\n", INTRODUCTION, table + "\n"]
    for letter, family in FAMILIES.items():
        parts.append(f"## {letter}: {family}\n")
        parts += [manual(rule) for rule in RULES.values() if rule.code.startswith(letter)]
    return "\n".join(parts)


INTRODUCTION = """`bonghoadep check` chạy mọi quy tắc và in `tệp:dòng:cột mã`.
`bonghoadep explain MÃ` in lại phần hướng dẫn dưới đây.

**Lỗi** làm lệnh kiểm tra thoát với mã 1 và trang không được dựng, trừ các lỗi của họ G, M, C: chúng chỉ giữ bài
ấy lại, phần còn lại vẫn lên trang. **Cảnh báo** và **ghi chú** không dừng việc gì.
"""


def anchor(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}".lower()


def manual(rule: Rule) -> str:
    """Return a rule's manual as Markdown: its examples, which are indented already, are code."""
    title, _, body = rule.manual.strip().partition("\n")
    head = f"### {rule.code} {rule.name}\n\n**{title}** Mức: {rule.severity.word}.\n"
    for heading in ("Sai:", "Đúng:"):
        body = body.replace(f"\n{heading}\n", f"\n{heading}\n\n")
    return f"{head}{body}\n"


def commands() -> str:
    """Return the page of all commands with their options."""
    parts = [MADE, "# Các lệnh\n", f"{command_line.help}\n"]
    with click.Context(command_line, info_name="bonghoadep", **command_line.context_settings) as above:
        parts += [command(name, one, above) for name, one in command_line.commands.items()]
    return "\n".join(parts)


def command(name: str, one: click.Command, above: click.Context) -> str:
    with click.Context(one, info_name=name, parent=above) as context:
        usage = " ".join(one.collect_usage_pieces(context))
        rows = [row(param, context) for param in one.params if isinstance(param, click.Option)]
    table = "\n".join(["| Tùy chọn | Nghĩa |", "| --- | --- |", *rows, ""]) if rows else ""
    return f"## bonghoadep {name}\n\n    bonghoadep {name} {usage}\n\n{one.help}\n\n{table}"


def row(option: click.Option, context: click.Context) -> str:
    """Return an option's row of the table; one that is asked for says what it asks."""
    written, says = option.get_help_record(context) or ("", "")
    told = says or f"{option.prompt} (hỏi nếu không ghi)"
    # A bar would end the cell, even within code.
    return f"| `{written}` | {told} |".replace(written, written.replace("|", "\\|"))


def main() -> int:
    """Write both files, or with `--check` return 1 where one differs."""
    made = {"rules.md": rules(), "commands.md": commands()}
    if "--check" in sys.argv[1:]:
        old = [name for name, text in made.items() if (DOCS / name).read_text(encoding="utf-8") != text]
        if old:
            print(f"not up to date: {', '.join(old)}; run generator/scripts/write_docs.py")
        return 1 if old else 0
    for name, text in made.items():
        (DOCS / name).write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
