"""JSON with exact numbers: fractions are Decimal, in both directions."""

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Mapping, Union


def loads(text: Union[str, bytes]) -> Any:
    """Parses JSON; fractions become Decimal."""
    return json.loads(text, parse_float=Decimal)


def dumps(value: Any) -> str:
    """Returns the JSON text of a value, with every digit of its numbers."""
    if isinstance(value, Enum):
        return dumps(value.value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"JSON has no number {value}")
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{json.dumps(str(key))}:{dumps(each)}" for key, each in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(dumps(each) for each in value) + "]"
    if isinstance(value, date):  # a datetime is a date too
        return json.dumps(value.isoformat())
    return json.dumps(value, allow_nan=False)
