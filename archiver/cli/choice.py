"""What a person asks to be read: documents, as what, and which of their citations."""

import re
from dataclasses import dataclass

from archiver.model import ArchiverError, Citation, CitationKind


@dataclass(frozen=True, slots=True)
class Choice:
    """Takes a citation whose URL matches one of `include`, if there is any, none of `exclude`.

    Patterns are regular expressions that may match anywhere in the URL, in any case.
    """

    include: tuple[re.Pattern[str], ...] = ()
    exclude: tuple[re.Pattern[str], ...] = ()
    kinds: frozenset[CitationKind] = frozenset()

    def takes(self, citation: Citation) -> bool:
        """Say whether a citation is asked for."""
        if self.kinds and citation.kind not in self.kinds:
            return False
        if self.include and not any(found.search(citation.url) for found in self.include):
            return False
        return not any(found.search(citation.url) for found in self.exclude)


EVERYTHING = Choice()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Documents by name, the format to read them as (None: what they show), and a choice."""

    names: tuple[str, ...]
    form: str | None = None
    choice: Choice = EVERYTHING


def pattern(raw: str) -> re.Pattern[str]:
    """Return a pattern as a person wrote it; raise ArchiverError for what is none."""
    try:
        return re.compile(raw, re.IGNORECASE)
    except re.error as error:
        raise ArchiverError(
            f"{raw!r} is not a regular expression: {error}.",
            "Write a part of the address, such as example.org, and a backslash before ( or [.",
        ) from error
