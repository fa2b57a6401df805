"""How a report for a terminal is laid out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """`width` in columns; `dated` tells when each link was looked at (else it was just now)."""

    width: int = 80
    dated: bool = False
