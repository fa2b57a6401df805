"""What pages of other trades look like, what texts share, and how much of one is left."""

# ruff: noqa: E501  (a row is a line)

import pytest
from evidence import citing
from hypothesis import given
from hypothesis import strategies as st

from archiver import page, signs
from archiver.model import Article, Page

STORM = (
    "The harbour board met on Tuesday to hear how the storm had damaged the northern quay. "
    "Engineers told the members that three of the eleven piles had moved."
)


def read(title: str, body: str) -> Page:
    """A page of this title and these words."""
    found = page.read(f"<title>{title}</title><p>{body}".encode(), "text/html; charset=utf-8", "")
    assert found is not None
    return found


SELLS = [
    ("gambling", "Nhà cái uy tín số 1", "Đăng ký ngay để nhận khuyến mãi. Cá cược thể thao, nổ hũ, tài xỉu, nhà cái. Nạp tiền."),
    ("gambling", "สล็อตเว็บตรง แตกง่าย", "สมัครสมาชิกรับเครดิตฟรี โบนัส ฝากถอน สล็อตแตกง่าย แทงบอล หวย บาคาร่า"),
    ("gambling", "카지노사이트 추천", "온라인 카지노 바카라 먹튀검증 토토 슬롯 가입 보너스 쿠폰 입금 출금"),
    ("gambling", "سایت شرط بندی معتبر", "ثبت نام در سایت شرط بندی با بونوس. کازینو، پوکر، پیش بینی فوتبال. واریز و برداشت"),
    ("gambling", "Casino en línea", "Tragamonedas, ruleta y blackjack. Registro y bono. Apuestas deportivas y giros gratis."),
    ("gambling", "Cassino online", "Cadastre-se. Apostas esportivas, caça níqueis, roleta e tigrinho. Depósito e saque."),
    ("gambling", "Online-Casino Vergleich", "Spielautomaten, Sportwetten und Freispiele. Jetzt spielen mit Bonus und Einzahlung."),
    ("pharmacy", "Acheter Viagra sans ordonnance", "Viagra, Cialis et Kamagra pas cher. Acheter en pharmacie, prix bas, sans ordonnance."),
    ("pharmacy", "Виагра купить недорого", "Виагра, Сиалис и Левитра: купить дженерики недорого, доставка, цена, без рецепта."),
    ("counterfeits", "スーパーコピー 専門店", "ブランドコピー 激安 通販 販売 送料無料 人気 新作 スーパーコピー 代引き"),
    ("counterfeits", "ブランド財布 激安通販", "正規品のブランド財布を格安で販売しています。送料無料、即日発送。カートに入れる。新作が入荷しています。"),
    ("money games", "Займы онлайн", "Микрозаймы без отказа. Займ и кредит онлайн, регистрация, проценты, деньги."),
]  # fmt: skip

TELLS = [
    ("Bitcoin falls below a mark", "The price of bitcoin fell on Monday, and analysts were divided. Banks had warned of it. " * 4),
    ("Hilfe bei Spielsucht", "Spielautomaten und Sportwetten können abhängig machen. Unsere Beratung ist kostenlos und vertraulich, von neun bis siebzehn Uhr. " * 3),
    ("Casino licences", "The council gave a licence to a casino; the gambling commission had not objected, members said. " * 4),
    ("Poker night", "On Friday the choir meets for its poker night, bring a friend."),
    ("A slot at the quay", "Ships that want a slot at the quay write to the harbour master before noon."),
    ("Storm", STORM),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("trade", "title", "body"), SELLS, ids=[row[1] for row in SELLS])
def test_a_page_that_sells_is_known_in_many_languages(trade, title, body):
    """By what it sells, in its title, and by how it calls for customers."""
    found = signs.taken_over(read(title, body))
    assert found is not None
    assert found.trade == trade


@pytest.mark.parametrize(("title", "body"), TELLS, ids=[row[0] for row in TELLS])
def test_a_page_about_such_things_sells_nothing(title, body):
    """An article has the words of the trade among many others, and calls nobody."""
    found = signs.taken_over(read(title, body))
    assert found is None or not found.plainly


def test_a_citation_may_speak_of_a_trade():
    """Then it may mean the page of one."""
    assert signs.speaks_of("gambling", "The police closed an online casino.")
    assert not signs.speaks_of("pharmacy", "The police closed an online casino.")


