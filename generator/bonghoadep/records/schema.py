"""The records' JSON Schemas, for editors that complete and check while one types."""

import json
from collections.abc import Mapping
from typing import Any

from .booklet import Booklet
from .document import Record
from .exemplar import Exemplar
from .movement import Movement
from .plan import Plan
from .publisher import Publisher

MODELS: Mapping[str, type[Record]] = {
    "exemplar": Exemplar,
    "movement": Movement,
    "plan": Plan,
    "booklet": Booklet,
    "site": Publisher,
}


def schemas() -> Mapping[str, str]:
    """Return the JSON text of each schema by its name: draft 2020-12, keys in the models' order."""
    return {name: _text(name, model.model_json_schema()) for name, model in MODELS.items()}


def _text(name: str, schema: dict[str, Any]) -> str:
    if name == "exemplar":
        # In a Markdown file the story is what follows the front matter, so the key is not asked for.
        schema["required"] = [key for key in schema["required"] if key != "story"]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:bonghoadep:{name}"}
    return json.dumps({**head, **schema}, ensure_ascii=False, indent=2) + "\n"
