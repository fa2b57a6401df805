"""Does the source still say it? What is found, what is not, and what nobody can tell."""

# ruff: noqa: RUF001  (letters and marks that look alike are meant)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import quotes
from archiver.model import Citation, CitationKind, Place, Support
from archiver.quotes import Asked, Text

URL = "http://example.org/page"

ARTICLE = """The night the lines went quiet

At a quarter past nine on the evening of 9 March 2024, the last mast in Marsa Zayn stopped
answering. “We thought it was the storm,” said the harbour-master, who had kept a radio for
thirty years. “Then the landlines went, and we knew that it wasn’t.” The council blamed
maintenance; its engineer, Ms Okafor, has since denied that any had been planned.
Some 12,400 people were without a line for 61 hours, according to the Open Routes project.
The organisation’s report does not name who gave the order. Pharmacies stayed open."""

LONG = "Nothing of this has to do with boats, harbours, or the weather of that year. " * 12

GERMAN = """Am Abend des 9. März 2024 fiel in Marsa Zayn das Netz aus. Der Hafenmeister sagte, man
habe zuerst an den Sturm gedacht. Dann sei auch das Telefon nicht mehr gegangen, und es war klar,
dass es nicht der Sturm war. Die Stadt sprach von einer Wartung, die aber nie geplant war."""

ARABIC = """في مساء التاسع من آذار انقطعت الاتصالات عن المدينة كلها، وقال مدير الميناء إن الناس
ظنوا في البداية أن العاصفة هي السبب، ثم انقطعت الخطوط الأرضية أيضا فعرف الجميع أن الأمر مختلف.
وبقيت الصيدليات مفتوحة ثلاثة أيام بلا أي اتصال، بحسب ما روت الصحيفة المحلية في عددها التالي."""

JAPANESE = (
    "三月九日の夜、町の通信はすべて止まった。港の責任者は、はじめは嵐のせいだと思ったと語る。"
)

QUOTED = [
    pytest.param("We thought it was the storm", ARTICLE, "supports", id="as it stands"),
    pytest.param("“we thought it was the storm,”", ARTICLE, "supports", id="marks and case"),
    pytest.param("we knew that it wasn't", ARTICLE, "supports", id="a straight apostrophe"),
    pytest.param("who had kept a radio for\nthirty years", ARTICLE, "supports", id="line ends"),
    pytest.param("the harbour‐master, who had kept", ARTICLE, "supports", id="another hyphen"),
    pytest.param(
        "We thought it was the storm … and we knew that it wasn’t",
        ARTICLE,
        "supports",
        id="an ellipsis stands for what was left out",
    ),
    pytest.param(
        "the landlines went [...] we knew that it wasn’t", ARTICLE, "supports", id="in brackets"
    ),
    pytest.param(
        "[H]er engineer, Ms Okafor, has since denied", ARTICLE, "partly", id="another pronoun"
    ),
    pytest.param("[t]he council blamed maintenance", ARTICLE, "supports", id="a changed initial"),
    pytest.param(
        "The organization’s report does not name who gave the order",
        ARTICLE,
        "supports",
        id="spelled as in America",
    ),
    pytest.param(
        "The organisation’s report does name who gave the order",
        ARTICLE,
        "partly",
        id="a lost not is no spelling",
    ),
    pytest.param(
        "Some 12,900 people were without a line for 61 hours",
        ARTICLE,
        "partly",
        id="another figure is no spelling",
    ),
    pytest.param(
        "we knew that it wasn’t … We thought it was the storm",
        ARTICLE,
        "partly",
        id="in another order",
    ),
    pytest.param(
        "We thought it was the storm … and the minister resigned over it in April",
        ARTICLE,
        "partly",
        id="half of it",
    ),
    pytest.param(
        "The governor himself ordered the exchange to be switched off",
        ARTICLE,
        "not found",
        id="not there",
    ),
    pytest.param("We thought it was the storm", LONG, "not found", id="another page"),
    pytest.param("blackout", ARTICLE, "cannot tell", id="one word, in quotation marks"),
    pytest.param("maintenance", ARTICLE, "supports", id="one word that is there"),
    pytest.param(
        "We thought that it was the storm, and then the phones went too",
        GERMAN,
        "cannot tell",
        id="a translation, by its small words",
    ),
    pytest.param("We thought it was the storm", ARABIC, "cannot tell", id="by its script"),
    pytest.param("انقطعت الخطوط الأرضية أيضاً فعرف الجميع", ARABIC, "supports", id="vowel marks"),
    pytest.param("إنقطعت الخطوط الارضية ايضا", ARABIC, "supports", id="alefs as people type them"),
    pytest.param("町の通信はすべて止まった", JAPANESE, "supports", id="no spaces between words"),
    pytest.param("We thought it was the storm", "", "cannot tell", id="no text"),
    pytest.param(
        "We thought it was the storm", "Subscribe to read.", "cannot tell", id="a teaser only"
    ),
]

