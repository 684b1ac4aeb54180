"""Commands that look things up."""

from datetime import date, datetime

import click

from ..places.register import open_register
from ..rules import RULES
from ..voice import Voice


@click.command("explain")
@click.argument("code", required=False, metavar="[QUY_TẮC]")
def explain_command(code: str | None) -> None:
    """In hướng dẫn của một quy tắc; không ghi mã thì liệt kê mọi quy tắc."""
    if code is None:
        click.echo("\n".join(f"{rule.code} {rule.severity.word:9} {rule.title}" for rule in RULES.values()))
    elif rule := RULES.get(code.upper()):
        click.echo(f"{rule.code} · {rule.name} · {rule.severity.word}\n\n{rule.manual.strip()}")
    else:
        Voice().stop(f"không có quy tắc “{code}”; chạy “bonghoadep explain” để xem danh sách")


@click.command("place")
@click.argument("name", metavar="TÊN")
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="Chỉ các đơn vị có vào ngày này.")
def place_command(name: str, at: datetime | None) -> None:
    """Tra mã đơn vị hành chính theo tên, có dấu hay không dấu, cũ hay mới."""
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
