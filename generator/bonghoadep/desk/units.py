"""The administrative unit an editor means, by its code or by its name at a time."""

from ..places.place import Place
from ..places.register import Register
from ..places.spoken import spoken
from ..records.fields import When
from .outline import DeskError


def unit_of(register: Register, written: str, at: When) -> str:
    """Return the id of the one unit that is meant; raises `DeskError` with the candidates where it is not one."""
    if written.startswith("vn-"):
        return _by_code(register, written, at)
    found = register.find(written)
    there = [place for place in found if place.covers(at.first) and place.covers(at.last)]
    if len(there) == 1:
        return there[0].id
    if there:
        raise DeskError(_listed(register, f"có {len(there)} đơn vị tên “{written}”; ghi mã của một:", there))
    if now := _now(register, found, at):
        raise DeskError(
            _listed(
                register,
                f"“{written}” không còn vào {at}; ghi mã đơn vị ngày nay, hoặc lúc việc diễn ra bằng --at:",
                now,
            )
        )
    if found:
        raise DeskError(
            _listed(register, f"“{written}” không có suốt {at}; ghi mã, hoặc ghi rõ tháng bằng --at:", found)
        )
    message = f"không có đơn vị nào tên “{written}”"
    near = register.suggest(written)
    raise DeskError(_listed(register, f"{message}; có phải:", near) if near else message)


def _now(register: Register, ended: tuple[Place, ...], at: When) -> list[Place]:
    """Return what units that had all ended by then have become, as far as it was there then."""
    if any(place.until is None or place.until >= at.first for place in ended):
        return []
    after = {link.place.id: link.place for place in ended for link in register.now(place)}
    return [place for place in after.values() if place.covers(at.first) and place.covers(at.last)]


def _by_code(register: Register, code: str, at: When) -> str:
    periods = register.periods(code)
    if not periods:
        raise DeskError(f"không có đơn vị mã “{code}”; tra bằng “bonghoadep place TÊN”, hoặc ghi thẳng tên")
    first, last = register.at(code, at.first), register.at(code, at.last)
    if first and first == last:
        return code
    if first or last:
        message = f"“{code}” đổi trong {at}; ghi rõ tháng bằng --at, như --at {at.year}-03:"
    else:
        message = f"“{code}” không phải đơn vị có vào {at}:"
    raise DeskError(_listed(register, message, periods))


def _listed(register: Register, message: str, places: "list[Place] | tuple[Place, ...]") -> str:
    return "\n".join((message, *(f"  {spoken(place, register)}" for place in places)))