TYPED = (
    "The co-operation of the air-\nport\u2019s inter-\nnational staff in the U.K. cost 12,400 "
    "pounds, or $1.5 million by 35 others.[12] E-mails were lost; the harbour was not closed to "
    "get her out."
)
PERSIAN = (
    "مردم نمی\u200cتوانستند با یکدیگر تماس بگیرند و کتاب\u200cهای درسی و رسانه\u200cها را نیافتند"
)
THAI = "เมื่อคืนวันที่ ๙ มีนาคม ๒๕๖๗ การสื่อสารทั้งหมดของเมืองถูกตัดขาด"
WIDE = (
    "三月九日の夜、ＮＴＴの通信はすべて止まった。"
    "コンピュータも六十一時間使えず、１２,４００人が困った。"
)

WRITTEN = [
    (
        "airport’s international staff in the UK",
        TYPED,
        "supports",
        "parted by the end of a line, dotted",
    ),
    ("The cooperation of the airport's", TYPED, "supports", "with a hyphen and without"),
    ("emails were lost; the harbour", TYPED, "supports", "after the mark of a note"),
    ("35 others. E-mails were lost", TYPED, "supports", "over the mark of a note"),
    ("staff in the U.K. cost 12400 pounds", TYPED, "supports", "thousands as others group them"),
    ("12,400 pounds, or $15 million by", TYPED, "partly", "15 is not 1.5"),
    ("$1.5 million by 3.5 others", TYPED, "partly", "3.5 is not 35"),
    ("together", TYPED, "cannot tell", "one word, where three are"),
    ("nation", TYPED, "cannot tell", "the end of a word"),
    ("the harbour was not closed to get he", TYPED, "partly", "the beginning of a word"),
    ("مردم نميتوانستند با يكديگر تماس بگيرند", PERSIAN, "supports", "joined, in Arabic letters"),
    ("مردم نمی توانستند با یکدیگر", PERSIAN, "supports", "a blank in place of what keeps apart"),
    ("كتابهاي درسي و رسانه ها", PERSIAN, "supports", "a plural joined, and one apart"),
    (
        "처음에는 폭풍때문이라고 생각했다",
        "그는 처음에는 폭풍 때문이라고 생각했다.",
        "supports",
        "Korean, closed up",
    ),
    ("วันที่ 9 มีนาคม 2567 การสื่อสารทั้งหมด", THAI, "supports", "digits of a script"),
    ("NTTの通信はすべて止まった", WIDE, "supports", "wide letters"),
    ("ｺﾝﾋﾟｭｰﾀも六十一時間使えず", WIDE, "supports", "narrow letters"),
    ("三月九日の夜（中略）すべて止まった", WIDE, "supports", "what was left out, in Japanese"),
    ("コンピュータも〔その後〕六十一時間使えず", WIDE, "supports", "an insertion, in Japanese"),
    ("六十一時間使えず、12400人が困った", WIDE, "supports", "wide thousands"),
    ("काल में नगर की सारी लाइनें", "काल में नगर की सारी लाइनें बंद थीं", "supports", "vowels that are marks"),
    ("कल में नगर की", "काल में नगर की सारी लाइनें बंद थीं", "partly", "a vowel makes another word"),
]

