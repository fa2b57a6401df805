"""How a report for a terminal is laid out."""

from archiver.values import frozen


@frozen
class Layout:
    """`width` in columns; `dated` tells when each link was looked at (else it was just now)."""

    width: int = 80
    dated: bool = False
