"""Every resource of the web, by its path."""

from web.resources import (
    breaking,
    documents,
    framing,
    heads,
    large,
    redirects,
    robots,
    scripted,
    slow,
    statuses,
    whole,
)
from web.talk import Resource

FAMILIES = (
    framing,
    heads,
    redirects,
    statuses,
    breaking,
    slow,
    large,
    robots,
    documents,
    whole,
    scripted,
)

RESOURCES: dict[str, Resource] = {
    path: resource for family in FAMILIES for path, resource in family.RESOURCES.items()
}

__all__ = ["FAMILIES", "RESOURCES"]