CLAIMED = [
    pytest.param(
        "On 9 March 2024, the people of Marsa Zayn lost their lines",
        ARTICLE,
        "supports",
        id="all names and numbers",
    ),
    pytest.param(
        "About 12 400 people in Marsa Zayn had no line for 61 hours, says the Open Routes project",
        ARTICLE,
        "supports",
        id="thousands as others group them",
    ),
    pytest.param(
        "About 12,400 people in Marsa Zayn had no line for 75 hours, says the Open Routes project",
        ARTICLE,
        "partly",
        id="one number is another",
    ),
    pytest.param(
        "In Tripoli, 4,000 refugees waited 18 months for Chancellor Weber",
        ARTICLE,
        "not found",
        id="nothing of it",
    ),
    pytest.param(
        "In the spring of 2024 the people of Marsa Zayn lost all lines", LONG, "not found", id="far"
    ),
]


def citation(quote=None, context=""):
    return Citation("draft.txt", URL, URL, CitationKind.TEXT, Place(), context, quote=quote)


@pytest.mark.parametrize(("quote", "text", "support"), QUOTED)
def test_a_quotation_is_looked_for(quote, text, support):
    """What is quoted is found whatever its typography, and never by its meaning alone."""
    assert quotes.back(URL, Asked(quote), [Text(text)]).support == support


@pytest.mark.parametrize(
    ("quote", "text", "support"), [pytest.param(*row, id=why) for *row, why in WRITTEN]
)
def test_what_is_written_together_or_apart_is_the_same(quote, text, support):
    """The same letters are the same words, wherever a line, a hyphen or a custom parts them."""
    assert quotes.back(URL, Asked(quote), [Text(text)]).support == support


@pytest.mark.parametrize(("sentence", "text", "support"), CLAIMED)
def test_a_claim_is_looked_for_by_its_facts(sentence, text, support):
    """A sentence without a quotation has names and numbers that its source should have."""
    wanted = quotes.asked(citation(context=sentence))
    assert wanted is not None
    assert wanted.is_claim
    assert quotes.back(URL, wanted, [Text(text)]).support == support


@pytest.mark.parametrize(
    "context",
    [
        pytest.param("", id="nothing"),
        pytest.param("See the report of the council.", id="no number"),
        pytest.param("It was 1999.", id="no name"),
        pytest.param("See http://Example.org/2024/Report/12 for more.", id="only an address"),
    ],
)
def test_what_says_nothing_is_not_asked(context):
    """A sentence without names and numbers cannot be looked for."""
    assert quotes.asked(citation(context=context)) is None


def test_the_passage_is_told_with_its_place():
    """The passage that was found is that of the article, between the characters told."""
    found = quotes.back(URL, Asked("it was the storm"), [Text(ARTICLE, is_article=True)])
    assert found.start is not None
    assert ARTICLE[found.start : found.end] == found.passage == "it was the storm"


def test_the_best_of_two_texts_speaks():
    """What the article leaves out, such as a caption, may stand elsewhere on the page."""
    texts = [Text(LONG, is_article=True), Text(f"{LONG} Photo: a mast in the storm of May")]
    found = quotes.back(URL, Asked("a mast in the storm of May"), texts)
    assert (found.support, found.start) == (Support.SUPPORTS, None)


def test_what_was_not_read_is_not_missing():
    """Where only the beginning of a page was read, nobody can tell what is not on it."""
    found = quotes.back(URL, Asked("the governor ordered it himself"), [Text(LONG, whole=False)])
    assert found.support == Support.CANNOT_TELL


@given(st.text(), st.text())
def test_any_words_are_looked_for_in_any_text(words, text):
    """Nothing that is quoted, and no page, is an error; a passage is always of the page."""
    wanted = quotes.asked(citation(quote=words))
    if wanted is not None:
        found = quotes.back(URL, wanted, [Text(text, is_article=True)])
        assert found.start is None or 0 <= found.start < found.end <= len(text)


@given(st.text("ab1., ", min_size=12), st.text("ab1., ", max_size=200))
def test_letters_are_looked_for_wherever_they_part(words, text):
    """However often nearly the same letters come again, a passage is of the page."""
    found = quotes.back(URL, Asked(words), [Text(f"{words[1:]}{text}{words[:-1]}")])
    assert found.passage is None or found.passage


@given(st.text(alphabet=st.characters(categories=["L", "Nd", "Zs"]), min_size=1))
def test_a_text_says_itself(text):
    """Whatever a page says can be quoted from it."""
    wanted = quotes.asked(citation(quote=text))
    if wanted is not None:
        found = quotes.back(URL, wanted, [Text(f"Before. {text} After.")])
        assert found.support == Support.SUPPORTS
