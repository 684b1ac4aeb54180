"""Commands that look things up."""

from datetime import date, datetime

import click

from ..places.register import open_register
from ..rules import RULES
from ..voice import Voice
from .opening import DAY


@click.command("explain")
@click.argument("code", required=False, metavar="[QUY_TẮC]")
def explain_command(code: str | None) -> None:
    """In hướng dẫn của một quy tắc; không ghi mã, hoặc chỉ ghi phần đầu như G5, thì liệt kê."""
    begin = (code or "").upper()
    listed = [rule for rule in RULES.values() if rule.code.startswith(begin)]
    if rule := RULES.get(begin):
        click.echo(f"{rule.code} · {rule.name} · {rule.severity.word}\n\n{rule.manual.strip()}")
    elif listed:
        click.echo("\n".join(f"{rule.code} {rule.severity.word:9} {rule.title}" for rule in listed))
    else:
        Voice().stop(f"không có quy tắc “{code}”; chạy “bonghoadep explain” để xem danh sách")


@click.command("place")
@click.argument("name", metavar="TÊN")
@click.option("--at", type=DAY, help="Chỉ các đơn vị có vào ngày này.")
def place_command(name: str, at: datetime | None) -> None:
    """Tra mã đơn vị hành chính theo tên; có dấu hay không dấu, cũ hay mới đều được."""
    register = open_register()
    found = register.find(name) or register.suggest(name)
    day: date | None = at.date() if at else None
    found = tuple(one for one in found if day is None or one.covers(day))
    for place in found:
        above = ", ".join(unit.name for unit in reversed(register.breadcrumb(place)[:-1]))
        now = "" if place.current else "; nay: " + ", ".join(link.place.name for link in register.now(place))
        until = f" (đến {place.until:%d/%m/%Y}{now})" if place.until else ""
        click.echo(f"{place.id:14} {place.name}{', ' + above if above else ''}{until}")
    if not found:
        Voice().stop(f"không có đơn vị nào tên gần giống “{name}”" + (" vào ngày ấy" if day else ""))
