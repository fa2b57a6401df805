"""Walls, and dead domains, that say it in words of their own; and pages that only sound like them."""

# ruff: noqa: E501  (a frame is a line)

import pytest
from evidence import CITED, answer, evidence, look
from rotten.case import WORDS
from walls_worded import ADVERTS, LIVING, SERVERS, WALLS

from archiver import rot
from archiver.model import LinkStatus, Purpose, Verdict
from archiver.page import read
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind, meeting
from archiver.signs.phrases.walls.vocabulary import VOCABULARY
from archiver.signs.walls import gates

STATUS = {
    **dict.fromkeys(("login", "paywall", "consent", "age"), LinkStatus.WALLED),
    "challenge": LinkStatus.BLOCKED,
    "legal": LinkStatus.LEGAL,
    "parked": LinkStatus.PARKED,
}
FRAMED = ("login", "paywall", "consent", "legal")
"""What stands in the frame of its site, beneath the headline of what it keeps."""

STANDING = frozenset({LinkStatus.LIVE, LinkStatus.UNDECIDED})
BARE = "<title>Lode</title><p>{told}</p>"
FRAME = (
    "<title>{title} - Lode</title><header><nav><a href='/'>Lode</a><a href='/n'>News</a><a href='/c'>Culture</a><a href='/l'>Log in</a></nav></header>"
    "<main><h1>{title}</h1>{told}</main><aside><h2>More</h2><ul><li><a href='/1'>Ferry timetable changes in May</a></li><li><a href='/2'>School choir wins a prize</a></li>"
    "<li><a href='/3'>Price of flour rises again</a></li></ul></aside><footer><a href='/i'>Imprint</a> <a href='/p'>Privacy policy</a> We use cookies. © Lode</footer>"
)
ROWS = [
    (language, kind, said) for language, kind, *sentences in WALLS for said in sentences
]  # fmt: skip
GATES = [
    ("https://a.example/login", Kind.LOGIN, "a login"),
    ("https://a.example/accounts/login/", Kind.LOGIN, "with a stroke behind it"),
    ("https://login.a.example/", Kind.LOGIN, "by its host"),
    ("https://a.example/restricted/minutes-2009", None, "it is restricted, and none itself"),
    ("https://a.example/members-only", None, "for members, and no login"),
    ("https://a.example/login/minutes-2009", None, "what a login leads to"),
    ("https://a.example/abo/minutes-2009", None, "what an offer leads to"),
]


def judged(page: str, sibling: bool = False) -> Verdict:
    """Return the verdict on a page, and whether any other address shows it, too."""
    shown = read(
        f"<!doctype html><meta charset=utf-8>{page}".encode(), "text/html; charset=utf-8", CITED
    )
    other = look(
        answer(200 if sibling else 404, "https://example.org/"),
        page=shown if sibling else None,
        purpose=Purpose.SIBLING,
    )
    return rot.judge(evidence(look(answer(200), page=shown), other, cited=CITED))


@pytest.mark.parametrize(("language", "kind", "said"), ROWS)
def test_a_wall_is_known_by_kinds_of_words(language: str, kind: str, said: str) -> None:
    """It says one thing, to whoever comes, by itself or in the frame of its site."""
    assert judged(BARE.format(told=said), sibling=True).status is STATUS[kind], language
    if kind in FRAMED:
        framed = FRAME.format(title="The eel weir", told=f"<p>{said}</p>")
        assert judged(framed, sibling=True).status is STATUS[kind], language


@pytest.mark.parametrize("language", [each for each in WORDS if each in dict(ADVERTS)])
def test_a_teaser_is_walled_where_its_rest_is_kept(language: str) -> None:
    """Whatever stands above the sentence that keeps the rest."""
    kept = next(
        said
        for each, kind, said in ROWS
        if (each, kind) == (language, "paywall") and "?" not in said
    )
    told = f"<p>{WORDS[language]}</p><p>{kept}</p>"
    assert judged(FRAME.format(title="Harbour", told=told)).status is LinkStatus.WALLED


@pytest.mark.parametrize(("language", "said"), SERVERS)
def test_a_server_without_a_site_is_no_page(language: str, said: str) -> None:
    """A person should look, since a site may be on its way."""
    assert judged(BARE.format(told=said)).rule in {"placeholder", "parked"}, language


@pytest.mark.parametrize(("language", "headline", "told"), LIVING)
def test_a_short_page_that_is_there_is_no_wall(language: str, headline: str, told: str) -> None:
    """A walk for members, a book to be borrowed, news of courts, of paywalls and of robots."""
    framed = FRAME.format(title=headline, told=f"<p>{told}</p>")
    bare = f"<title>{headline}</title><h1>{headline}</h1><p>{told}</p>"
    assert {judged(framed).status, judged(bare).status} <= STANDING, language


@pytest.mark.parametrize("times", [1, 2, 4])
@pytest.mark.parametrize(("language", "advert"), ADVERTS)
def test_an_advert_beside_a_whole_article_is_no_wall(
    language: str, advert: str, times: int
) -> None:
    """Above it or beneath it: what is sold is everything else."""
    article = f"<p>{WORDS[language]}</p>" * times
    above = FRAME.format(title="Harbour", told=f"<p>{advert}</p>{article}")
    beneath = FRAME.format(title="Harbour", told=f"{article}<p>{advert}</p>")
    assert {judged(above).status, judged(beneath).status} <= STANDING


@pytest.mark.parametrize(("url", "kind"), [pytest.param(*row[:2], id=row[2]) for row in GATES])
def test_an_address_is_that_of_a_gate_by_its_last_part(url: str, kind: Kind | None) -> None:
    """What lies beneath a part that names a gate is what it leads to."""
    assert gates.is_of(url) is kind


@pytest.mark.parametrize("language", VOCABULARY)
def test_every_language_has_words_of_every_kind(language: str) -> None:
    """No kind of wall is silent in a language for want of a row; and no row has a word of none."""
    assert set(VOCABULARY[language]) == set(VOCABULARY["en"])
    assert all(all(fold(row).split("|")) for row in VOCABULARY[language].values())


@pytest.mark.parametrize("language", WORDS)
def test_an_article_bids_nothing(language: str) -> None:
    """What is written about a harbour is written about a harbour."""
    said = meeting.sentences(WORDS[language])
    assert not any(meeting.asks(kind, each) for kind in Kind for each in said)
    assert not any(map(meeting.keeps_the_rest, said))
    assert not meeting.tells_it_is_idle(WORDS[language])
