"""The words in which walls speak, by language and by what each says; meeting.py tells which meet.

`~` stands for an ending. A word may be of several kinds, and none says anything by itself; of a
language whose words are glued to others, beginnings and parts are meant.
"""

from collections.abc import Mapping

from archiver.signs.phrases.walls.vocabulary import (
    east_asian,
    germanic,
    iranian,
    romance,
    semitic,
    slavic,
    turkish,
)

VOCABULARY: Mapping[str, Mapping[str, str]] = {
    **germanic.WORDS,
    **romance.WORDS,
    **slavic.WORDS,
    **turkish.WORDS,
    **semitic.WORDS,
    **iranian.WORDS,
    **east_asian.WORDS,
}
"""By language and by kind."""
