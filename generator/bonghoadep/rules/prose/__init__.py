"""What stands in the story itself."""

from ..rule import Rule
from . import raw_html, undeclared_picture

RULES: tuple[Rule, ...] = (
    raw_html.RULE,
    undeclared_picture.RULE,
)
