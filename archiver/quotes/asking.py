"""What a citation says that its source should say, too."""

from dataclasses import dataclass

from archiver.expressions import expression
from archiver.model import Citation
from archiver.quotes.claims import facts
from archiver.quotes.tokens import Tokens

# An ellipsis (in Japanese, "omitted"), and what an editor put between brackets, stand for words
# of the source.
_GAP = expression(
    r"\[[^\[\]]{0,200}\]|[\uff3b\u3014][^\uff3b\uff3d\u3014\u3015]{0,200}[\uff3d\u3015]"
    r"|\(\s?(?:\u2026|\.{3})\s?\)|[(\uff08][\u4e2d\u5f8c\u524d]\u7565[)\uff09]"
    r"|[\u2026\u22ef]|\.(?:\s?\.){2,}"
)
_INITIAL = expression(r"\[(\w)\](?=\w)")
_MARKS = "\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f`"


@dataclass(frozen=True, slots=True)
class Asked:
    """The words to look for: a quotation, or a sentence that makes a claim."""

    words: str
    is_claim: bool = False

    @property
    def fragments(self) -> tuple[Tokens, ...]:
        """The words between the gaps of a quotation, each stretch folded."""
        parts = map(Tokens, _GAP.split(_INITIAL.sub(r"\1", self.words)))
        return tuple(part for part in parts if part.words)


def asked(citation: Citation) -> Asked | None:
    """Return what to look for; None where a citation says nothing that can be."""
    quote = (citation.quote or "").strip().strip(_MARKS).strip()
    if quote and Asked(quote).fragments:
        return Asked(quote)
    if citation.context and facts(citation.context) is not None:
        return Asked(citation.context, is_claim=True)
    return None
