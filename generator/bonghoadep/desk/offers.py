"""What a plan offers to a new story: its movements, each for the kinds it judges."""

from collections.abc import Mapping
from pathlib import Path

from ..records.decode import decode
from ..records.movement import Movement
from ..records.plan import Plan
from ..records.words import KINDS
from .outline import DeskError


def plans(content: Path) -> Mapping[str, str]:
    """Return the plans that can be read, by id: what each is called."""
    read = (_plan(content, file.stem) for file in sorted((content / "plans").glob("*.yml")))
    return {plan.id: plan.short for plan in read if plan}


def movements(content: Path, plan_id: str, kind: str) -> Mapping[str, str]:
    """Return the movements in which a plan judges this kind, by id, in the plan's order and words."""
    plan = _plan(content, plan_id)
    parts = plan.movements if plan else ()
    return {
        part.movement: part.as_written
        for part in parts
        if plan and kind in (part.kinds or plan.kinds) and _is_movement(content, part.movement)
    }


def require(content: Path, plan_id: str, movement: str, kind: str) -> None:
    """Raise `DeskError` unless the plan judges this kind in this movement."""
    plan = _plan(content, plan_id)
    if plan is None:
        known = ", ".join(plans(content)) or "chưa có kế hoạch nào"
        raise DeskError(f"không đọc được kế hoạch “{plan_id}”; có: {known}")
    parts = [part for part in plan.movements if part.movement == movement]
    offered = movements(content, plan_id, kind)
    choice = "; ".join(f"{id} ({name})" for id, name in offered.items()) or "không có phong trào nào"
    if not parts and not plan.movements_open:
        raise DeskError(
            f"kế hoạch “{plan.short}” không có phong trào “{movement}”; cho loại này có: {choice}"
        )
    if not _is_movement(content, movement):
        raise DeskError(f"chưa có tệp movements/{movement}.yml; viết tệp ấy trước, hoặc chọn: {choice}")
    if parts and not any(kind in (part.kinds or plan.kinds) for part in parts):
        allowed = ", ".join(KINDS[one].lower() for part in parts for one in part.kinds or plan.kinds)
        raise DeskError(
            f"phong trào “{parts[0].as_written}” chỉ xét {allowed}, không xét {KINDS[kind].lower()};"
            f" cho loại này có: {choice}"
        )


def _plan(content: Path, id: str) -> Plan | None:
    # An id is what a file is called: nothing that leads out of the folder is looked for.
    if not (id.replace("-", "").isalnum() and (content / "plans" / f"{id}.yml").is_file()):
        return None
    plan, _ = decode(content, f"plans/{id}.yml", Plan)
    return plan if isinstance(plan, Plan) else None


def _is_movement(content: Path, id: str) -> bool:
    if not (id.replace("-", "").isalnum() and (content / "movements" / f"{id}.yml").is_file()):
        return False
    movement, _ = decode(content, f"movements/{id}.yml", Movement)
    return movement is not None
