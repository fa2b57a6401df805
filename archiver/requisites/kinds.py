"""The kinds of thing that a page is made of, and an address that one is had from."""

from dataclasses import dataclass
from enum import StrEnum

from archiver import urls


def leads_elsewhere(reference: str) -> bool:
    """Whether a reference names something that is not in the page itself."""
    reference = reference.strip()
    return bool(reference) and not reference.startswith(("#", "data:"))


class Kind(StrEnum):
    """What a requisite is, by the place that names it; in the order of their weight."""

    STYLE = "style"
    FRAME = "frame"
    SCRIPT = "script"
    FONT = "font"
    IMAGE = "image"
    ICON = "icon"
    MEDIA = "media"

    @property
    def rank(self) -> int:
        """How early it is fetched, from 0."""
        return tuple(Kind).index(self)


@dataclass(frozen=True, slots=True)
class Requisite:
    """One thing that a page needs, by its absolute address."""

    url: str
    kind: Kind

    @classmethod
    def at(cls, reference: str, base: str, kind: Kind) -> "Requisite | None":
        """Return what a reference names from where it stands; None where nobody can fetch it."""
        # `resolve` reads what the wire carries: bytes, each as one character.
        wire = reference.strip().encode("utf-8", "replace").decode("latin-1")
        url = urls.resolve(base.partition("#")[0], wire).partition("#")[0]
        try:
            return cls(url, kind) if urls.parts(url).scheme in urls.WEB else None
        except ValueError:
            return None
