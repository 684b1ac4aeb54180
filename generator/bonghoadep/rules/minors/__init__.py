"""Children: consent, name, school, address, face."""

from ..rule import Rule
from . import age, face, full_name, home, other_children, school_class

RULES: tuple[Rule, ...] = (
    full_name.RULE,
    school_class.RULE,
    home.RULE,
    face.RULE,
    age.RULE,
    other_children.RULE,
)