TONGUES = [
    ("en", STORM),
    ("de", "Der Vorstand hat am Dienstag gehört, wie der Sturm den Kai beschädigt hat und wer das zahlt."),
    ("fr", "Le conseil du port a dit que la tempête a endommagé le quai, et que les travaux sont pour mai."),
    ("es", "La junta dijo que la tormenta dañó el muelle del norte y que las obras son para el mes de mayo."),
    ("ar", "قال المجلس إن العاصفة ألحقت أضرارا بالرصيف الشمالي، وإن ذلك لا يمكن إصلاحه قبل مايو من هذا العام على ما قال."),
    ("fa", "هیئت بندر گفت که توفان به اسکله شمالی آسیب زده و این کار تا ماه مه طول می کشد و از آن پس را نمی داند."),
    ("ru", "Совет порта сказал, что шторм повредил причал и что работы на нём не начнутся до мая."),
    ("ja", "港湾委員会は火曜日に会合を開いた。"),
    ("zh", "港务委员会周二开会听取报告"),
    (None, "Storm damage"),
    (None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TONGUES)
def test_a_language_is_known_by_its_small_words(language, text):
    """Or by its script; a title does not have enough of them."""
    assert signs.tongue(text) == language


SHARES = [
    ("Damaged quays of the north", 0.6, "forms of a word are one"),
    ("Retrieved on 3 March: the report is here", 0.0, "what every reference says is nothing"),
    ("https://example.org/storm/quay", 0.0, "an address is no sentence"),
    ("", 0.0, "nothing"),
]


@pytest.mark.parametrize(("text", "share", "why"), SHARES, ids=[row[2] for row in SHARES])
def test_what_a_text_shares_with_a_page(text, share, why):  # noqa: ARG001
    """Its telling words, in whatever form."""
    assert signs.shared(text, read("Storm", STORM)).share == pytest.approx(share, abs=0.1)


@pytest.mark.parametrize(
    ("path", "off"),
    [
        ("news/fresh-bread-prize", True),  # that it is news, every page of the site says
        ("news/storm-bread-prize", True),  # one word of three may stand anywhere
        ("news/storm-moved-prize", False),
        ("news/bread", False),
    ],
)
def test_the_last_part_of_an_address_says_what_its_page_is_about(path, off):
    """Where it is made of words; the parts above it are sections, which menus name."""
    page = Page(
        "News of the coast", text="Sport, news, culture. The storm moved the quay.", words=99
    )
    assert signs.off_address(f"https://example.org/{path}", page) is off


@pytest.mark.parametrize(("language", "unlike"), [("en-GB", True), ("de", False), (None, False)])
def test_a_list_is_in_the_language_that_it_declares(language, unlike):
    """It has no sentence by which one could tell."""
    listed = Page(
        "News", text="Bakery wins prize. Schools start late. ", words=60, language=language
    )
    cited = (citing("The harbour board met after the storm and heard that three piles moved."),)
    assert signs.unlike("https://example.org/a/pile-survey-1", cited, listed) is unlike


def test_a_title_is_what_an_anchor_or_quotation_marks_say():
    """An anchor that says little is none."""
    titled = citing("As “Storm damage at the northern quay” has it.", anchor="here")
    assert signs.named([titled]) == "Storm damage at the northern quay"
    assert signs.named([citing("As they say.", "Repair of the northern quay")]).startswith("Repair")
    assert signs.named([citing("As they say.", "the report")]) == ""


FRONTS = [
    ("http://a.example/", True),
    ("http://a.example/news", True),
    ("http://a.example/en/latest/", True),
    ("http://a.example/politik/ticker.html", True),
    ("http://a.example/?s=storm", True),
    ("http://a.example/suche?text=storm", True),
    ("http://a.example/2014/03/storm", False),
    ("http://a.example/storm-damage", False),
    ("http://a.example/article?id=7", False),
    ("http://[oops", False),
]


@pytest.mark.parametrize(("url", "front"), FRONTS)
def test_a_front_is_known_by_its_address(url, front):
    """A home page, a section, a feed, a search."""
    assert signs.is_front(url) is front


def test_how_much_of_a_text_is_left():
    """Words that came round it take nothing away; a cut does."""
    kept = Article("Storm", None, None, None, None, STORM)
    whole = signs.change(kept, read("Storm", f"Home News {STORM} Imprint"))
    assert (whole.words, whole.rows, whole.title) == (1.0, 1.0, 1.0)
    half = signs.change(kept, read("Another", STORM[: len(STORM) // 2]))
    assert 0.4 < half.words < 0.6
    assert half.title == 0
    assert signs.change(Article(None, None, None, None, None, ""), Page()).words == 1.0


def test_a_text_without_blanks_is_compared_by_its_signs():
    """Chinese and Japanese have words, too."""
    kept = Article(None, None, None, None, None, "港务委员会周二开会,听取风暴对北码头造成的损坏。")
    assert (
        signs.change(kept, read("港", "港务委员会周二开会,听取风暴对北码头造成的损坏。")).words == 1
    )
    assert signs.change(kept, read("赌", "百家乐老虎机体育投注棋牌游戏")).terms < 0.1


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_compared(one, other):
    """Whatever was kept, and whatever comes."""
    shown = Page(title=one, text=other, words=len(other.split()))
    assert 0 <= signs.change(Article(one, None, None, None, None, one), shown).words <= 1
    assert 0 <= signs.shared(one, shown).share <= 1
    signs.taken_over(shown)
    signs.tongue(one)
