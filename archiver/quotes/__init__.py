"""Does the source still say it? Whether the words that rest on a link stand in its text.

Nothing here fetches or remembers. A quotation is looked for word by word, whatever its
typography; a sentence without one by its names and numbers. What is not there is told as
`not found` only where all of the text was read, in the language of the words.
"""

from archiver.quotes.asking import Asked, asked
from archiver.quotes.backing import Text, back

__all__ = ["Asked", "Text", "asked", "back"]
