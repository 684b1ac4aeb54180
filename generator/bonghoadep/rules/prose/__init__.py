"""What stands in the story itself."""

from ..rule import Rule
from . import (
    bare_url,
    bold_heading,
    empty_link,
    heading_jump,
    long_paragraph,
    picture_without_words,
    raw_html,
    table_without_head,
    undeclared_picture,
)

RULES: tuple[Rule, ...] = (
    raw_html.RULE,
    undeclared_picture.RULE,
    heading_jump.RULE,
    empty_link.RULE,
    bare_url.RULE,
    table_without_head.RULE,
    long_paragraph.RULE,
    picture_without_words.RULE,
    bold_heading.RULE,
)
