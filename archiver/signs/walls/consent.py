"""Whether consent to cookies is all that a page asks for; a bar above a page is no wall."""

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.phrases import mentions_missing
from archiver.signs.phrases import walls as phrases
from archiver.signs.phrases.walls import Kind, meeting
from archiver.signs.phrases.walls.consents import speaks_of_consent
from archiver.signs.text import length
from archiver.signs.walls import headlines
from archiver.signs.walls.headlines import LETTER, NOTICE

LEFT_OVER = 25
"""Words that a consent wall may say beside what it says of consent."""

BAR = 20
"""Words about consent that a bar above a page has not."""

SENTENCE = expression("[.!?\u3002\uff01\uff1f\n]\\s*")


def asked(page: Page) -> bool:
    """Say whether consent is all that a page speaks of; a bar above a page is none."""
    if page.words >= LETTER:
        return False
    by_heading = any(
        headlines.heads(Kind.CONSENT, each) for each in (page.title, *page.headings[:1])
    )
    bids = any(meeting.asks(Kind.CONSENT, each) for each in meeting.sentences(page.own or ""))
    if not (by_heading or bids or phrases.says(Kind.CONSENT, page.text)):
        return False
    if mentions_missing(page.own or ""):
        return False
    spoken, left = _of_consent(page)
    is_bar = spoken < BAR and (spoken < left or headlines.about_something(page))
    if is_bar and not (by_heading or bids):
        return False
    return left < (NOTICE if by_heading else LEFT_OVER)


def _of_consent(page: Page) -> tuple[int, int]:
    """Count the words of sentences that speak of consent, and of those that do not.

    Headings of walls are left out. Of a page that is not long, its own sentences are meant: what a
    menu says is none.
    """
    text = page.own or page.text
    for heading in page.headings:
        if heading in page.headings[:1] or headlines.refuses(heading) or speaks_of_consent(heading):
            text = text.replace(heading, " . ", 1)
    sentences = SENTENCE.split(text)
    spoken = sum(length.words(each) for each in sentences if _speaks(each))
    return spoken, sum(map(length.words, sentences)) - spoken


def _speaks(sentence: str) -> bool:
    return speaks_of_consent(sentence) or meeting.asks(Kind.CONSENT, sentence)
