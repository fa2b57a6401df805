"""What a cell can hold: moments that sort as time does, JSON, text that UTF-8 can write."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Row = Mapping[str, Any]


def storable(row: Row) -> dict[str, Any]:
    """Return the row with text that UTF-8 cannot hold (lone surrogates) made visible."""
    return {name: _text(value) if isinstance(value, str) else value for name, value in row.items()}


def _text(value: str) -> str:
    if value.isascii():
        return str(value)
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def moment(at: datetime) -> str:
    """Return RFC 3339 text in UTC, always to the microsecond, so that text sorts as time does."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def as_json(value: Any) -> str:  # noqa: ANN401  (whatever JSON can hold)
    """Return compact JSON text in readable Unicode."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def of_json(text: str) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    """Return what JSON text says."""
    return json.loads(text)
