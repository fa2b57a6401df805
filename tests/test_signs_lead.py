"""What stands beneath a headline, what a few words say, and what citations name."""

# ruff: noqa: RUF001  (a phrase in its own letters)

import pytest
from evidence import CITED, answer, look

from archiver import signs
from archiver.model import Citation, CitationKind, Page, Place
from archiver.page import read
from archiver.signs.phrases import may_be_lost, tells_it_is_gone, tells_of_an_order

GONE = [
    ("This video was removed by its uploader.", True, "en"),
    ("Der gewünschte Artikel steht leider nicht mehr zur Verfügung.", True, "de"),
    ("Este mensaje fue eliminado por su autora.", True, "es"),
    ("Цю новину видалено з сайту.", True, "uk"),
    ("الماده التي تبحث عنها حذفت أو نقلت.", True, "ar"),
    ("お探しの記事は掲載期間が終了しました。", True, "ja"),
    ("Ongeldige discussie opgegeven.", True, "a forum"),
    ("The text that stood here was taken down in 2017.", True, "where it stood"),
    ("Здесь был текст, он удалён.", True, "where it stood, in Russian"),
    ("عذرا، لم نعثر على الجدول الذي طلبتموه.", True, "a table, in Arabic"),
    ("We looked for eel and found 0 documents.", True, "an English search that found nothing"),
    ("A mill stood here until 1902.", False, "what stood there was no page"),
    ("0 resultados para «atas 2006 12».", True, "a search that found nothing"),
    ("The council removed the statue of the eel catcher.", False, "what it tells was removed"),
    ("He wrote “This page was removed” on the door.", False, "quoted"),
]
ORDERED = [
    ("The text that stood here was taken down under an order of the High Court.", True, "en"),
    ("Este texto foi retirado do ar por decisão judicial.", True, "pt"),
    ("Bu içerik, 4. Sulh Ceza Hâkimliği'nin kararı gereği yayından kaldırılmıştır.", True, "tr"),
    ("This page was removed by its author.", False, "nobody ordered it"),
    ("The court ordered the removal of the statue.", False, "news of a court"),
]
NAMES = [
    ("The council heard of it a second time.[123]", None, False, "a note's mark"),
    ("Minutes, http://a.example/000123.html (accessed 3 March 2015).", None, False, "its address"),
    ("The strike was led by Ruth Marsh.", None, True, "a person"),
    ("It cost 214,000 pounds.", None, True, "a number"),
    ("وقع الاتفاق في المدينة", None, True, "letters without capitals"),
    ("See", "Board votes to close schools", True, "a headline"),
    ("See", "one account of that evening", False, "a few words of an author"),
]
FRAMED = (
    "<title>{title} | Lode Courier</title><div>News Archive Contact</div><h1>{title}</h1><p>{said}"
    "</p><h2>Related</h2><ul>{lists}</ul>"
)


def framed(title: str, said: str, lists: str = "<li>Ferry timetable changes</li>" * 30) -> Page:
    """Return a page among its menus and its other stories."""
    page = read(FRAMED.format(title=title, said=said, lists=lists).encode(), "text/html", CITED)
    assert page is not None
    return page


def citing(context: str, anchor: str | None = None) -> Citation:
    """Return a citation of this sentence."""
    return Citation("d", CITED, CITED, CitationKind.LINK, Place(), context=context, anchor=anchor)


@pytest.mark.parametrize(("text", "gone", "why"), GONE, ids=[row[2] for row in GONE])
def test_a_few_words_tell_that_they_stand_in_place_of_a_page(text, gone, why):  # noqa: ARG001
    """What points at it, what it is and what became of it meet in one sentence."""
    assert tells_it_is_gone(text) is gone


@pytest.mark.parametrize(("text", "ordered", "why"), ORDERED, ids=[row[2] for row in ORDERED])
def test_a_few_words_tell_by_whose_order(text, ordered, why):  # noqa: ARG001
    """And by whom."""
    assert tells_of_an_order(text) is ordered


def test_a_joke_speaks_of_what_is_lost_and_a_wall_does_not():
    """Or it points home; what speaks of neither may be either."""
    assert may_be_lost("Whatever used to live here has moved out.")
    assert may_be_lost("Vielleicht hilft die Startseite weiter.")
    assert not may_be_lost("Become one of our friends; they know the way.")


@pytest.mark.parametrize(
    ("context", "anchor", "specific", "why"), NAMES, ids=[row[3] for row in NAMES]
)
def test_what_a_citation_names(context, anchor, specific, why):  # noqa: ARG001
    """Marks of notes, dates and addresses are no names."""
    assert signs.is_specific([citing(context, anchor)]) is specific


def test_one_long_word_is_read_to_a_bound():
    """A word of a megabyte is one word; quotation marks that never close are not followed."""
    assert not tells_it_is_gone("\u201c" * 1_000_000)
    assert not may_be_lost("\u201c" * 1_000_000)


def test_menus_and_other_stories_are_no_part_of_what_a_page_says():
    """However many there are."""
    page = framed("Biscuit ate this one", "Our office dog was hungry.")
    assert page.words > 90
    assert signs.notice(page) == "Our office dog was hungry."


def test_sections_that_tell_something_are():
    """So an article with headings is not brief."""
    told = "The engineers told the members how many of the piles had moved in the storm. " * 6
    page = framed("Storm", "In short.", f"</ul><p>{told}</p><ul>")
    assert told.strip() in signs.beneath(page)
    assert not signs.brief(page)


def test_pages_are_one_to_readers_whatever_else_there_is_to_read():
    """One headline, and the same few words beneath it."""
    one = look(answer(200), page=framed("Oops", "It is lost."))
    same = look(answer(200), page=framed("Oops", "It is lost.", "<li>Bread is dear</li>" * 30))
    other = look(answer(200), page=framed("Oops", "It was found."))
    assert signs.same_to_readers(one, same)
    assert not signs.same_to_readers(one, other)


def test_another_article_lacks_title_and_sentence():
    """In the same language, and where the citation names somebody."""
    page = framed(
        "Lady Falcons edge Mercer",
        "The team came back from nine points down and beat "
        "Mercer in the last minute of the night, as the coach had told the players. " * 3,
    )
    sentence = "The board of Lode voted in spring to close three schools by the river"
    assert signs.is_another(CITED, [citing(sentence, "Board votes to close three schools")], page)
    assert not signs.is_another(CITED, [citing("See there", "one account of it all")], page)


def test_a_shell_may_be_described_by_its_server():
    """For each page by itself; what says nothing of what is cited is a shell."""
    told = {"og:description": "Volunteers told the council how they restored the eel weir"}
    cited = [citing("Volunteers told the council how the weir was restored")]
    assert signs.is_described(CITED, cited, Page(meta=told, scripts=2))
    assert not signs.is_described(CITED, cited, Page(meta={"og:title": "Hearings"}, scripts=2))
    assert not signs.is_described(CITED, cited, Page(scripts=2))


def test_a_page_has_what_it_is_cited_for():
    """In its headline, and in its text."""
    page = framed("Eel weir at Lode restored", "Twelve volunteers restored the weir with stones.")
    assert signs.has_it(
        CITED, [citing("Twelve volunteers brought stones", "Weir at Lode restored")], page
    )
    assert not signs.has_it(CITED, [citing("The lens returned to its tower", "Lighthouse")], page)
