"""What click itself says (usage, options, mistakes), in Vietnamese.

Click looks its sentences up by the English text, in every module of its own; one that is not here, or that a later
click words otherwise, stays English and nothing breaks.
"""

import click
from click import core, decorators, exceptions, formatting, parser, termui, types

_SENTENCES = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Show this message and exit.": "In phần hướng dẫn này.",
    "Aborted!": "Đã dừng giữa chừng.",
    "Error: {message}": "lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Did you mean {possibility}?": "Có phải {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Có phải một trong: {possibilities}?",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu",
    "Missing option": "Thiếu tùy chọn",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "No such option {name!r}.": "Không có tùy chọn “{name}”.",
    "No such command {name!r}.": "Không có lệnh “{name}”.",
    "Got unexpected extra argument ({args})": "Thừa “{args}”; chữ có dấu cách phải đặt trong ngoặc kép",
    "Got unexpected extra arguments ({args})": "Thừa “{args}”; chữ có dấu cách phải đặt trong ngoặc kép",
    "Option {name!r} does not take a value.": "Tùy chọn “{name}” không kèm giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn “{name}” cần một giá trị theo sau.",
    "Invalid value: {message}": "{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}: {message}",
    "{value!r} is not one of {choices}.": "không có “{value}”; chọn một trong {choices}.",
    "{value!r} does not match the formats {formats}.": (
        "“{value}” không phải ngày; viết như 2024-12-31 hoặc 31/12/2024."
    ),
    "{value!r} is not a valid {number_type}.": "“{value}” không phải số.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{name} {filename!r} does not exist.": "không có “{filename}”.",
    "{name} {filename!r} is a file.": "“{filename}” là tệp; ở đây cần một thư mục.",
    "{name} {filename!r} is a directory.": "“{filename}” là thư mục; ở đây cần một tệp.",
    "{name} {filename!r} is not readable.": "không đọc được “{filename}”.",
    "default: {default}": "mặc định: {default}",
    "required": "bắt buộc",
}
_PLACES = {
    "text": "CHỮ",
    "integer range": "SỐ",
    "datetime": "NGÀY",
    "time": "NGÀY_HOẶC_NĂM",
    "directory": "THƯ_MỤC",
    "file": "TỆP",
    "path": "ĐƯỜNG_DẪN",
}
"""What stands for an option's value in the help, by the name of its type."""


def speak_vietnamese(group: click.Group) -> None:
    """Make click speak Vietnamese in this process, and with it the commands' own help."""
    for module in (core, decorators, exceptions, formatting, parser, termui, types):
        vars(module).update({"_": _said, "ngettext": _counted})
    group.subcommand_metavar = "LỆNH …"
    dress(group)


def dress(command: click.Command) -> None:
    """Make the help of a command show Vietnamese words for values."""
    command.options_metavar = "[TÙY CHỌN]"
    for param in command.params:
        param.metavar = param.metavar or _PLACES.get(param.type.name)


def _said(sentence: str) -> str:
    return _SENTENCES.get(sentence, sentence)


def _counted(one: str, many: str, number: int) -> str:
    return _said(one if number == 1 else many)
